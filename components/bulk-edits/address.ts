import { idsOf, one, type Query } from '@/components/page/query'
import { type Way, ways } from '@/db/bulk-edits/input'
import { readAwardFilters } from '@/domain/award-filters'
import { type Level, levels } from '@/domain/vocabulary'

/** The fields of the form and what they are called in the address, beside the filters of the list. */
const names = {
  decision: 'setDecision',
  decisionNumber: 'setNumber',
  decidedOn: 'setDate',
  issuerId: 'setIssuer',
  event: 'setEvent',
  eventId: 'setEventId',
  campaign: 'setCampaign',
  campaignId: 'setCampaignId',
  awardFormId: 'setForm',
  awardYear: 'setYear',
  level: 'setLevel',
  unitId: 'setUnit',
  position: 'setPosition',
  recipientNote: 'setNote',
  achievement: 'setAchievement',
  citation: 'setCitation',
} as const
type Field = keyof typeof names
type Choice = 'decision' | 'event' | 'campaign' | 'position' | 'achievement'

/** An edit as typed: which awards, and what is set on them. */
export type EditText = { ids: number[]; filters: Record<string, string> } & Record<
  Exclude<Field, Choice | 'level'>,
  string
> &
  Record<Choice, Way> & { level: Level | '' }

/** `?level=district&ids=1&ids=2&setYear=2021`; ids also as `ids=1,2`. */
export function readEdit(query: Query): EditText {
  const text = (field: Field) => one(query[names[field]]) ?? ''
  const way = (field: Field) => ways.find((each) => each === text(field)) ?? 'keep'
  return {
    ids: idsOf(query),
    filters: filtersOf(query),
    decision: way('decision'),
    decisionNumber: text('decisionNumber'),
    decidedOn: text('decidedOn'),
    issuerId: text('issuerId'),
    event: way('event'),
    eventId: text('eventId'),
    campaign: way('campaign'),
    campaignId: text('campaignId'),
    awardFormId: text('awardFormId'),
    awardYear: text('awardYear'),
    level: levels.find((each) => each === text('level')) ?? '',
    unitId: text('unitId'),
    position: way('position'),
    recipientNote: text('recipientNote'),
    achievement: way('achievement'),
    citation: text('citation'),
  }
}

/** The parameters of an edit; `values` are those of its form. */
export function editQuery(values: Record<string, unknown>, step: { preview?: boolean }): Query {
  const { ids, filters } = values as EditText
  const query: Query = { ...filters }
  if (ids.length > 0) query.ids = ids.join(',')
  for (const [field, name] of Object.entries(names)) {
    const value = values[field]
    const is = value === null || value === undefined ? '' : String(value)
    if (is !== '' && is !== 'keep') query[name] = is
  }
  if (step.preview) query.step = 'preview'
  return query
}

const filtersOf = (query: Query): Record<string, string> =>
  Object.fromEntries(
    Object.entries(readAwardFilters(query)).map(([key, value]) => [key, String(value)]),
  )
