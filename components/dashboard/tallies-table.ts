import type { useTranslations } from 'next-intl'
import { boundKey, tallyTitle } from '@/components/tallies/tally-words'
import type { TallyRow } from '@/db/tallies/queries'
import type { Reconciled } from '@/db/tallies/reconcile'
import type { BlockTable } from '@/domain/block-table'
import { formatNumber } from '@/domain/numbers'
import { periodLabel } from '@/domain/periods'

type Words = ReturnType<typeof useTranslations<never>>

export type Reconciliation = TallyRow & Reconciled

/** "Tập thể cấp quận, Chỉ thị 05". */
export function tallyName(tally: Reconciliation, t: Words): string {
  const part = tally.partOfId === null ? '' : `${t('tallies.partOf')} `
  const title = tallyTitle(
    tally,
    (key) => t(`tallies.${key}`),
    (key) => t(`vocabulary.${key}`),
  )
  const about = tally.campaign ?? tally.form
  return part + [title, tally.field, about, tally.unit].filter(Boolean).join(', ')
}

/** Published numbers beside the book; a number printed as a bound ("hơn 50") stands as it was printed. */
export const talliesTable = (rows: Reconciliation[], about: string, t: Words): BlockTable => ({
  title: t('dashboard.tallies.title'),
  about,
  columns: [
    t('dashboard.tallies.tally'),
    t('blocks.head.period'),
    t('dashboard.tallies.published'),
    t('blocks.head.named'),
    t('blocks.head.sample'),
    t('blocks.head.missing'),
    t('blocks.head.over'),
  ],
  rows: rows.map((tally) => [
    tallyName(tally, t),
    periodLabel({ from: tally.yearFrom, to: tally.yearTo }),
    tally.bound
      ? t(`tallies.boundCount.${boundKey[tally.bound]}`, { count: formatNumber(tally.count) })
      : tally.count,
    tally.named,
    tally.sample,
    // Of a part that cannot be told apart from its whole nobody knows.
    tally.indistinct ? null : tally.missing,
    tally.indistinct ? null : tally.over,
  ]),
})
