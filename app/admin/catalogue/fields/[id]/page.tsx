import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { HistoryList } from '@/components/history/history-list'
import { Card } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { SoftLink } from '@/components/page/soft-link'
import { historyOf } from '@/db/audit/queries'
import { getField } from '@/db/fields/queries'
import { modelsHref } from '@/domain/model-filters'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async ({ params }: Props) => {
  const field = await getField(await readContext(), await recordId(params))
  return { title: field?.name }
}

export default async function FieldPage({ params }: Props) {
  const [id, ctx, t, format] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('fields'),
    getFormatter(),
  ])
  const field = await getField(ctx, id)
  if (!field?.can.update) notFound()
  const history = await historyOf(ctx, 'field', id)
  return (
    <>
      <PageHead
        title={field.name}
        breadcrumbs={[
          { label: t('catalogue'), href: '/admin/catalogue' },
          { label: t('title'), href: '/admin/catalogue/fields' },
        ]}
        actions={<LinkButton href={`/admin/catalogue/fields/${id}/edit`}>{t('edit')}</LinkButton>}
      />
      <Card>
        <DefinitionList
          items={[
            { label: t('column.state'), value: t(field.active ? 'inUse' : 'outOfUse') },
            { label: t('column.ordinal'), value: field.ordinal },
            {
              label: t('column.models'),
              value: (
                <SoftLink href={modelsHref({ field: id })}>{format.number(field.models)}</SoftLink>
              ),
            },
          ]}
        />
      </Card>
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}
