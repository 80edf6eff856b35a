import { and, eq, getTableColumns, inArray, ne, or, type SQL, sql, type Table } from 'drizzle-orm'
import { attachments } from '../attachments/table'
import { appendAudit } from '../audit/chain'
import { awards } from '../awards/table'
import { expectedUnits } from '../campaign-years/table'
import type { Column } from '../columns'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { personRegister } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { modelRegister } from '../models/enter'
import { modelStageChanges, models } from '../models/table'
import type { Reader, Tx } from '../open'
import { given, prepared } from '../prepared'
import { quick, quickWrite } from '../quick'
import { registrationRegister } from '../registrations/enter'
import { registrationSteps, registrations } from '../registrations/table'
import { reports } from '../reports/table'
import { publishedTallies } from '../tallies/table'
import { movePaths, pathUnder, type Unit, unitRegister } from '../units/enter'
import { unitSuccessions, units } from '../units/table'
import { users } from '../users/table'
import { undoImportPolicy } from './policy'
import type { TakenBack, Undoing } from './undo'

const undo = (noun: string) => ({ noun, verb: undoImportPolicy.verb })

/** A person who came in with a list goes when nothing else names them and nobody corrected them. */
export async function removePerson({ tx, ctx }: Undoing, id: number): Promise<boolean> {
  const { named, remove } = statementsOf(tx)
  const person = await personRegister.find(tx, id)
  if (person?.version !== 1) return false
  if ((await named({ id })).length > 0) return false
  await remove({ id })
  await appendAudit(tx, ctx, undo('individual'), { id, before: person, after: null })
  return true
}

const statementsOf = prepared((tx) => {
  const { id } = awards
  const own = eq(individuals.id, given('id'))
  const his = eq(awards.individualId, given('id'))
  return {
    named: quick(tx, { id }, tx.select({ id }).from(awards).where(his).limit(1)),
    remove: quickWrite(tx, tx.delete(individuals).where(own)),
  }
})

export async function takeBackIndividual(undoing: Undoing, row: TakenBack): Promise<boolean> {
  const { tx, ctx } = undoing
  const id = row.resultId ?? 0
  const person = await personRegister.find(tx, id)
  if (!person || person.version !== row.resultVersion) return false
  if (row.result === 'created') return removePerson(undoing, id)
  const after = await personRegister.write(tx, person, values(row, individuals))
  await appendAudit(tx, ctx, undo('individual'), { id, before: person, after })
  return true
}

export async function takeBackUnit(undoing: Undoing, row: TakenBack): Promise<boolean> {
  const { tx, ctx } = undoing
  const id = row.resultId ?? 0
  const unit = await unitRegister.find(tx, id)
  if (!unit || unit.version !== row.resultVersion) return false
  if (row.result === 'created') return removeUnit(undoing, unit)
  const old = values(row, units)
  const path = await pathAs(tx, unit, old)
  if (path === null) return false
  await movePaths(tx, unit.path, path)
  const after = await unitRegister.write(tx, unit, old)
  await appendAudit(tx, ctx, undo('unit'), { id, before: unit, after })
  return true
}

/** A unit that came in with the rows of a list goes when nobody has corrected it since. */
export async function removeNewUnit(undoing: Undoing, id: number): Promise<boolean> {
  const unit = await unitRegister.find(undoing.tx, id)
  return unit?.version === 1 && removeUnit(undoing, unit)
}

/**
 * Removes a unit that nothing leans on. Awards that were taken back with it stay in the history under
 * the name that they bear, and lie where the unit lay.
 */
