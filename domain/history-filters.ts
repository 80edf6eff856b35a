import type { SearchParams } from './award-filters'
import { parseDate } from './dates'

/** The nouns that the history speaks of, in the order of the rail; words in `history.noun`. */
export const auditNouns = [
  'award',
  'decision',
  'event',
  'individual',
  'unit',
  'registration',
  'model',
  'campaign',
  'tally',
  'source',
  'attachment',
  'import',
  'awardForm',
  'field',
  'sample',
  'office',
  'user',
] as const
export type AuditNoun = (typeof auditNouns)[number]

/** What the history is narrowed by; days are `YYYY-MM-DD` in Vietnam, both included. */
export type HistoryFilters = { noun?: AuditNoun; actor?: number; from?: string; to?: string }

/** Reads filters from an address; `wrong` names the days that are none, to say so beside them. */
export function readHistoryFilters(
  params: SearchParams,
  today: string,
): { filters: HistoryFilters; wrong: ('from' | 'to')[] } {
  const filters: HistoryFilters = {}
  const wrong: ('from' | 'to')[] = []
  const noun = auditNouns.find((known) => known === value(params, 'noun'))
  if (noun) filters.noun = noun
  const actor = value(params, 'actor')
  if (actor && /^[1-9]\d{0,8}$/.test(actor)) filters.actor = Number(actor)
  for (const key of ['from', 'to'] as const) {
    const typed = value(params, key)
    if (!typed) continue
    const read = parseDate(typed, today)
    if (read.ok) filters[key] = read.date
    else wrong.push(key)
  }
  return { filters, wrong }
}

function value(params: SearchParams, key: string): string | undefined {
  const raw = params[key]
  const first = Array.isArray(raw) ? raw[0] : raw
  return first?.trim() || undefined
}
