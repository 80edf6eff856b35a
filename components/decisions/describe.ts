import type { useTranslations } from 'next-intl'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import type { DecisionFilters } from '@/domain/decision-filters'
import { regimes } from '@/domain/vocabulary'

type T = ReturnType<typeof useTranslations<never>>
type Choices = { issuers: { id: number; name: string }[]; years: number[] }

/** The conditions in force, in words. */
export function decisionChips(f: DecisionFilters, { issuers }: Choices, t: T): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: keyof DecisionFilters, value: string) =>
    chips.push({ keys: [key], label: t(`decisions.filter.${key}` as never), value })
  if (f.year) add('year', String(f.year))
  if (f.issuer) add('issuer', issuers.find(({ id }) => id === f.issuer)?.name ?? `#${f.issuer}`)
  if (f.regime) add('regime', t(`vocabulary.regime.${f.regime}` as never))
  if (f.q) add('q', `“${f.q}”`)
  return chips
}

/** What the form above the list asks. */
export const decisionFields = ({ issuers, years }: Choices, t: T): FilterField[] => [
  {
    name: 'year',
    label: t('decisions.filter.year' as never),
    choices: years.map((year) => ({ value: year, label: String(year) })),
  },
  {
    name: 'issuer',
    label: t('decisions.filter.issuer' as never),
    choices: issuers.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    name: 'regime',
    label: t('decisions.filter.regime' as never),
    choices: regimes.map((value) => ({ value, label: t(`vocabulary.regime.${value}` as never) })),
  },
]
