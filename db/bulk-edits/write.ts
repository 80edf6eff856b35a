import { and, eq } from 'drizzle-orm'
import type { FormKind } from '@/domain/vocabulary'
import { appendAudit } from '../audit/chain'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import type { Award } from '../awards/write'
import { inBulk } from '../bulk'
import type { Context } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { Tx } from '../open'
import { given, prepared } from '../prepared'
import { quickWrite } from '../quick'
import type { Edited } from './fields'

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
      const set = { ...edited, id: before.id, was: before.version, version, updatedAt }
      if ((await statementsOf(tx).write(set)) === 0) return undefined
      if (before.status === 'conferred') {
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

const to = <T>(name: string) => given(name) as unknown as T

const statementsOf = prepared((tx) => ({
  write: quickWrite(
    tx,
    tx
      .update(awards)
      .set({
        decisionId: to('decisionId'),
        eventId: to('eventId'),
        campaignId: to('campaignId'),
        awardFormId: to('awardFormId'),
        awardYear: to('awardYear'),
        regime: to('regime'),
        level: to('level'),
        unitId: to('unitId'),
        unitName: to('unitName'),
        recipientNote: to('recipientNote'),
        citation: to('citation'),
        version: to('version'),
        updatedAt: to('updatedAt'),
      })
      .where(and(eq(awards.id, given('id')), eq(awards.version, given('was')))),
  ),
}))
