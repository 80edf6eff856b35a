import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FilterBar } from '@/components/filters/filter-bar'
import { historyChips, historyFields } from '@/components/history/describe'
import { HistoryList } from '@/components/history/history-list'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { historyActors, listHistory } from '@/db/audit/queries'
import { readPage } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { readHistoryFilters } from '@/domain/history-filters'
import { undoChangeAction } from './actions'

const path = '/history'

export const generateMetadata = async () => ({ title: (await getTranslations('history'))('title') })

/** For the office and leaders: it cannot be cut down surely to what is a contributor's own. */
export default async function HistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('history'),
  ])
  const { filters, wrong } = readHistoryFilters(query, todayIn(new Date()))
  const list = await listHistory(ctx, { ...filters, page: readPage(query) })
  if (!list) notFound()
  const actors = await historyActors(ctx)
  const chips = historyChips(filters, actors, t)
  return (
    <>
      <PageHead title={t('title')} note={t('total', { n: list.total })} />
      <FilterBar path={path} query={query} chips={chips} fields={historyFields(actors, t)} />
      {wrong.length > 0 && (
        <Notice tone="doubt">{t(wrong.includes('from') ? 'wrongFrom' : 'wrongTo')}</Notice>
      )}
      {list.entries.length > 0 ? (
        <Card>
          <HistoryList entries={list.entries} whole undo={undoChangeAction} />
        </Card>
      ) : (
        <Card>
          <EmptyState
            title={t(chips.length > 0 ? 'noneMatch' : 'noneYet')}
            action={chips.length > 0 && <LinkButton href={path}>{t('clear')}</LinkButton>}
          />
        </Card>
      )}
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
