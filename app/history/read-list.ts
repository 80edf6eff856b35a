import 'server-only'
import { getTranslations } from 'next-intl/server'
import { historyColumns } from '@/components/history/columns'
import { historyChips } from '@/components/history/describe'
import { did } from '@/components/history/did'
import { historyActors, listHistory } from '@/db/audit/list'
import type { ReadContext } from '@/db/read'
import type { SearchParams } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { readHistoryFilters } from '@/domain/history-filters'
import type { Part } from '../listing/export'

/** The history as page and files have it; null for those to whom it cannot be shown. */
export async function readHistory(ctx: ReadContext, query: SearchParams, part: Part) {
  const [t, all] = await Promise.all([getTranslations('history'), getTranslations()])
  const { filters, wrong } = readHistoryFilters(query, todayIn(new Date()))
  const list = await listHistory(ctx, { ...filters, ...part })
  if (!list) return null
  const actors = await historyActors(ctx)
  const { opened: entry } = list
  const opened = entry && [did(entry, all), entry.title].filter(Boolean).join(' ')
  return {
    ...list,
    rows: list.entries,
    actors,
    wrong,
    title: t('title'),
    chips: historyChips(filters, actors, { of: list.of, opened }, t),
    columns: historyColumns(all),
  }
}
