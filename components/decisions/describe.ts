import type { useTranslations } from 'next-intl'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { listOf, type Some } from '@/domain/address'
import type { DecisionFilters } from '@/domain/decision-filters'
import { unbroken } from '@/domain/unbroken'
import { regimes } from '@/domain/vocabulary'

type T = ReturnType<typeof useTranslations<never>>
type Choices = { issuers: { id: number; name: string }[]; years: number[] }
type UnitChoice = { id: number; name: string; depth: number }

/** The conditions in force, in words. */
export function decisionChips(
  f: DecisionFilters,
  { issuers, unit }: Choices & { unit: string | null },
  t: T,
): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: keyof DecisionFilters, value: string) =>
    chips.push({ keys: [key], label: t(`decisions.filter.${key}`), value })
  const each = <T>(
    key: keyof DecisionFilters,
    some: Some<T> | undefined,
    say: (one: T) => string,
  ) => some !== undefined && add(key, listOf(some).map(say).join(', '))
  each('year', f.year, String)
  each('issuer', f.issuer, (id) => issuers.find((one) => one.id === id)?.name ?? `#${id}`)
  if (f.unit) add('unit', unit ? unbroken(unit) : `#${listOf(f.unit).join(', #')}`)
  each('regime', f.regime, (regime) => t(`vocabulary.regime.${regime}`))
  if (f.q) add('q', `“${f.q}”`)
  return chips
}

/** What the form above the list asks. */
export const decisionFields = (
  { issuers, years, units }: Choices & { units: UnitChoice[] },
  t: T,
): FilterField[] => [
  {
    name: 'year',
    many: true,
    label: t('decisions.filter.year'),
    choices: years.map((year) => ({ value: year, label: String(year) })),
  },
  {
    name: 'issuer',
    many: true,
    label: t('decisions.filter.issuer'),
    choices: issuers.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    name: 'unit',
    many: true,
    label: t('decisions.filter.unitAndBelow'),
    choices: units.map(({ id, name, depth }) => ({
      value: id,
      label: '\u2003'.repeat(depth) + unbroken(name),
    })),
  },
  {
    name: 'regime',
    many: true,
    label: t('decisions.filter.regime'),
    choices: regimes.map((value) => ({ value, label: t(`vocabulary.regime.${value}`) })),
  },
]
