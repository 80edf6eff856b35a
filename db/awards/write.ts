import { eq } from 'drizzle-orm'
import type { FormKind } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import type { Context, Refusal } from '../command'
import type { Counted } from '../counts/keep'
import type { Tx } from '../engine/connection'
import { registerOf } from '../register'
import { awards } from './table'

export const awardRegister = registerOf(awards, 'award')

export type Award = typeof awards.$inferSelect
type Set = Partial<typeof awards.$inferInsert>

/** As in every register, with the time of the change. */
export const write = (tx: Tx, ctx: Context, before: Award, set: Set): Promise<Award | undefined> =>
  awardRegister.write(tx, before, { ...set, updatedAt: ctx.now.toISOString() })

export const save = (tx: Tx, ctx: Context, before: Award, set: Set): Promise<Award | Refusal> =>
  awardRegister.save(tx, before, { ...set, updatedAt: ctx.now.toISOString() })

/** The award with what it is counted by. */
export const counted = async (tx: Tx, award: Award): Promise<Counted> => ({
  ...award,
  formKind: await formKindOf(tx, award),
})

export async function formKindOf(tx: Tx, award: Award): Promise<FormKind> {
  const [form] = await tx
    .select({ kind: awardForms.kind })
    .from(awardForms)
    .where(eq(awardForms.id, award.awardFormId))
  if (!form) throw new Error(`award form ${award.awardFormId} is gone`)
  return form.kind
}
