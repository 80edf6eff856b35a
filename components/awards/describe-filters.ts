import type { useTranslations } from 'next-intl'
import type { FilterChip } from '@/components/filters/filter-bar'
import type { FilterNames } from '@/db/awards/filter-names'
import type { AwardFilters } from '@/domain/award-filters'

type Words = ReturnType<typeof useTranslations<never>>

/** Filters in words, one entry a chip: on the list, and under the title of an exported paper. */
export function describeFilters(f: AwardFilters, names: FilterNames, t: Words): FilterChip[] {
  const say = (key: string, values?: Record<string, string>) => t(key as never, values as never)
  const described: FilterChip[] = []
  const add = (keys: (keyof AwardFilters)[], value: string | undefined) => {
    const label = say(`awards.filter.${keys[0]}`)
    if (value !== undefined) described.push({ keys, label, value })
  }
  if (f.from ?? f.to) add(['from', 'to'], period(f))
  if (f.year) add(['year'], String(f.year))
  if (f.level) add(['level'], say(`vocabulary.level.${f.level}`))
  if (f.kind) add(['kind'], say(`vocabulary.kind.${f.kind}`))
  if (f.honour) add(['honour'], say(`vocabulary.honour.${f.honour}`))
  if (f.regime) add(['regime'], say(`vocabulary.regime.${f.regime}`))
  if (f.campaign === 'none') add(['campaign'], say('awards.filter.noCampaign'))
  else if (f.campaign) add(['campaign'], names.campaign ?? `#${f.campaign}`)
  for (const key of named) if (f[key]) add([key], names[key] ?? `#${f[key]}`)
  if (f.status) add(['status'], say(`vocabulary.status.${f.status}`))
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
