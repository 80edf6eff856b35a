import { and, eq } from 'drizzle-orm'
import type { FormKind } from '@/domain/vocabulary'
import { appendAudit } from '../audit/chain'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import type { Award } from '../awards/write'
import type { Context } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { Counted } from '../counts/keep'
import type { Reader, Tx } from '../engine/connection'
import { given, prepared, quickWrite } from '../engine/statements'
import { inBulk } from '../long/bulk'
import { registerOf } from '../register'
import type { Edited } from './fields'
import { bulkEdits } from './table'

export const editRegister = registerOf(bulkEdits, 'bulkEdit')

/**
 * Writes edited fields award by award, each with its own entry in the history under `verb`. `finish`
 * writes the counts, last.
 */
export async function beginWriting(tx: Tx, context: Context, verb: string) {
  const ctx = inBulk(tx, context)
  const counts = new GatheredCounts()
  const { id, kind } = awardForms
  const rows = await tx.select({ id, kind }).from(awardForms)
  const kinds = new Map(rows.map((form) => [form.id, form.kind]))
  const kindOf = (award: Award) => kinds.get(award.awardFormId) as FormKind
  return {
    /** Undefined when the award is no longer the one that was read. */
    write: async (before: Award, edited: Edited): Promise<Award | undefined> => {
      const version = before.version + 1
      const after: Award = { ...before, ...edited, version, updatedAt: ctx.now.toISOString() }
      const { updatedAt } = after
      const changed = (Object.keys(edited) as (keyof Edited)[]).filter(
        (field) => edited[field] !== before[field],
      )
      const write = statementsOf(tx)([...changed, 'version', 'updatedAt'])
      const set = { ...edited, id: before.id, was: before.version, version, updatedAt }
      if ((await write(set)) === 0) return undefined
      if (before.status === 'conferred' && changed.some((field) => field in countedBy)) {
        counts.add(before, kindOf(before), -1)
        counts.add(after, kindOf(after), 1)
      }
      await appendAudit(tx, ctx, { noun: 'award', verb }, { id: before.id, before, after })
      return after
    },
    finish: async () => {
      ctx.bulk.stage.flush()
      await counts.write(tx)
    },
  }
}

/** The edited fields that awards are counted by: one that is left out does not compile. */
const countedBy: Record<keyof Edited & keyof Counted, true> = {
  awardYear: true,
  level: true,
  awardFormId: true,
  campaignId: true,
  regime: true,
  unitId: true,
}

/**
 * Sets the fields that change and no others: the engine would write every index that a named field
 * stands in, though the value is the same.
 */
const statementsOf = prepared((tx) => {
  const kept = new Map<string, ReturnType<typeof quickWrite>>()
  return (fields: string[]) => {
    const key = fields.join()
    const known = kept.get(key) ?? quickWrite(tx, updateOf(tx, fields))
    kept.set(key, known)
    return known
  }
})

const updateOf = (tx: Reader, fields: string[]) =>
  tx
    .update(awards)
    .set(Object.fromEntries(fields.map((field) => [field, given(field)])))
    .where(and(eq(awards.id, given('id')), eq(awards.version, given('was'))))
