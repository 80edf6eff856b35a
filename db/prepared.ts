import { type Placeholder, sql } from 'drizzle-orm'
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
