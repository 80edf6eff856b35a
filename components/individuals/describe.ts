import type { useTranslations } from 'next-intl'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { listOf } from '@/domain/address'
import type { IndividualFilters } from '@/domain/individual-filters'
import { unbroken } from '@/domain/unbroken'

type T = ReturnType<typeof useTranslations<'individuals'>>
type UnitChoice = { id: number; name: string; depth: number }

/** The conditions in force, in words. */
export function individualChips(f: IndividualFilters, unit: string | null, t: T): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: keyof IndividualFilters, value: string) =>
    chips.push({ keys: [key], label: t(`filter.${key}`), value })
  if (f.unit) add('unit', unit ? unbroken(unit) : `#${listOf(f.unit).join(', #')}`)
  if (f.sample) add('sample', t(`filter.sampleIs.${f.sample}`))
  if (f.q) add('q', `“${f.q}”`)
  return chips
}

/** The same conditions as fields of the form that adds one; a unit stands in from what it lies under. */
export const individualFields = (units: UnitChoice[], t: T): FilterField[] => [
  {
    name: 'unit',
    many: true,
    label: t('filter.unit'),
    choices: units.map(({ id, name, depth }) => ({
      value: id,
      label: '\u2003'.repeat(depth) + unbroken(name),
    })),
  },
  {
    name: 'sample',
    label: t('filter.sample'),
    choices: (['only', 'none'] as const).map((value) => ({
      value,
      label: t(`filter.sampleIs.${value}`),
    })),
  },
]
