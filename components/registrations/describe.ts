import type { getTranslations } from 'next-intl/server'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { listOf } from '@/domain/address'
import type { RegistrationFilters } from '@/domain/model-filters'
import { periodLabel } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'
import { type RegistrationState, registrationStates } from '@/domain/vocabulary'

type Words = Awaited<ReturnType<typeof getTranslations<'registrations'>>>
type UnitChoice = { id: number; name: string; depth: number }
type Named = { id: number; name: string }

/** The conditions that registrations and models share, as chips. */
export function registrationChips(
  f: RegistrationFilters,
  { campaigns, unit }: { campaigns: Named[]; unit: string | null },
  t: Words,
): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (keys: string[], label: string, value: string) => chips.push({ keys, label, value })
  if (f.year) add(['year'], t('filter.year'), listOf(f.year).join(', '))
  if (f.from && f.to)
    add(['from', 'to'], t('filter.period'), periodLabel({ from: f.from, to: f.to }))
  else if (f.from) add(['from'], t('filter.period'), t('filter.since', { year: String(f.from) }))
  else if (f.to) add(['to'], t('filter.period'), t('filter.until', { year: String(f.to) }))
  const nameOf = (id: number) => unbroken(campaigns.find((c) => c.id === id)?.name ?? `#${id}`)
  const stateOf = (state: RegistrationState) => t(`state.${state}`)
  if (f.campaign) add(['campaign'], t('filter.campaign'), listOf(f.campaign).map(nameOf).join(', '))
  if (f.unit)
    add(['unit'], t('filter.unit'), unit ? unbroken(unit) : `#${listOf(f.unit).join(', #')}`)
  if (f.state) add(['state'], t('filter.state'), listOf(f.state).map(stateOf).join(', '))
  if (f.sample) add(['sample'], t('filter.sample'), t(`filter.sampleIs.${f.sample}`))
  if (f.q) add(['q'], t('filter.q'), `“${f.q}”`)
  return chips
}

/** The same conditions as fields of the form that adds one. */
export function registrationFields(
  { years, campaigns, units }: { years: number[]; campaigns: Named[]; units: UnitChoice[] },
  t: Words,
): FilterField[] {
  return [
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
    {
      name: 'state',
      many: true,
      label: t('filter.state'),
      choices: registrationStates.map((value) => ({ value, label: t(`state.${value}`) })),
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
}
