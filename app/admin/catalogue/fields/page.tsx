import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FieldTable } from '@/components/fields/field-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Plus } from '@/components/page/plus'
import { one, type Query } from '@/components/page/query'
import { listFields } from '@/db/fields/queries'

export const generateMetadata = async () => ({ title: (await getTranslations('fields'))('title') })

export default async function FieldsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [ctx, t, query] = await Promise.all([
    readContext(),
    getTranslations('fields'),
    searchParams,
  ])
  const list = await listFields(ctx)
  if (!list.can.update) notFound()
  const add = (
    <LinkButton href="/admin/catalogue/fields/new" look="red" icon={<Plus />}>
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('total', { n: list.total })}
        breadcrumbs={[{ label: t('catalogue'), href: '/admin/catalogue' }]}
        actions={add}
      />
      {one(query.saved) && <Notice tone="done">{t('saved')}</Notice>}
      <FieldTable
        rows={list.rows}
        empty={
          <EmptyState title={t('noneYet')} action={add}>
            {t('what')}
          </EmptyState>
        }
      />
    </>
  )
}
