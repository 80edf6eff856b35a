import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { historyFields } from '@/components/history/describe'
import { HistoryList } from '@/components/history/history-list'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { Notice } from '@/components/page/notice'
import type { Query } from '@/components/page/query'
import { partOf } from '@/domain/listing'
import { ListPage } from '../listing/list-page'
import { undoChangeAction } from './actions'
import { readHistory } from './read-list'

export const generateMetadata = async () => ({ title: (await getTranslations('history'))('title') })

/** For the office and leaders: it cannot be cut down surely to what is a contributor's own. */
export default async function HistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('history'),
  ])
  const list = await readHistory(ctx, query, partOf(query))
  if (!list) notFound()
  const { entries, actors, wrong, ...rest } = list
  return (
    <ListPage
      {...rest}
      listing="history"
      query={query}
      note={t('total', { n: list.total })}
      fields={historyFields(actors, t)}
      search={t('find')}
      between={
        wrong.length > 0 && (
          <Notice tone="doubt">{t(wrong.includes('from') ? 'wrongFrom' : 'wrongTo')}</Notice>
        )
      }
      choosable={false}
      pager={list}
      noneMatch={t('noneMatch')}
      clear={t('clear')}
      noneYet={<EmptyState title={t('noneYet')} />}
      table={({ empty }) => (
        <Card>
          {entries.length > 0 ? (
            <HistoryList entries={entries} whole undo={undoChangeAction} />
          ) : (
            empty
          )}
        </Card>
      )}
    />
  )
}
