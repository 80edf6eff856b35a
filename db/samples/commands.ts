import { and, eq, sql } from 'drizzle-orm'
import { appendAudit } from '../audit/chain'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import { already, type Context, defineCommand, done } from '../command'
import { keepCounts } from '../counts/keep'
import { cellCounts, formCounts, levelCounts, unitCounts } from '../counts/table'
import type { Tx } from '../engine/connection'
import { execute, select } from '../engine/transaction'
import { recipientNames } from '../names-table'
import { partsOf } from '../references'
import { readOffice } from '../settings/office'
import { removeSamplesInput } from './input'
import { nounOf, referredTo, type SampleCounts, type Sampled, sampled } from './links'
import { removeSamplesPolicy } from './policy'

/**
 * Removes every sample record in one transaction and keeps all that people entered. A sample that
 * a person's record refers to (the unit or the decision of an entered award) stays and loses its
 * mark. Answers how many were removed and how many stayed.
 */
export const removeSamples = defineCommand(removeSamplesPolicy, {
  input: removeSamplesInput,
  run: async (tx, _, ctx) => {
    await takeSamplesOffCounts(tx)
    const kept = await keepReferredTo(tx, ctx)
    const removed = await deleteMarked(tx)
    await tx
      .delete(recipientNames)
      .where(
        sql`not exists (select 1 from ${awards} where ${awards.nameId} = ${recipientNames.id})`,
      )
    const none = [removed, kept].every((counts) => sampled.every((of) => counts[of] === 0))
    // Pressed again, there is nothing to tell.
    if (none) return already({ removed, kept })
    return done({ id: 0, before: null, after: { removed, kept } }, { removed, kept })
  },
})

/** Counts know samples apart, names do not. */
async function takeSamplesOffCounts(tx: Tx): Promise<void> {
  for (const table of [levelCounts, formCounts, unitCounts, cellCounts])
    await tx.delete(table).where(eq(table.sample, true))
  const ofSamples = sql`from ${awards} where ${awards.sample} = true`
  await tx
    .update(recipientNames)
    .set({
      conferred: sql`conferred - (select count(*) ${ofSamples}
        and ${awards.nameId} = ${recipientNames.id} and ${awards.status} = 'conferred')`,
    })
    .where(sql`${recipientNames.id} in (select ${awards.nameId} ${ofSamples})`)
}

/**
 * Takes the mark off what is referred to. What was kept refers to more (a person to the unit, the
 * unit to the one above), so it is gone through until nothing changes.
 */
async function keepReferredTo(tx: Tx, ctx: Context): Promise<SampleCounts> {
  const kept = noneOf()
  const { unitId: officeUnit } = await readOffice(tx)
  for (let changed = true; changed; ) {
    changed = false
    for (const register of sampled) {
      const rows = await select<{ id: number }>(
        tx,
        sql`update ${sql.raw(`"${register}"`)} set sample = false
          where sample = true and (${referredTo(register, officeUnit)}) returning id`,
      )
      for (const { id } of rows) await recordKept(tx, ctx, register, id)
      kept[register] += rows.length
      changed ||= rows.length > 0
    }
  }
  return kept
}

async function recordKept(tx: Tx, ctx: Context, register: Sampled, id: number): Promise<void> {
  const change = { id, before: { sample: true }, after: { sample: false } }
  await appendAudit(tx, ctx, { noun: nounOf[register], verb: 'unmark' }, change)
  if (register === 'awards') await countAsReal(tx, id)
}

async function countAsReal(tx: Tx, id: number): Promise<void> {
  const [row] = await tx
    .select({ award: awards, formKind: awardForms.kind })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .where(and(eq(awards.id, id), eq(awards.status, 'conferred')))
  if (row) await keepCounts(tx, { ...row.award, formKind: row.formKind }, 1)
}

/** Children first. A register's rows go in one statement, for they may refer to each other. */
async function deleteMarked(tx: Tx): Promise<SampleCounts> {
  const removed = noneOf()
  for (const register of sampled) {
    const marked = sql.raw(`"${register}" where sample = true`)
    for (const { table, column } of partsOf(nounOf[register]))
      await execute(tx, sql`delete from ${table} where ${column} in (select id from ${marked})`)
    const rows = await select<{ id: number }>(tx, sql`delete from ${marked} returning id`)
    removed[register] = rows.length
  }
  return removed
}

const noneOf = (): SampleCounts =>
  Object.fromEntries(sampled.map((register) => [register, 0])) as SampleCounts
