import { max, sql } from 'drizzle-orm'
import { textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import { awards } from '../awards/table'
import type { AnyTable, Column } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { individualKeys } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { modelKeys } from '../models/enter'
import { models } from '../models/table'
import { recipientNames } from '../names-table'
import { recipientSortKey } from '../recipient-names'
import type * as schema from '../schema'
import { units } from '../units/table'
import { firstOf } from './problems'

type Schema = typeof schema
/** Every table that stores such keys. */
type Keyed = {
  [T in keyof Schema]: Schema[T] extends { sortKey: Column } | { searchText: Column } ? T : never
}[keyof Schema]
/** One stored key beside what the code makes of the same text today. */
type Check = { what: string; stored: string; made: string }

/** About so many rows of each table are looked at, spread over all of it. */
const looked = 2000

/**
 * Order and search rely on keys made in code and stored. A sample of them is made again: a key of an
 * older release, or one changed by hand, would put a name where nobody looks for it.
 */
export async function verifyKeys(db: Reader): Promise<{ problems: string[]; checked: number }> {
  const checks: Check[] = []
  for (const of of Object.values(makes)) if (of) checks.push(...(await of(db)))
  const wrong = checks.filter(({ stored, made }) => stored !== made)
  const problems = wrong.map(({ what }) => `Khóa sắp xếp hoặc tìm kiếm của ${what} không đúng.`)
  return { problems: firstOf(problems, 'bản ghi'), checked: checks.length }
}

/** How the keys of each table are made again; null for those of the short registers, which are not. */
const makes: Record<Keyed, ((db: Reader) => Promise<Check[]>) | null> = {
  awards: ofAwards,
  recipientNames: ofNames,
  individuals: ofIndividuals,
  models: ofModels,
  units: ofUnits,
  decisions: null,
  events: null,
  campaigns: null,
  awardForms: null,
}

async function ofAwards(db: Reader): Promise<Check[]> {
  const rows = await db
    .select({
      id: awards.id,
      kind: awards.recipientKind,
      name: awards.recipientName,
      stored: awards.sortKey,
    })
    .from(awards)
    .where(await spread(db, awards))
  return rows.map(({ id, kind, name, stored }) => ({
    what: `bản ghi khen thưởng số ${id} (${name})`,
    stored,
    made: recipientSortKey(kind, name),
  }))
}

async function ofNames(db: Reader): Promise<Check[]> {
  const rows = await db
    .select()
    .from(recipientNames)
    .where(await spread(db, recipientNames))
  return rows.map(({ name, recipientKind, ...row }) => ({
    what: `tên ${name}`,
    stored: `${row.sortKey} ${row.searchText}`,
    made: `${recipientSortKey(recipientKind, name)} ${fold(name)}`,
  }))
}

async function ofIndividuals(db: Reader): Promise<Check[]> {
  const { id, fullName, sortKey, searchText, nameKey } = individuals
  const rows = await db
    .select({ id, fullName, sortKey, searchText, nameKey })
    .from(individuals)
    .where(await spread(db, individuals))
  return rows.map((row) => {
    const made = individualKeys(row.fullName)
    return {
      what: `cá nhân ${row.fullName} (số ${row.id})`,
      stored: `${row.sortKey} ${row.searchText} ${row.nameKey}`,
      made: `${made.sortKey} ${made.searchText} ${made.nameKey}`,
    }
  })
}

async function ofModels(db: Reader): Promise<Check[]> {
  const { id, title, ownerName, sortKey, searchText } = models
  const rows = await db
    .select({ id, title, ownerName, sortKey, searchText })
    .from(models)
    .where(await spread(db, models))
  return rows.map((row) => {
    const made = modelKeys(row.title, row.ownerName)
    return {
      what: `mô hình “${row.title}” (số ${row.id})`,
      stored: `${row.sortKey} ${row.searchText}`,
      made: `${made.sortKey} ${made.searchText}`,
    }
  })
}

async function ofUnits(db: Reader): Promise<Check[]> {
  const { id, name, sortKey } = units
  const rows = await db
    .select({ id, name, sortKey })
    .from(units)
    .where(await spread(db, units))
  return rows.map((row) => ({
    what: `đơn vị ${row.name} (số ${row.id})`,
    stored: row.sortKey,
    made: textSortKey(row.name),
  }))
}

/** Every so manieth row of a table, so that about `looked` of them are read. */
async function spread(db: Reader, table: AnyTable & { id: Column }) {
  const [row] = await db.select({ last: max(table.id) }).from(table)
  const step = Math.max(1, Math.ceil(Number(row?.last ?? 0) / looked))
  return sql`${table.id} % ${step} = 0`
}