async function removeUnit({ tx, ctx }: Undoing, unit: Unit): Promise<boolean> {
  const { id } = unit
  const uses: Use[] = [
    [units, units.parentId],
    [individuals, individuals.unitId],
    [registrations, registrations.unitId],
    [decisions, decisions.issuerId],
    [users, users.unitId],
    [unitSuccessions, unitSuccessions.fromUnitId],
    [unitSuccessions, unitSuccessions.toUnitId],
    [expectedUnits, expectedUnits.unitId],
    [publishedTallies, publishedTallies.unitId],
    [reports, reports.unitId],
    [events, events.organiserId],
  ]
  if (await isUsed(tx, uses, id)) return false
  const here = eq(awards.unitId, id)
  const standing = and(here, ne(awards.status, 'undone'))
  if ((await tx.select({ id: awards.id }).from(awards).where(standing).limit(1)).length > 0)
    return false
  if (unit.parentId !== null) await tx.update(awards).set({ unitId: unit.parentId }).where(here)
  else if (await isUsed(tx, [[awards, awards.unitId]], id)) return false
  await tx.delete(units).where(eq(units.id, id))
  await appendAudit(tx, ctx, undo('unit'), { id, before: unit, after: null })
  return true
}

/** A registered work goes with its steps; its registration too when it came in with the list. */
export async function takeBackModel({ tx, ctx }: Undoing, row: TakenBack): Promise<boolean> {
  const id = row.resultId ?? 0
  const model = await modelRegister.find(tx, id)
  if (!model || model.version !== row.resultVersion) return false
  if (row.result === 'updated') {
    const after = await modelRegister.write(tx, model, values(row, models))
    await appendAudit(tx, ctx, undo('model'), { id, before: model, after })
    return true
  }
  const uses: Use[] = [
    [models, models.replicatesModelId],
    [models, models.carriesOnModelId],
    [awards, awards.modelId],
  ]
  if (await isUsed(tx, uses, id)) return false
  const steps = tx
    .select({ id: modelStageChanges.id })
    .from(modelStageChanges)
    .where(eq(modelStageChanges.modelId, id))
  const owned = or(
    and(eq(attachments.ownerNoun, 'model'), eq(attachments.ownerId, id)),
    and(eq(attachments.ownerNoun, 'modelStage'), inArray(attachments.ownerId, steps)),
  )
  if ((await tx.select({ id: attachments.id }).from(attachments).where(owned).limit(1)).length > 0)
    return false
  await tx.delete(modelStageChanges).where(eq(modelStageChanges.modelId, id))
  await tx.delete(models).where(eq(models.id, id))
  await appendAudit(tx, ctx, undo('model'), { id, before: model, after: null })
  const registrationId = row.before?.registrationId
  if (typeof registrationId !== 'number') return true
  const registration = await registrationRegister.find(tx, registrationId)
  const isLeft = await isUsed(tx, [[models, models.registrationId]], registrationId)
  if (registration?.version !== 1 || isLeft) return true
  await tx.delete(registrationSteps).where(eq(registrationSteps.registrationId, registrationId))
  await tx.delete(registrations).where(eq(registrations.id, registrationId))
  await appendAudit(tx, ctx, undo('registration'), {
    id: registrationId,
    before: registration,
    after: null,
  })
  return true
}

/** Where a unit lies under the parent that it had; null when that one has gone or lies below it. */
async function pathAs(tx: Tx, unit: Unit, { parentId }: Record<string, unknown>) {
  if (parentId === undefined || parentId === unit.parentId) return unit.path
  if (parentId === null) return pathUnder(null, unit.id)
  const parent = await unitRegister.find(tx, Number(parentId))
  if (!parent || parent.path.startsWith(unit.path)) return null
  return pathUnder(parent.path, unit.id)
}

/** The old values of a record, without what every record keeps of itself. */
export function values({ before }: TakenBack, table: Table): Record<string, unknown> {
  const { id: _, version: __, createdAt: ___, createKey: ____, path: _____, ...old } = before ?? {}
  const columns = getTableColumns(table)
  return Object.fromEntries(Object.entries(old).filter(([field]) => field in columns))
}

export type Use = [Table, Column]

export async function isUsed(db: Reader, uses: Use[], id: number): Promise<boolean> {
  for (const [table, column] of uses) if (await isThere(db, table, eq(column, id))) return true
  return false
}

async function isThere(db: Reader, table: Table, where: SQL | undefined): Promise<boolean> {
  const rows = await db.select({ one: sql`1` }).from(table).where(where).limit(1)
  return rows.length > 0
}
