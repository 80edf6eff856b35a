import type { useTranslations } from 'next-intl'
import type { DrillRow, DrillStep } from '@/db/dashboard/drill'
import type { AwardFilters } from '@/domain/award-filters'
import type { BlockTable } from '@/domain/block-table'
import { type Honour, honours } from '@/domain/vocabulary'

type Words = ReturnType<typeof useTranslations<never>>

/** The parts of a number as plain data; `about` says period and what it is narrowed to. */
export function drillTable(
  rows: DrillRow[],
  { by, counted, about }: { by: DrillStep; counted: AwardFilters; about: string },
  t: Words,
): BlockTable {
  const shown = shownHonours(counted)
  return {
    title: t(`drill.by.${by}`),
    about,
    columns: [
      t(`drill.head.${by}`),
      ...shown.map((honour) => t(`vocabulary.honour.${honour}`)),
      ...(shown.length > 1 ? [t('drill.together')] : []),
    ],
    rows: rows.map((row) => [
      partName(row, t),
      ...shown.map((honour) => row.honours[honour]),
      ...(shown.length > 1 ? [row.n] : []),
    ]),
  }
}

/** Khen thưởng and tuyên dương each in a column of their own, unless one of them is chosen. */
export const shownHonours = ({ honour }: AwardFilters): Honour[] =>
  honours.filter((one) => !honour || honour === one)

/** What a part is called. */
export function partName({ name, narrower }: DrillRow, t: Words): string {
  if (narrower.level) return t(`vocabulary.level.${narrower.level}`)
  if (name === null) return t('drill.outside')
  return narrower.unitItself ? t('drill.itself', { unit: name }) : name
}
