import type { FilterField } from '@/components/filters/filter-bar'
import type { AwardOptions } from '@/db/awards/options'
import type { AwardFilters } from '@/domain/award-filters'
import { unbroken } from '@/domain/unbroken'
import { awardStatuses, honours, levels, recipientKinds, regimes } from '@/domain/vocabulary'
import { type AllWords, wordOf } from '@/messages/words'

type Named = { id: number; name: string }
type Choices = Pick<AwardOptions, 'campaigns' | 'forms'> & {
  units: (Named & { depth: number })[]
  events: Named[]
  decisions: Named[]
}

/** Every condition that the list of awards can be narrowed by with a choice or a year. */
export function awardFields(
  { campaigns, forms, units, events, decisions }: Choices,
  t: AllWords,
): FilterField[] {
  const say = (key: string) => wordOf(t, key) ?? key
  const label = (name: keyof AwardFilters) => say(`awards.filter.${name}`)
  const codes = (name: keyof AwardFilters, list: readonly string[], words: string = name) => ({
    name,
    label: label(name),
    many: name !== 'honour',
    choices: list.map((value) => ({ value, label: say(`vocabulary.${words}.${value}`) })),
  })
  const named = (name: keyof AwardFilters, list: { id: number; name: string }[]) => ({
    name,
    label: label(name),
    choices: list.map(({ id, name }) => ({ value: id, label: name })),
    many: true,
  })
  return [
    { name: 'year', label: label('year') },
    { name: 'from', label: say('awards.filter.fromYear') },
    { name: 'to', label: say('awards.filter.toYear') },
    codes('level', levels),
    codes('kind', recipientKinds),
    {
      name: 'unit',
      label: say('awards.filter.unitAndBelow'),
      many: true,
      choices: units.map(({ id, name, depth }) => ({
        value: id,
        label: '\u2003'.repeat(depth) + unbroken(name),
      })),
    },
    {
      ...named('campaign', campaigns),
      choices: [
        ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
        { value: 'none', label: say('awards.filter.noCampaign') },
      ],
    },
    named('form', forms),
    named('event', events),
    {
      ...named('decision', []),
      choices: [
        { value: 'none', label: say('awards.filter.noDecision') },
        ...decisions.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
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
