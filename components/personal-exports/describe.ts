import type { useTranslations } from 'next-intl'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { listOf } from '@/domain/address'
import { formatDate } from '@/domain/dates'
import { exportKinds } from '@/domain/export-kinds'
import type { PersonalExportFilters } from '@/domain/personal-export-filters'

type T = ReturnType<typeof useTranslations<'personalExports'>>
type Actors = { id: number; name: string }[]

/** The conditions in force, in words. */
export function exportChips(f: PersonalExportFilters, actors: Actors, t: T): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: keyof PersonalExportFilters, value: string) =>
    chips.push({ keys: [key], label: t(`filter.${key}`), value })
  const nameOf = (id: number) => actors.find((one) => one.id === id)?.name ?? `#${id}`
  const kinds = listOf(f.kind).map((kind) => t(`kind.${kind}`))
  if (f.kind) add('kind', kinds.join(', '))
  if (f.actor) add('actor', listOf(f.actor).map(nameOf).join(', '))
  if (f.personal) add('personal', t('yes'))
  if (f.from) add('from', formatDate(f.from))
  if (f.to) add('to', formatDate(f.to))
  return chips
}

/** What the form above the register asks. */
export const exportFields = (actors: Actors, t: T): FilterField[] => [
  {
    name: 'kind',
    many: true,
    label: t('filter.kind'),
    choices: exportKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
  },
  {
    name: 'actor',
    many: true,
    label: t('filter.actor'),
    choices: actors.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    name: 'personal',
    label: t('filter.personal'),
    choices: [{ value: 'yes', label: t('yes') }],
  },
  { name: 'from', label: t('filter.fromDay') },
  { name: 'to', label: t('filter.toDay') },
]
