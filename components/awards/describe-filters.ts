import type { FilterChip } from '@/components/filters/filter-bar'
import type { FilterNames } from '@/db/awards/filter-names'
import { listOf, type Some } from '@/domain/address'
import type { AwardFilters } from '@/domain/award-filters'
import { type AllWords, wordOf } from '@/messages/words'

/** Filters in words, one entry a chip: on the list, and under the title of an exported paper. */
export function describeFilters(f: AwardFilters, names: FilterNames, t: AllWords): FilterChip[] {
  const say = (key: string, values?: Record<string, string>) => wordOf(t, key, values) ?? key
  const described: FilterChip[] = []
  const add = (keys: (keyof AwardFilters)[], value: string | undefined) => {
    const label = say(`awards.filter.${keys[0]}`)
    if (value !== undefined) described.push({ keys, label, value })
  }
  const each = <T>(some: Some<T> | undefined, word: (one: T) => string) =>
    some === undefined ? undefined : listOf(some).map(word).join(', ')
  const codes = (key: 'level' | 'kind' | 'regime' | 'status') =>
    add(
      [key],
      each<string>(f[key], (one) => say(`vocabulary.${key}.${one}`)),
    )
  const records = (key: (typeof named)[number] | 'campaign') => {
    const none = key === 'decision' ? 'awards.filter.noDecision' : 'awards.filter.noCampaign'
    const some = listOf<number | 'none'>(f[key])
    const ids = some.filter((one) => one !== 'none')
    const said = ids.length > 0 ? [names[key] ?? ids.map((id) => `#${id}`).join(', ')] : []
    if (some.includes('none')) said.unshift(say(none))
    if (said.length > 0) add([key], said.join(', '))
  }
  if (f.from ?? f.to) add(['from', 'to'], period(f))
  add(['year'], each(f.year, String))
  codes('level')
  codes('kind')
  if (f.honour) add(['honour'], say(`vocabulary.honour.${f.honour}`))
  codes('regime')
  records('campaign')
  for (const key of named) records(key)
  codes('status')
  if (f.sample) add(['sample'], say(`awards.filter.sampleIs.${f.sample}`))
  if (f.q) add(['q'], `“${f.q}”`)
  return described

  function period({ from, to }: AwardFilters): string {
    if (from && to) return from === to ? String(from) : `${from}–${to}`
    return from
      ? say('awards.filter.since', { year: String(from) })
      : say('awards.filter.until', { year: String(to) })
  }
}

/** Filters that name a record, in the order of their chips. */
const named = ['form', 'unit', 'unitItself', 'event', 'decision', 'individual', 'model'] as const
