import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { SpreadList } from '@/components/models/spread-list'
import { EmptyState } from '@/components/page/empty-state'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { listSpreads } from '@/db/models/spread'
import { readPage } from '@/domain/address'

const path = '/models/spread'

export const generateMetadata = async () => ({
  title: (await getTranslations('models.spread'))('title'),
})

/** The models that were copied, the most copied first. */
export default async function SpreadsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('models'),
  ])
  const list = await listSpreads(ctx, { page: readPage(query) })
  return (
    <>
      <PageHead
        title={t('spread.title')}
        note={t('spread.totals', list.totals)}
        breadcrumbs={[{ label: t('title'), href: '/models' }]}
      />
      <SpreadList
        rows={list.rows}
        empty={<EmptyState title={t('spread.noneYet')}>{t('spread.whatItIs')}</EmptyState>}
      />
      <Pager
        path={path}
        query={query}
        page={list.page}
        pageSize={list.pageSize}
        total={list.totals.models}
      />
    </>
  )
}
