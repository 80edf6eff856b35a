import type { useTranslations } from 'next-intl'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { listOf } from '@/domain/address'
import type { EventFilters } from '@/domain/event-filters'
import { unbroken } from '@/domain/unbroken'

type T = ReturnType<typeof useTranslations<'events'>>
type Campaigns = { id: number; name: string }[]
type UnitChoice = { id: number; name: string; depth: number }

/** The conditions in force, in words. */
export function eventChips(
  f: EventFilters,
  { campaigns, unit }: { campaigns: Campaigns; unit: string | null },
  t: T,
): FilterChip[] {
  const chips: FilterChip[] = []
  const nameOf = (id: number) => campaigns.find((one) => one.id === id)?.name ?? `#${id}`
  const add = (key: keyof EventFilters, value: string) =>
    chips.push({ keys: [key], label: t(`filter.${key}`), value })
  if (f.year) add('year', listOf(f.year).join(', '))
  if (f.campaign) add('campaign', listOf(f.campaign).map(nameOf).join(', '))
  if (f.unit) add('unit', unit ? unbroken(unit) : `#${listOf(f.unit).join(', #')}`)
  if (f.q) add('q', `“${f.q}”`)
  return chips
}

/** What the form above the list asks. */
export const eventFields = (
  { years, campaigns, units }: { years: number[]; campaigns: Campaigns; units: UnitChoice[] },
  t: T,
): FilterField[] => [
  {
    name: 'year',
    many: true,
    label: t('filter.year'),
    choices: years.map((year) => ({ value: year, label: String(year) })),
  },
  {
    name: 'campaign',
    many: true,
    label: t('filter.campaign'),
    choices: campaigns.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    name: 'unit',
    many: true,
    label: t('filter.unitAndBelow'),
    choices: units.map(({ id, name, depth }) => ({
      value: id,
      label: '\u2003'.repeat(depth) + unbroken(name),
    })),
  },
]
