import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { fillNameKeys } from './individuals/name-keys'
import * as schema from './schema'

export type Reader = BetterSQLite3Database<typeof schema>
/** What runs inside a transaction; only `transaction.ts` hands one out. */
export type Tx = BetterSQLite3Database<typeof schema>

/**
 * One writer connection behind one lock, and a separate reader, so that a long list never waits for
 * a save. `lock` runs one piece of work on the writer at a time.
 */
export type Database = {
  reader: Reader
  writer: Tx
  raw: Sqlite.Database
  lock: <T>(work: () => Promise<T>) => Promise<T>
  close: () => void
}

const kept = globalThis as typeof globalThis & { soVangDatabase?: Database }

/** The data folder's database, opened on first use and kept over hot reloads. */
export function database(): Database {
  kept.soVangDatabase ??= openDatabase(dataFolder())
  return kept.soVangDatabase
}

export const dataFolder = (): string => process.env.DATA_DIR ?? join(process.cwd(), 'data')

/** Opens (and creates) `so-vang.db` in a folder and brings it to the newest schema. */
export function openDatabase(folder: string): Database {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'so-vang.db')
  const writer = connect(file)
  migrateUp(writer)
  return assemble(writer, connect(file, true))
}

/** A real database with the real migrations, in memory: for tests. One connection serves both ways. */
export function openMemory(): Database {
  const raw = connect(':memory:')
  migrateUp(raw)
  return assemble(raw, raw)
}

function connect(file: string, readonly = false): Sqlite.Database {
  const raw = new Sqlite(file, { readonly })
  raw.pragma('busy_timeout = 5000')
  if (!readonly) {
    raw.pragma('journal_mode = WAL')
    // An acknowledged write survives power loss, not only a crash of the process.
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
  }
  raw.pragma('cache_size = -65536')
  raw.pragma('temp_store = MEMORY')
  return raw
}

function migrateUp(raw: Sqlite.Database): void {
  migrate(drizzle(raw), { migrationsFolder: join(process.cwd(), 'db', 'migrations') })
  fillNameKeys(raw)
}

function assemble(writer: Sqlite.Database, reader: Sqlite.Database): Database {
  let last: Promise<unknown> = Promise.resolve()
  return {
    reader: drizzle(reader, { schema }),
    writer: drizzle(writer, { schema }),
    raw: writer,
    lock: (work) => {
      const turn = last.then(work, work)
      last = turn.catch(() => undefined)
      return turn
    },
    close: () => {
      reader.close()
      writer.close()
    },
  }
}

/** An unguessable key for a create that no form stands behind (seeds, imports). */
export const newKey = (): string => randomBytes(16).toString('hex')
