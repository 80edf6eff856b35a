import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { type YearDoubt, yearDoubts } from '@/domain/award-years'
import { awardTimes } from '@/domain/unit-time'
import type { Reader } from '../engine/connection'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { officeSince, outOfTimeProblem, type UnitThen, unitsThen } from '../units/at-time'
import { units } from '../units/table'
import type { doubtsInput } from './input'

/** Something in an award that contradicts: recorded only with a reason, never without a word. */
export type AwardDoubt = {
  /** The field to look at. */
  field: 'unitId' | 'issuerId' | YearDoubt['field']
  /** As `domain/validation` writes it. */
  problem: string
  /** What may be meant instead. */
  instead: UnitThen[]
}

/** What is doubtful in an award as it is typed, or as it stands in the book. */
export async function doubtsOf(
  ctx: ReadContext,
  { unitId, issuerId, ...dates }: z.output<typeof doubtsInput>,
  today: string,
): Promise<AwardDoubt[]> {
  const { decidedOn, awardYear } = dates
  const times = awardTimes(decidedOn, awardYear)
  const unit = unitId ? await unitOf(ctx, unitId) : undefined
  const issuer =
    issuerId && decidedOn && ctx.actor.role !== 'contributor'
      ? await unitOf(ctx, issuerId)
      : undefined
  const doubts = [
    unit ? await doubtOf(ctx.db, 'unitId', unit, times) : null,
    issuer ? await doubtOf(ctx.db, 'issuerId', issuer, decidedOn ? [decidedOn] : []) : null,
  ]
  const years = yearDoubts(dates, today, await officeSince(ctx.db))
  return [...doubts.filter((doubt) => doubt !== null), ...years.map(asDoubt)]
}

const asDoubt = (doubt: YearDoubt): AwardDoubt => ({ ...doubt, instead: [] })

async function doubtOf(
  db: Reader,
  field: AwardDoubt['field'],
  unit: NonNullable<Awaited<ReturnType<typeof unitOf>>>,
  times: string[],
): Promise<AwardDoubt | null> {
  const problem = outOfTimeProblem(unit, times)
  if (!problem) return null
  return { field, problem, instead: await unitsThen(db, unit, times) }
}

async function unitOf({ db, actor }: ReadContext, id: number) {
  const { name, validFrom, validTo } = units
  const [unit] = await db
    .select({ id: units.id, name, validFrom, validTo })
    .from(units)
    .where(and(eq(units.id, id), inScope(actor, units.id)))
  return unit
}
