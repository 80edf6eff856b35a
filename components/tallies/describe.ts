import type { getTranslations } from 'next-intl/server'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { listOf, type Some } from '@/domain/address'
import { type TallyFilters, tallyStates } from '@/domain/tally-filters'
import { unbroken } from '@/domain/unbroken'
import { levels, tallyKinds, tallyMeasures } from '@/domain/vocabulary'

type Words = Awaited<ReturnType<typeof getTranslations<'tallies'>>>
type Vocabulary = Awaited<ReturnType<typeof getTranslations<'vocabulary'>>>
type Named = { id: number; name: string }
type Lists = {
  campaigns: Named[]
  events: Named[]
  units: Named[]
  sources: { id: number; title: string }[]
}

/** The conditions in force, as chips. */
export function tallyChips(
  f: TallyFilters,
  { campaigns, sources, events, unit }: Omit<Lists, 'units'> & { unit: string | null },
  t: Words,
  words: Vocabulary,
): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (keys: string[], label: string, value: string) => chips.push({ keys, label, value })
  const period = [f.from ?? '…', f.to ?? '…']
  if (f.from || f.to)
    add(['from', 'to', 'year'], t('column.period'), [...new Set(period)].join('–'))
  const each = <V>(
    key: string,
    label: string,
    some: Some<V> | undefined,
    say: (one: V) => string,
  ) => some !== undefined && add([key], label, listOf(some).map(say).join(', '))
  const among = (list: Named[]) => (id: number) =>
    unbroken(list.find((one) => one.id === id)?.name ?? `#${id}`)
  const titled = sources.map(({ id, title }) => ({ id, name: title }))
  each('campaign', t('filter.campaign'), f.campaign, among(campaigns))
  each('event', t('filter.event'), f.event, among(events))
  if (f.unit) add(['unit'], t('form.unit'), unit ?? `#${listOf(f.unit).join(', #')}`)
  each('level', t('form.level'), f.level, (level) => words(`levelFull.${level}`))
  each('kind', t('form.kind'), f.kind, (kind) => t(`counts.${kind}`))
  each('source', t('column.source'), f.source, among(titled))
  each('measure', t('filter.measure'), f.measure, (measure) => words(`measure.${measure}`))
  if (f.state) add(['state'], t('filter.state'), t(`filter.stateIs.${f.state}`))
  return chips
}

/** The same conditions as fields of the form that adds one. */
export function tallyFields(
  { campaigns, sources, events, units }: Lists,
  t: Words,
  words: Vocabulary,
): FilterField[] {
  const named = (name: string, label: string, list: Named[]) => ({
    name,
    many: true,
    label,
    choices: list.map((one) => ({ value: one.id, label: one.name })),
  })
  const about = [
    named('event', t('filter.event'), events),
    named('unit', t('form.unit'), units),
  ].filter(({ choices }) => choices.length > 0)
  return [
    { name: 'from', label: t('filter.from') },
    { name: 'to', label: t('filter.to') },
    named('campaign', t('filter.campaign'), campaigns),
    ...about,
    {
      name: 'level',
      many: true,
      label: t('form.level'),
      choices: levels.map((value) => ({ value, label: words(`levelFull.${value}`) })),
    },
    {
      name: 'kind',
      many: true,
      label: t('form.kind'),
      choices: tallyKinds.map((value) => ({ value, label: t(`counts.${value}`) })),
    },
    {
      name: 'measure',
      many: true,
      label: t('filter.measure'),
      choices: tallyMeasures.map((value) => ({ value, label: words(`measure.${value}`) })),
    },
    {
      name: 'source',
      many: true,
      label: t('column.source'),
      choices: sources.map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      name: 'state',
      label: t('filter.state'),
      choices: tallyStates.map((value) => ({ value, label: t(`filter.stateIs.${value}`) })),
    },
  ]
}
