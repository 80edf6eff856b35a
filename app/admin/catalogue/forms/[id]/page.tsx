import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { FormFacts } from '@/components/award-forms/form-facts'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { getAwardForm } from '@/db/award-forms/queries'
import { unbroken } from '@/domain/unbroken'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const form = await getAwardForm(await readContext(), await recordId(params))
  return { title: form?.name }
}

export default async function AwardFormPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('awardForms'),
    searchParams,
  ])
  const form = await getAwardForm(ctx, id)
  if (!form?.can.update) notFound()
  const history = await historyOf(ctx, 'awardForm', id)
  const undo = one(query.saved) ? await lastUndoable(ctx, 'awardForm', id) : undefined
  return (
    <>
      <PageHead
        title={unbroken(form.name)}
        note={form.sample && <SampleBadge />}
        breadcrumbs={[
          { label: t('catalogue'), href: '/admin/catalogue' },
          { label: t('title'), href: '/admin/catalogue/forms' },
        ]}
        actions={<LinkButton href={`/admin/catalogue/forms/${id}/edit`}>{t('edit')}</LinkButton>}
      />
      <SavedNotice
        query={query}
        change={{ noun: 'awardForm', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t('saved')}
      </SavedNotice>
      <Card>
        <FormFacts form={form} />
      </Card>
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}
