import type { getTranslations } from 'next-intl/server'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { type TallyFilters, tallyStates } from '@/domain/tally-filters'
import { unbroken } from '@/domain/unbroken'
import { tallyMeasures } from '@/domain/vocabulary'

type Words = Awaited<ReturnType<typeof getTranslations<'tallies'>>>
type Vocabulary = Awaited<ReturnType<typeof getTranslations<'vocabulary'>>>
type Lists = {
  campaigns: { id: number; name: string }[]
  sources: { id: number; title: string }[]
}

/** The conditions in force, as chips. */
export function tallyChips(
  f: TallyFilters,
  { campaigns, sources, event, unit }: Lists & { event: string | null; unit: string | null },
  t: Words,
  words: Vocabulary,
): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (keys: string[], label: string, value: string) => chips.push({ keys, label, value })
  const period = [f.from ?? '…', f.to ?? '…']
  if (f.from || f.to)
    add(['from', 'to', 'year'], t('column.period'), [...new Set(period)].join('–'))
  if (f.campaign) {
    const name = campaigns.find(({ id }) => id === f.campaign)?.name
    add(['campaign'], t('filter.campaign'), name ? unbroken(name) : `#${f.campaign}`)
  }
  if (f.event) add(['event'], t('filter.event'), event ? unbroken(event) : `#${f.event}`)
  if (f.unit) add(['unit'], t('form.unit'), unit ?? `#${f.unit}`)
  if (f.source) {
    const title = sources.find(({ id }) => id === f.source)?.title
    add(['source'], t('column.source'), title ?? `#${f.source}`)
  }
  if (f.measure) add(['measure'], t('filter.measure'), words(`measure.${f.measure}`))
  if (f.state) add(['state'], t('filter.state'), t(`filter.stateIs.${f.state}`))
  return chips
}

/** The same conditions as fields of the form that adds one. */
export function tallyFields(
  { campaigns, sources }: Lists,
  t: Words,
  words: Vocabulary,
): FilterField[] {
  return [
    { name: 'from', label: t('filter.from') },
    { name: 'to', label: t('filter.to') },
    {
      name: 'campaign',
      label: t('filter.campaign'),
      choices: campaigns.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'measure',
      label: t('filter.measure'),
      choices: tallyMeasures.map((value) => ({ value, label: words(`measure.${value}`) })),
    },
    {
      name: 'source',
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
