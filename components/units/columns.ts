import type { useTranslations } from 'next-intl'
import type { UnitRow } from '@/db/units/queries'
import type { ListColumn } from '@/domain/columns'
import { unitSpan } from './unit-span'

type T = ReturnType<typeof useTranslations<'units'>>
type Words = ReturnType<typeof useTranslations<'vocabulary'>>

/** In a file the tree is told by the name of what each unit lies under. */
export const unitColumns = (t: T, words: Words): ListColumn<UnitRow>[] => [
  { key: 'name', head: t('column.name'), value: (row) => row.name, priority: 1, width: 44 },
  {
    key: 'code',
    head: t('column.code'),
    value: (row) => row.code,
    kind: 'centred',
    priority: 3,
    muted: true,
    width: 12,
  },
  {
    key: 'parent',
    head: t('form.parent'),
    value: (row) => row.parent,
    width: 36,
    extra: true,
  },
  {
    key: 'kind',
    head: t('column.kind'),
    value: (row) => words(`unitKind.${row.kind}`),
    muted: true,
    width: 24,
  },
  {
    key: 'level',
    head: t('column.level'),
    value: (row) => words(`level.${row.level}`),
    kind: 'centred',
    muted: true,
    width: 14,
  },
  {
    key: 'time',
    head: t('column.time'),
    value: (row) => unitSpan(row, t),
    kind: 'centred',
    muted: true,
    width: 26,
  },
  {
    key: 'below',
    head: t('column.below'),
    value: (row) => row.below,
    kind: 'whole',
    priority: 3,
    width: 11,
  },
  {
    key: 'awards',
    head: t('column.awards'),
    value: (row) => row.awards,
    kind: 'whole',
    priority: 1,
    width: 14,
  },
]
