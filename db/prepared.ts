import { getTableColumns, type Placeholder, sql, type Table } from 'drizzle-orm'
import type { Reader } from './open'

/**
 * Statements that are put together once a connection: for a query of a millisecond that takes
 * longer than running it.
 */
export function prepared<T>(prepare: (db: Reader) => T): (db: Reader) => T {
  const kept = new WeakMap<Reader, T>()
  return (db) => {
    const statements = kept.get(db) ?? prepare(db)
    kept.set(db, statements)
    return statements
  }
}

/** A value that is given when a prepared statement runs. */
export const given = (name: string): Placeholder => sql.placeholder(name)

/** Every column of a table but its id, given when a prepared insert runs: the row as a whole. */
export function wholeRow<T extends Table>(table: T) {
  const { id: _, ...columns } = getTableColumns(table)
  const names = Object.keys(columns)
  return Object.fromEntries(names.map((name) => [name, given(name)])) as T['$inferInsert']
}

/** The values of a whole row: what is left out is null. */
export function valuesOf<T extends Table>(table: T, row: T['$inferInsert']) {
  const empty = Object.keys(getTableColumns(table)).map((name) => [name, null])
  return { ...Object.fromEntries(empty), ...row } as Record<string, unknown>
}
