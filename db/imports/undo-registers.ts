import { and, eq, getTableColumns, ne, type Table } from 'drizzle-orm'
import type { KeptNoun } from '@/domain/nouns'
import { appendAudit } from '../audit/chain'
import { awards } from '../awards/table'
import type { Tx } from '../engine/connection'
import { given, prepared, quickWrite } from '../engine/statements'
import { personRegister } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { leaning, removeParts } from '../leaning'
import { modelRegister } from '../models/enter'
import { models } from '../models/table'
import { registrationRegister } from '../registrations/enter'
import { registrations } from '../registrations/table'
import { readOffice } from '../settings/office'
import { movePaths, pathUnder, type Unit, unitRegister } from '../units/enter'
import { units } from '../units/table'
import { undoImportPolicy } from './policy'
import type { TakenBack, Undoing } from './undo'

const undo = (noun: KeptNoun) => ({ noun, verb: undoImportPolicy.verb })

const onPerson = leaning('individual')
// Awards that were taken back with it may lie in a unit that goes.
const onUnit = leaning('unit', [awards.unitId])
const onModel = leaning('model')
const onRegistration = leaning('registration')

/** A person who came in with a list goes when nothing else names them and nobody corrected them. */
export async function removePerson({ tx, ctx }: Undoing, id: number): Promise<boolean> {
  const person = await personRegister.find(tx, id)
  if (person?.version !== 1) return false
  if (await onPerson(tx, id)) return false
  await statementsOf(tx).remove({ id })
  await appendAudit(tx, ctx, undo('individual'), { id, before: person, after: null })
  return true
}

const statementsOf = prepared((tx) => ({
  remove: quickWrite(tx, tx.delete(individuals).where(eq(individuals.id, given('id')))),
}))

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
  if ((await onUnit(tx, id)) || (await readOffice(tx)).unitId === id) return false
  const here = eq(awards.unitId, id)
  // Below nothing there is no place where they could lie.
  const inTheWay = unit.parentId === null ? here : and(here, ne(awards.status, 'undone'))
  if ((await tx.select({ id: awards.id }).from(awards).where(inTheWay).limit(1)).length > 0)
    return false
  if (unit.parentId !== null) await tx.update(awards).set({ unitId: unit.parentId }).where(here)
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
  if (await onModel(tx, id)) return false
  await removeParts(tx, 'model', id)
  await tx.delete(models).where(eq(models.id, id))
  await appendAudit(tx, ctx, undo('model'), { id, before: model, after: null })
  const registrationId = row.before?.registrationId
  if (typeof registrationId !== 'number') return true
  const registration = await registrationRegister.find(tx, registrationId)
  if (registration?.version !== 1 || (await onRegistration(tx, registrationId))) return true
  await removeParts(tx, 'registration', registrationId)
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
