import type { useTranslations } from 'next-intl'
import type { FilterField } from '@/components/filters/filter-bar'
import type { AwardOptions } from '@/db/awards/options'
import type { AwardFilters } from '@/domain/award-filters'
import { awardStatuses, honours, levels, recipientKinds, regimes } from '@/domain/vocabulary'

type Words = ReturnType<typeof useTranslations<never>>

/** Every condition that the list of awards can be narrowed by with a choice or a year. */
export function awardFields({ campaigns, forms }: AwardOptions, t: Words): FilterField[] {
  const say = (key: string) => t(key as never)
  const label = (name: keyof AwardFilters) => say(`awards.filter.${name}`)
  const codes = (name: keyof AwardFilters, list: readonly string[], words: string = name) => ({
    name,
    label: label(name),
    choices: list.map((value) => ({ value, label: say(`vocabulary.${words}.${value}`) })),
  })
  const named = (name: keyof AwardFilters, list: { id: number; name: string }[]) => ({
    name,
    label: label(name),
    choices: list.map(({ id, name }) => ({ value: id, label: name })),
  })
  return [
    { name: 'year', label: label('year') },
    { name: 'from', label: say('awards.filter.fromYear') },
    { name: 'to', label: say('awards.filter.toYear') },
    codes('level', levels),
    codes('kind', recipientKinds),
    named('campaign', campaigns),
    named('form', forms),
    codes('honour', honours),
    codes('regime', regimes),
    codes('status', awardStatuses),
    {
      name: 'sample',
      label: label('sample'),
      choices: (['only', 'none'] as const).map((value) => ({
        value,
        label: say(`awards.filter.sampleIs.${value}`),
      })),
    },
  ]
}
