import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { awardTimes } from '@/domain/unit-time'
import type { Reader } from '../open'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { outOfTimeProblem, type UnitThen, unitsThen } from '../units/at-time'
import { units } from '../units/table'
import type { doubtsInput } from './input'

/** Something in an award that contradicts: recorded only with a reason, never without a word. */
export type AwardDoubt = {
  /** The field to look at. */
  field: 'unitId' | 'issuerId'
  /** As `domain/validation` writes it. */
  problem: string
  /** What may be meant instead. */
  instead: UnitThen[]
}

/** What is doubtful in an award as it is typed, or as it stands in the book. */
export async function doubtsOf(
  ctx: ReadContext,
  { unitId, issuerId, decidedOn, awardYear }: z.output<typeof doubtsInput>,
): Promise<AwardDoubt[]> {
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
  return doubts.filter((doubt) => doubt !== null)
}

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
