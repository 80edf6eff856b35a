import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { DoubleCard } from '@/components/person-changes/double-card'
import { listDoubles } from '@/db/person-changes/doubles'
import { mergePeoplePolicy } from '@/db/person-changes/policy'
import { readPage } from '@/domain/address'
import { may } from '@/domain/permissions'
import { tellApartAction } from '../changes/actions'

const path = '/individuals/doubles'

export const generateMetadata = async () => ({
  title: (await getTranslations('doubles'))('title'),
})

/** Likely doubles side by side: merged, or told apart for good. */
export default async function DoublesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, people] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('doubles'),
    getTranslations('individuals'),
  ])
  if (!may(ctx.actor, mergePeoplePolicy)) notFound()
  const list = await listDoubles(ctx, { page: readPage(query) })
  return (
    <>
      <PageHead
        title={t('title')}
        note={t(list.isMore ? 'totalOrMore' : 'total', { n: list.total })}
        breadcrumbs={[{ label: people('title'), href: '/individuals' }]}
      />
      {list.isMore && <Notice tone="info">{t('more')}</Notice>}
      {list.total === 0 && <EmptyState title={t('none')}>{t('whatItIs')}</EmptyState>}
      <Interactive words={['form', 'validation']}>
        {list.pairs.map((pair) => (
          <DoubleCard
            key={`${pair.first.id}-${pair.second.id}`}
            pair={pair}
            tellApart={tellApartAction}
          />
        ))}
      </Interactive>
      <Pager
        path={path}
        query={query}
        page={list.page}
        pageSize={list.pageSize}
        total={list.total}
      />
    </>
  )
}
