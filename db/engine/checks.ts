import { sql } from 'drizzle-orm'
import { clientOf, type Reader } from './connection'
import { prepared } from './statements'
import { select } from './transaction'

/** What the engine itself finds wrong with the pages and indexes of its file; nothing of a sound one. */
export async function brokenPages(db: Reader): Promise<string[]> {
  const rows = await select<{ integrity_check: string }>(db, sql`pragma integrity_check(20)`)
  return rows.map((row) => row.integrity_check).filter((text) => text !== 'ok')
}

/** Rows that point to a row of another table (`parent`) that is not there. */
export async function brokenReferences(
  db: Reader,
): Promise<{ table: string; id: number; parent: string }[]> {
  type Broken = { table: string; rowid: number; parent: string }
  const rows = await select<Broken>(db, sql`pragma foreign_key_check`)
  return rows.map(({ table, rowid, parent }) => ({ table, id: rowid, parent }))
}

/** The greatest number that a table has ever given to a row, also one that is gone; 0 for none. */
export const lastGiven = (db: Reader, table: string): number =>
  (statementsOf(db).get(table) as { seq: number } | undefined)?.seq ?? 0

const statementsOf = prepared((db) =>
  clientOf(db).prepare('select seq from sqlite_sequence where name = ?'),
)

/** The triggers of a table that refuse what they watch for. */
export async function refusingTriggers(db: Reader, table: string): Promise<Set<string>> {
  const rows = await select<{ name: string; sql: string }>(
    db,
    sql`select name, sql from sqlite_master where type = 'trigger' and tbl_name = ${table}`,
  )
  return new Set(rows.filter((row) => /raise\(abort/i.test(row.sql)).map((row) => row.name))
}
