import type { useTranslations } from 'next-intl'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { formatDate } from '@/domain/dates'
import { auditNouns, type HistoryFilters } from '@/domain/history-filters'

type T = ReturnType<typeof useTranslations<'history'>>
type Actors = { id: number; name: string }[]

/** The conditions in force, in words. */
export function historyChips(f: HistoryFilters, actors: Actors, t: T): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: keyof HistoryFilters, value: string) =>
    chips.push({ keys: [key], label: t(`filter.${key}`), value })
  if (f.noun) add('noun', upperFirst(t(`noun.${f.noun}`)))
  if (f.actor) add('actor', actors.find(({ id }) => id === f.actor)?.name ?? `#${f.actor}`)
  if (f.from) add('from', formatDate(f.from))
  if (f.to) add('to', formatDate(f.to))
  return chips
}

/** What the form above the history asks. */
export const historyFields = (actors: Actors, t: T): FilterField[] => [
  {
    name: 'noun',
    label: t('filter.noun'),
    choices: auditNouns.map((value) => ({ value, label: upperFirst(t(`noun.${value}`)) })),
  },
  {
    name: 'actor',
    label: t('filter.actor'),
    choices: actors.map(({ id, name }) => ({ value: id, label: name })),
  },
  { name: 'from', label: t('filter.fromDay') },
  { name: 'to', label: t('filter.toDay') },
]

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
