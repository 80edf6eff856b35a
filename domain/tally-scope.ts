import { stageOrder } from './model-stages'
import type { Level, ModelStage, TallyBound, TallyKind, TallyMeasure } from './vocabulary'

/** What a published number is about; null for whatever it does not say. */
export type TallyScope = {
  measure: TallyMeasure
  recipientKind: TallyKind
  level: Level | null
  yearFrom: number
  yearTo: number
  campaignId: number | null
  awardFormId: number | null
  eventId: number | null
  fieldId: number | null
  stage: ModelStage | null
  unitId: number | null
}

type Printed = { count: number; bound: TallyBound | null }

/**
 * The counts that a printed number admits, both ends included; `most` null without an upper end.
 * "Hơn 50" begins at 51 and "ít nhất 50" at 50, both open above; "gần 50" is nine tenths of it up to
 * 50 itself (45 to 50); without a bound the number is meant as it stands.
 */
function admitted({ count, bound }: Printed): { least: number; most: number | null } {
  if (bound === 'more-than') return { least: count + 1, most: null }
  if (bound === 'at-least') return { least: count, most: null }
  if (bound === 'nearly') return { least: Math.ceil(count * 0.9), most: count }
  return { least: count, most: count }
}

/** How many recorded names are too few for a printed number, or too many. */
export function gapOf(printed: Printed, named: number): { missing: number; over: number } {
  const { least, most } = admitted(printed)
  return {
    missing: Math.max(0, least - named),
    over: most === null ? 0 : Math.max(0, named - most),
  }
}

/** Whether no count can be meant by both of two printed numbers. */
export function contradict(a: Printed, b: Printed): boolean {
  const [one, other] = [admitted(a), admitted(b)]
  const apart = (lower: typeof one, upper: typeof one) =>
    lower.most !== null && lower.most < upper.least
  return apart(one, other) || apart(other, one)
}

/** All that two numbers must have in common to count the same thing. */
export const scopeKey = (t: TallyScope): string =>
  [
    t.measure,
    t.recipientKind,
    t.level,
    t.yearFrom,
    t.yearTo,
    t.campaignId,
    t.awardFormId,
    t.eventId,
    t.fieldId,
    // All models were registered once.
    t.stage === 'registered' ? null : t.stage,
    t.unitId,
  ].join('|')

/** The scope with its unit's place in the tree, `/1/4/`. */
export type Placed = TallyScope & { unitPath: string | null }

/** Whether all that one number counts is counted by the other as well. */
export function liesWithin(inner: Placed, outer: Placed): boolean {
  const same = (key: 'level' | 'campaignId' | 'awardFormId' | 'eventId' | 'fieldId') =>
    outer[key] === null || outer[key] === inner[key]
  return (
    inner.measure === outer.measure &&
    (outer.recipientKind === 'any' || outer.recipientKind === inner.recipientKind) &&
    outer.yearFrom <= inner.yearFrom &&
    inner.yearTo <= outer.yearTo &&
    same('level') &&
    same('campaignId') &&
    same('awardFormId') &&
    same('eventId') &&
    same('fieldId') &&
    (outer.stage === null || stageOrder(inner.stage ?? 'registered') >= stageOrder(outer.stage)) &&
    (outer.unitPath === null || inner.unitPath?.startsWith(outer.unitPath) === true)
  )
}
