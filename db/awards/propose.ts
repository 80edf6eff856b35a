import { and, eq } from 'drizzle-orm'
import { awardTimes } from '@/domain/unit-time'
import type { AwardStatus } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { type Context, type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { individuals } from '../individuals/table'
import { models } from '../models/table'
import { indexName } from '../recipient-names'
import { registrations } from '../registrations/table'
import { inScope, unitInScope } from '../scope'
import { readOffice } from '../settings/office'
import { outOfTimeProblem } from '../units/at-time'
import { units } from '../units/table'
import type { ProposalFields } from './input-propose'
import { awardStatusChanges, type awards } from './table'

type Row = Omit<typeof awards.$inferInsert, 'status' | 'updatedAt'>

/** Not yet an award: it can still be amended, given back or conferred. */
export const isProposal = (status: AwardStatus): boolean =>
  status === 'proposed' || status === 'returned'

/**
 * Turns what the form sent into the row to store. Whatever it names must lie in the proposer's own
 * scope. Level and regime are what the form of award or the office itself says: the office decides
 * on them when it confers. A name typed anew does not enter the register of people yet.
 */
export async function resolveProposal(
  tx: Tx,
  ctx: Context,
  input: Omit<ProposalFields, 'createKey'>,
): Promise<{ ok: true; row: Row } | Refusal> {
  if (!(await unitInScope(tx, ctx.actor, input.unitId))) return refuse({ unitId: 'notFound' })
  const { name: unitName, validFrom, validTo } = units
  const [unit] = await tx
    .select({ name: unitName, validFrom, validTo })
    .from(units)
    .where(eq(units.id, input.unitId))
  const [form] = await tx.select().from(awardForms).where(eq(awardForms.id, input.awardFormId))
  if (!unit) return refuse({ unitId: 'notFound' })
  if (!form) return refuse({ awardFormId: 'notFound' })
  if (!form.recipientKinds.includes(input.recipientKind))
    return refuse({ awardFormId: 'formNotForKind' })
  const doubt = outOfTimeProblem(unit, awardTimes(null, input.awardYear))
  if (doubt && !input.doubtReason) return refuse({ unitId: doubt, doubtReason: 'reasonForDoubt' })
  const individualId = input.recipientKind === 'individual' ? input.individualId : null
  const missing = await missingReference(tx, ctx, { ...input, individualId })
  if (missing) return refuse({ [missing]: 'notFound' })
  const office = await readOffice(tx)
  const name = await indexName(tx, input.recipientKind, input.recipientName)
  return {
    ok: true,
    row: {
      ...input,
      individualId,
      unitName: unit.name,
      level: form.level ?? office.level,
      regime: form.regime ?? office.regime,
      nameId: name.id,
      sortKey: name.sortKey,
    },
  }
}

/** Every change of status is its own dated row: who, when, why, by which decision. */
export async function enterStatus(
  tx: Tx,
  ctx: Context,
  change: Pick<
    typeof awardStatusChanges.$inferInsert,
    'awardId' | 'status' | 'decisionId' | 'reason'
  >,
): Promise<void> {
  const at = ctx.now.toISOString()
  const byUserId = ctx.actor.userId
  await tx.insert(awardStatusChanges).values({ ...change, at, byUserId, createdAt: at })
}

type References = { individualId: number | null; campaignId: number | null; modelId: number | null }

/** The first reference to a record that is not there, or not the proposer's. */
async function missingReference(
  tx: Tx,
  { actor }: Context,
  { individualId, campaignId, modelId }: References,
): Promise<keyof References | null> {
  if (individualId !== null) {
    const rows = await tx
      .select({ id: individuals.id })
      .from(individuals)
      .where(and(eq(individuals.id, individualId), inScope(actor, individuals.unitId)))
    if (rows.length === 0) return 'individualId'
  }
  if (campaignId !== null) {
    const rows = await tx
      .select({ id: campaigns.id })
      .from(campaigns)
      .where(eq(campaigns.id, campaignId))
    if (rows.length === 0) return 'campaignId'
  }
  if (modelId !== null) {
    const rows = await tx
      .select({ id: models.id })
      .from(models)
      .innerJoin(registrations, eq(registrations.id, models.registrationId))
      .where(and(eq(models.id, modelId), inScope(actor, registrations.unitId)))
    if (rows.length === 0) return 'modelId'
  }
  return null
}
