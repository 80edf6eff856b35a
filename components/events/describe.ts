import type { useTranslations } from 'next-intl'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import type { EventFilters } from '@/domain/event-filters'

type T = ReturnType<typeof useTranslations<'events'>>
type Campaigns = { id: number; name: string }[]

/** The conditions in force, in words. */
export function eventChips(f: EventFilters, campaigns: Campaigns, t: T): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: keyof EventFilters, value: string) =>
    chips.push({ keys: [key], label: t(`filter.${key}`), value })
  if (f.year) add('year', String(f.year))
  if (f.campaign)
    add('campaign', campaigns.find(({ id }) => id === f.campaign)?.name ?? `#${f.campaign}`)
  if (f.q) add('q', `“${f.q}”`)
  return chips
}

/** What the form above the list asks. */
export const eventFields = (years: number[], campaigns: Campaigns, t: T): FilterField[] => [
  {
    name: 'year',
    label: t('filter.year'),
    choices: years.map((year) => ({ value: year, label: String(year) })),
  },
  {
    name: 'campaign',
    label: t('filter.campaign'),
    choices: campaigns.map(({ id, name }) => ({ value: id, label: name })),
  },
]
