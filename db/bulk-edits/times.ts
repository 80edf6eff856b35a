import { awardTimes, outOfTime, type Span } from '@/domain/unit-time'
import type { Award } from '../awards/write'
import { decisions } from '../decisions/table'
import type { Reader } from '../engine/connection'
import { units } from '../units/table'
import { rowsOf } from './by-ids'
import type { Edited } from './fields'
import type { Targets } from './targets'

/**
 * Tells which awards an edit would leave with a unit that was not there then. Such a thing wants a
 * reason, award by award: it is not done to many at once. An award that says so already may be
 * changed otherwise.
 */
export async function timesOf(db: Reader, awards: Award[], { decision, unit }: Targets) {
  const { id, validFrom, validTo } = units
  const spans = new Map<number, Span>()
  const unitIds = awards.map(({ unitId }) => unitId)
  for (const row of await rowsOf(unitIds, (part) =>
    db.select({ id, validFrom, validTo }).from(units).where(part(id)),
  ))
    spans.set(row.id, row)
  if (unit) spans.set(unit.id, unit)
  const days = new Map<number, string>()
  const papers = awards.flatMap(({ decisionId }) => (decisionId === null ? [] : [decisionId]))
  for (const row of await rowsOf(papers, (part) =>
    db
      .select({ id: decisions.id, decidedOn: decisions.decidedOn })
      .from(decisions)
      .where(part(decisions.id)),
  ))
    days.set(row.id, row.decidedOn)
  if (decision) days.set(decision.id, decision.decidedOn)

  const isOut = ({ unitId, decisionId, awardYear }: Edited): boolean => {
    const span = spans.get(unitId)
    const day = decisionId === null ? null : (days.get(decisionId) ?? null)
    return span !== undefined && outOfTime(span, awardTimes(day, awardYear)) !== null
  }
  const isMoved = (a: Edited, b: Edited) =>
    a.unitId !== b.unitId || a.decisionId !== b.decisionId || a.awardYear !== b.awardYear
  return {
    whyRefused: (before: Edited, after: Edited): 'unitOfOtherTime' | undefined =>
      isMoved(before, after) && isOut(after) && (after.unitId !== before.unitId || !isOut(before))
        ? 'unitOfOtherTime'
        : undefined,
  }
}
