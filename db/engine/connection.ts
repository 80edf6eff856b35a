import type Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { BookFile } from './book-file'

/** What every query is asked of. */
export type Reader = BetterSQLite3Database
/** What runs inside a transaction; only `transaction.ts` hands one out. */
export type Tx = BetterSQLite3Database

export const connectTo = (file: BookFile): Tx => drizzle(file.client)

/** Brings a file to the newest schema. */
export function migrateUp(file: BookFile, migrationsFolder: string): void {
  migrate(drizzle(file.client), { migrationsFolder })
}

/** What other libraries call the engine. */
export const engineName = 'sqlite'

/** The same for all queries of one connection, and for it alone. */
export const connectionOf = (db: Reader): object => clientOf(db)

/** The driver's own connection, for statements that must not wait for the query builder. */
export const clientOf = (db: Reader): Sqlite.Database =>
  (db as unknown as { $client: Sqlite.Database }).$client
