import type { useTranslations } from 'next-intl'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { listOf } from '@/domain/address'
import { formatDate } from '@/domain/dates'
import {
  type AuditAct,
  type AuditNoun,
  acts,
  auditNouns,
  type HistoryFilters,
} from '@/domain/history-filters'

type T = ReturnType<typeof useTranslations<'history'>>
type Actors = { id: number; name: string }[]

/** The conditions in force, in words. */
export function historyChips(
  f: HistoryFilters,
  actors: Actors,
  { of, opened }: { of: string | null; opened: string | null },
  t: T,
): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: keyof HistoryFilters, value: string) =>
    chips.push({ keys: [key], label: t(`filter.${key}`), value })
  const nounOf = (noun: AuditNoun) => upperFirst(t(`noun.${noun}`))
  const actOf = (act: AuditAct) => t(`act.${act}`)
  const nameOf = (id: number) => actors.find((one) => one.id === id)?.name ?? `#${id}`
  if (f.noun) add('noun', listOf(f.noun).map(nounOf).join(', '))
  if (f.act) add('act', listOf(f.act).map(actOf).join(', '))
  if (f.actor) add('actor', listOf(f.actor).map(nameOf).join(', '))
  if (f.from) add('from', formatDate(f.from))
  if (f.to) add('to', formatDate(f.to))
  if (f.q) add('q', f.q)
  if (f.record) add('record', of ?? t('numbered', { id: String(f.record) }))
  if (f.batch) add('batch', opened ?? t('numbered', { id: String(f.batch) }))
  return chips
}

/** What the form above the history asks. */
export const historyFields = (actors: Actors, t: T): FilterField[] => [
  {
    name: 'noun',
    many: true,
    label: t('filter.noun'),
    choices: auditNouns.map((value) => ({ value, label: upperFirst(t(`noun.${value}`)) })),
  },
  {
    name: 'act',
    many: true,
    label: t('filter.act'),
    choices: acts.map((value) => ({ value, label: t(`act.${value}`) })),
  },
  {
    name: 'actor',
    many: true,
    label: t('filter.actor'),
    choices: actors.map(({ id, name }) => ({ value: id, label: name })),
  },
  { name: 'from', label: t('filter.fromDay') },
  { name: 'to', label: t('filter.toDay') },
]

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
