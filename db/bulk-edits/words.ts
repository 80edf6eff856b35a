import { inArray } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import type { Reader } from '../engine/connection'
import { events } from '../events/table'
import type { Edited } from './fields'

/** The fields of an edit as they are shown; the regime comes as its code. */
export const shownFields = [
  'decision',
  'event',
  'campaign',
  'form',
  'level',
  'year',
  'regime',
  'unit',
  'position',
  'achievement',
] as const
/** Null: there was, or is, none. */
export type Difference = {
  field: (typeof shownFields)[number]
  before: string | null
  after: string | null
}
type Entering = { number: string; decidedOn: string }
type Pair = { before: Partial<Edited>; after: Partial<Edited> }

const fieldOf = {
  decision: 'decisionId',
  event: 'eventId',
  campaign: 'campaignId',
  form: 'awardFormId',
  year: 'awardYear',
  regime: 'regime',
  level: 'level',
  unit: 'unitName',
  position: 'recipientNote',
  achievement: 'citation',
} as const

const named = { decision: true, event: true, campaign: true, form: true }
type Named = keyof typeof named

/** What differs within each pair, in words. `entering` is a decision that is not in the register yet. */
export async function differencesOf(
  db: Reader,
  pairs: Pair[],
  entering?: Entering,
): Promise<Difference[][]> {
  const names = await namesOf(db, pairs)
  if (entering) names.decision.set(0, decisionInWords(entering))
  const say = (field: Difference['field'], value: Edited[keyof Edited] | undefined) => {
    if (value === null || value === undefined) return null
    if (!(field in named)) return String(value)
    return names[field as Named].get(Number(value)) ?? `#${value}`
  }
  return pairs.map(({ before, after }) =>
    shownFields.flatMap((field) => {
      const [was, is] = [before[fieldOf[field]], after[fieldOf[field]]]
      return was === is ? [] : [{ field, before: say(field, was), after: say(field, is) }]
    }),
  )
}

/** What edits set on all their awards, in words; `after` is null for what they empty. */
export const whatIsSet = (
  db: Reader,
  edits: Partial<Edited>[],
  entering?: Entering,
): Promise<Difference[][]> =>
  differencesOf(
    db,
    edits.map((after) => ({ before: {}, after })),
    entering,
  )

const decisionInWords = ({ number, decidedOn }: { number: string; decidedOn: string }) =>
  `${number} (${formatDate(decidedOn)})`

async function namesOf(db: Reader, pairs: Pair[]) {
  const sides = pairs.flatMap(({ before, after }) => [before, after])
  const ids = (field: keyof Edited) => [
    ...new Set(sides.map((side) => side[field]).filter((id) => typeof id === 'number')),
  ]
  const papers = await db
    .select({ id: decisions.id, number: decisions.number, decidedOn: decisions.decidedOn })
    .from(decisions)
    .where(inArray(decisions.id, ids('decisionId')))
  const occasions = await db
    .select({ id: events.id, name: events.name, shortName: events.shortName })
    .from(events)
    .where(inArray(events.id, ids('eventId')))
  const movements = await db
    .select({ id: campaigns.id, name: campaigns.shortName })
    .from(campaigns)
    .where(inArray(campaigns.id, ids('campaignId')))
  const forms = await db
    .select({ id: awardForms.id, name: awardForms.name })
    .from(awardForms)
    .where(inArray(awardForms.id, ids('awardFormId')))
  const byId = (rows: { id: number; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]))
  return {
    decision: new Map(papers.map((paper) => [paper.id, decisionInWords(paper)])),
    event: byId(occasions.map(({ id, name, shortName }) => ({ id, name: shortName ?? name }))),
    campaign: byId(movements),
    form: byId(forms),
  }
}
