import { and, eq } from 'drizzle-orm'
import { todayIn } from '@/domain/dates'
import { textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import type { ModelStage } from '@/domain/vocabulary'
import { appendAudit } from '../audit/chain'
import type { Context } from '../command'
import type { Tx } from '../engine/connection'
import { fields } from '../fields/table'
import { registerOf } from '../register'
import { insertRegistration } from '../registrations/enter'
import { createRegistrationPolicy } from '../registrations/policy'
import { registrations } from '../registrations/table'
import { createModelPolicy } from './policy'
import { modelStageChanges, models } from './table'

export const modelRegister = registerOf(models, 'model')

export type Model = typeof models.$inferSelect
type NewModel = Omit<typeof models.$inferInsert, 'sortKey' | 'searchText'>

/** The keys that order and search rely on, made in code and stored. */
export const modelKeys = (title: string, ownerName: string | null) => ({
  sortKey: textSortKey(title),
  searchText: fold(`${title} ${ownerName ?? ''}`),
})

/** Writes a model with its first dated step and its history entry: how registrations enter theirs. */
export async function enterModel(
  tx: Tx,
  ctx: Context,
  values: NewModel,
  { registeredOn }: { registeredOn: string | null },
): Promise<Model> {
  const row = await insertModel(tx, ctx, values, registeredOn)
  await appendAudit(tx, ctx, createModelPolicy, { id: row.id, before: null, after: row })
  return row
}

/** The same without the history entry, for the command that writes it itself. */
export async function insertModel(
  tx: Tx,
  ctx: Context,
  values: NewModel,
  on: string | null,
): Promise<Model> {
  const keys = modelKeys(values.title, values.ownerName ?? null)
  const row = await modelRegister.enter(tx, { ...values, ...keys })
  await enterStep(tx, ctx, { modelId: row.id, stage: row.stage, on: on ?? todayIn(ctx.now) })
  return row
}

/** Every step of a model is its own dated row: who entered it, when it was taken, on what ground. */
export async function enterStep(
  tx: Tx,
  ctx: Context,
  step: { modelId: number; stage: ModelStage; on: string; note?: string | null },
): Promise<void> {
  const values = { ...step, byUserId: ctx.actor.userId || null, createdAt: ctx.now.toISOString() }
  await tx.insert(modelStageChanges).values(values)
}

/** The registration of a unit in a campaign and year: found, or entered when it is new. */
export async function resolveRegistration(
  tx: Tx,
  ctx: Context,
  place: { campaignId: number; year: number; unitId: number },
) {
  const [known] = await tx
    .select()
    .from(registrations)
    .where(
      and(
        eq(registrations.campaignId, place.campaignId),
        eq(registrations.year, place.year),
        eq(registrations.unitId, place.unitId),
      ),
    )
  if (known) return { registration: known, isNew: false }
  const made = await insertRegistration(tx, ctx, place)
  await appendAudit(tx, ctx, createRegistrationPolicy, { id: made.id, before: null, after: made })
  return { registration: made, isNew: true }
}

/** True for a field that is not in the list. */
export async function missingField(tx: Tx, id: number | null): Promise<boolean> {
  if (id === null) return false
  return (await tx.select({ id: fields.id }).from(fields).where(eq(fields.id, id))).length === 0
}
