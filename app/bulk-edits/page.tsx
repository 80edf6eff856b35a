import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { EditsTable } from '@/components/bulk-edits/edits-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { editAwardsPolicy } from '@/db/bulk-edits/policy'
import { listBulkEdits } from '@/db/bulk-edits/queries'
import { pageSize } from '@/db/read'
import { readPage } from '@/domain/address'
import { may } from '@/domain/permissions'

const path = '/bulk-edits'

export const generateMetadata = async () => ({
  title: (await getTranslations('bulkEdits'))('list'),
})

export default async function BulkEditsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  if (!may(ctx.actor, editAwardsPolicy)) notFound()
  const page = readPage(query)
  const { rows, total } = await listBulkEdits(ctx, page)
  return (
    <>
      <PageHead
        title={t('bulkEdits.list')}
        breadcrumbs={[{ label: t('awards.title'), href: '/awards' }]}
      />
      {rows.length > 0 ? (
        <>
          <EditsTable rows={rows} />
          <Pager path={path} query={query} page={page} pageSize={pageSize} total={total} />
        </>
      ) : (
        <EmptyState
          title={t('bulkEdits.noneYet')}
          action={<LinkButton href="/awards">{t('awards.title')}</LinkButton>}
        >
          {t('bulkEdits.whatItIs')}
        </EmptyState>
      )}
    </>
  )
}
