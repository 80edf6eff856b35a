import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { already, defineCommand, done, type Problems, type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { insertUnit, movePaths, pathUnder, type Unit, unitKeys, unitRegister } from './enter'
import { createUnitInput, type UnitFields, updateUnitInput } from './input'
import { createUnitPolicy, updateUnitPolicy } from './policy'
import { units } from './table'

/** Enters a unit; answers its id. */
export const createUnit = defineCommand(createUnitPolicy, {
  input: createUnitInput,
  run: async (tx, { createKey, ...input }) => {
    const twin = await unitRegister.twin(tx, createKey)
    if (twin) return already({ id: twin.id })
    const parent = await parentOf(tx, input.parentId)
    if (parent && 'ok' in parent) return parent
    const taken = await takenBy(tx, input, 0)
    if (taken) return refuse(taken)
    const row = await insertUnit(tx, { ...input, createKey }, parent?.path ?? null)
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

/**
 * Corrects a unit. Under another parent all that lies below it moves along; awards keep the name
 * that the unit had. A unit is never deleted: one that ended is closed by its last day.
 */
export const updateUnit = defineCommand(updateUnitPolicy, {
  input: updateUnitInput,
  run: async (tx, { id, version, ...input }) => {
    const before = await unitRegister.load(tx, { id, version })
    if ('ok' in before) return before
    const parent = await parentOf(tx, input.parentId)
    if (parent && 'ok' in parent) return parent
    if (parent?.path.startsWith(before.path)) return refuse({ parentId: 'parentBelowUnit' })
    const taken = await takenBy(tx, input, id)
    if (taken) return refuse(taken)
    await movePaths(tx, before.path, pathUnder(parent?.path ?? null, id))
    const after = await unitRegister.save(tx, before, { ...input, ...unitKeys(input.name) })
    if ('ok' in after) return after
    return done({ id, before, after }, { id })
  },
})

async function parentOf(tx: Tx, id: number | null): Promise<Unit | null | Refusal> {
  if (id === null) return null
  return (await unitRegister.find(tx, id)) ?? refuse({ parentId: 'notFound' })
}

/**
 * Two units of one name, under one parent, at one time could not be told apart, nor two of one code.
 * At different times both are right: a ward may end and come back under its old name.
 */
async function takenBy(tx: Tx, input: UnitFields, except: number): Promise<Problems | null> {
  const { name, code, parentId } = input
  const siblings = parentId === null ? isNull(units.parentId) : eq(units.parentId, parentId)
  const named = and(eq(units.name, name), siblings)
  const rows = await tx
    .select()
    .from(units)
    .where(and(ne(units.id, except), or(named, code ? eq(units.code, code) : undefined)))
  const other = rows.find((row) => atOneTime(row, input))
  if (!other) return null
  return code && other.code === code
    ? { code: problem('unitCodeTaken', { name: other.name }) }
    : { name: problem('unitThere', { name }) }
}

type Dated = { validFrom: string | null; validTo: string | null }
const atOneTime = (a: Dated, b: Dated) =>
  (a.validFrom ?? '') <= (b.validTo ?? '9') && (b.validFrom ?? '') <= (a.validTo ?? '9')
