import { and, eq, getTableColumns } from 'drizzle-orm'
import type { FormKind } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import type { Context } from '../command'
import type { Counted } from '../counts/keep'
import type { Reader, Tx } from '../open'
import { given, prepared } from '../prepared'
import { quick } from '../quick'
import { awards } from './table'

export type Award = typeof awards.$inferSelect

/** The award as it stands in the transaction. */
export async function load(tx: Reader, id: number): Promise<Award | undefined> {
  const [row] = await statementsOf(tx).load({ id })
  return row
}

/** Writes only where the version is still the one that was read. */
export async function write(
  tx: Tx,
  ctx: Context,
  before: Award,
  set: Partial<typeof awards.$inferInsert>,
): Promise<Award | undefined> {
  const [after] = await tx
    .update(awards)
    .set({ ...set, version: before.version + 1, updatedAt: ctx.now.toISOString() })
    .where(and(eq(awards.id, before.id), eq(awards.version, before.version)))
    .returning()
  return after
}

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

const columns = getTableColumns(awards)
const statementsOf = prepared((tx) => ({
  load: quick(
    tx,
    columns,
    tx
      .select()
      .from(awards)
      .where(eq(awards.id, given('id'))),
  ),
}))
