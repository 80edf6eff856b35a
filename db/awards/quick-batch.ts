import { appendAudit } from '../audit/chain'
import type { Context } from '../command'
import type { Tx } from '../engine/connection'
import { inserter } from '../engine/statements'
import { importRegister, kept, mustLoad } from '../imports/load'
import { saveImportPolicy } from '../imports/policy'
import { importRows } from '../imports/table'
import type { Award } from './write'

/** An award of a block, the line that it stood in, and what came into the registers with it. */
export type QuickAward = { at: number; award: Award; entered: Record<string, number> }

/** One save of the quick entry is a batch as a list is: opened and undone in the same way. */
export async function beginBatch(tx: Tx, ctx: Context, decision: string | null): Promise<number> {
  const batch = await importRegister.enter(tx, {
    fileName: ['Nhập nhanh', decision].filter(Boolean).join(' – '),
    sha256: '',
    noun: 'awards',
    source: 'quick',
    state: 'saved',
    createdAt: ctx.now.toISOString(),
    byUserId: ctx.actor.userId || null,
    savedAt: ctx.now.toISOString(),
    savedBy: ctx.actor.userId || null,
  })
  return batch.id
}

/** The lines of the batch, as they were saved, and its entry in the history. */
export async function endBatch(
  tx: Tx,
  ctx: Context,
  importId: number,
  made: QuickAward[],
): Promise<void> {
  const createdAt = ctx.now.toISOString()
  const mark = { version: 1, sample: false, undone: false, createdAt, importId }
  for (const [ordinal, { at, award, entered }] of made.entries())
    await insertRow(
      tx,
      {
        ordinal,
        sheet: '',
        row: at + 1,
        cells: {
          kind: award.recipientKind,
          name: award.recipientName,
          position: award.recipientNote ?? undefined,
          unit: award.unitName,
          year: award.awardYear,
          level: award.level,
          citation: award.citation ?? undefined,
        },
        state: 'ready',
        kind: award.recipientKind,
        problems: [],
        change: 'new',
        result: 'created',
        resultId: award.id,
        resultVersion: award.version,
        before: entered,
      },
      mark,
    )
  const after = { ...kept(await mustLoad(tx, importId)), saved: made.length }
  await appendAudit(tx, ctx, saveImportPolicy, { id: importId, before: null, after })
}

const insertRow = inserter(importRows)
