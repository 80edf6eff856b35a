import type { useTranslations } from 'next-intl'
import type { HeatRow } from '@/db/dashboard/heat'
import type { BlockTable } from '@/domain/block-table'
import type { Period } from '@/domain/periods'
import type { HeatView } from './heat-href'

type Words = ReturnType<typeof useTranslations<'heat'>>

/** The units of the page by years as plain data; `about` says period, scope and which rows. */
export const heatTable = (
  rows: HeatRow[],
  { view, about }: { view: HeatView; about: string },
  t: Words,
): BlockTable => ({
  title: t(view.whole ? 'titleWhole' : 'titleOwn'),
  about,
  columns: [t('unit'), ...yearsOf(view.period).map(String), t('together')],
  rows: rows.map(({ name, years, n }) => [name, ...years, n]),
})

export const yearsOf = ({ from, to }: Period): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
