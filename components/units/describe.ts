import type { useTranslations } from 'next-intl'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { listOf, type Some } from '@/domain/address'
import { formatDate } from '@/domain/dates'
import { type UnitFilters, unitStates } from '@/domain/unit-filters'
import { levels, unitKinds } from '@/domain/vocabulary'

type T = ReturnType<typeof useTranslations<'units'>>
type Words = ReturnType<typeof useTranslations<'vocabulary'>>

/** The conditions in force, in words; `under` is the name of the unit that the tree begins at. */
export function unitChips(
  f: UnitFilters,
  under: string | undefined,
  t: T,
  words: Words,
): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: keyof UnitFilters, value: string) =>
    chips.push({ keys: [key], label: t(`filter.${key}`), value })
  if (f.under) add('under', under ?? `#${f.under}`)
  const said = <T extends string>(some: Some<T>, say: (one: T) => string) =>
    listOf(some).map(say).join(', ')
  if (f.kind)
    add(
      'kind',
      said(f.kind, (one) => words(`unitKind.${one}`)),
    )
  if (f.level)
    add(
      'level',
      said(f.level, (one) => words(`level.${one}`)),
    )
  if (f.state) add('state', t(`state.${f.state}`))
  if (f.on) add('on', formatDate(f.on))
  if (f.q) add('q', `“${f.q}”`)
  return chips
}

/** The same conditions as fields of the form that adds one. */
export const unitFields = (t: T, words: Words): FilterField[] => [
  {
    name: 'kind',
    many: true,
    label: t('filter.kind'),
    choices: unitKinds.map((value) => ({ value, label: words(`unitKind.${value}`) })),
  },
  {
    name: 'level',
    many: true,
    label: t('filter.level'),
    choices: levels.map((value) => ({ value, label: words(`levelFull.${value}`) })),
  },
  {
    name: 'state',
    label: t('filter.state'),
    choices: unitStates.map((value) => ({ value, label: t(`state.${value}`) })),
  },
  { name: 'on', label: t('filter.onDay') },
]
