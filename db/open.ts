import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { sealsOfBook, sealsToVerify } from './audit/seal-book'
import { keepSeals, type Seals, sealsInMemory } from './audit/seals'
import { finishSwap, isHalfRestored } from './backup/swap'
import {
  databaseFileOf,
  isEmptyBook,
  isEmptyFile,
  isUpToDate,
  migrationsFolder,
  refuseLostBook,
  refuseOther,
} from './book-folder'
import { BookRefused } from './book-refused'
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
  /** Where its seal file and its attachments lie; null for a book in memory. */
  folder: string | null
  close: () => void
}

const kept = globalThis as typeof globalThis & { soVangDatabase?: Database }

/** The data folder's database, opened on first use and kept over hot reloads. */
export function database(): Database {
  // It would bring the book up to date before anybody has backed it up.
  if (process.env.NEXT_PHASE === 'phase-production-build')
    throw new Error('the book was opened while the site is built')
  kept.soVangDatabase ??= openDatabase(dataFolder())
  return kept.soVangDatabase
}

export const dataFolder = (): string => process.env.DATA_DIR ?? join(process.cwd(), 'data')

/**
 * Opens (and creates) `so-vang.db` in a folder and brings it to the newest schema. Throws
 * `BookRefused` for a folder whose book is gone, is of a newer release, or is not what was last
 * noted apart from it; the last is taken as it is found with `accept`.
 */
export function openDatabase(folder: string, { accept = false } = {}): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  finishSwap(folder)
  const file = databaseFileOf(folder)
  if (!accept) refuseLostBook(folder, isEmptyFile(file))
  ownFile(file)
  const writer = connect(file)
  try {
    refuseOther(writer, folder)
    if (!accept) refuseLostBook(folder, isEmptyBook(writer))
    migrateUp(writer)
    return assemble(writer, connect(file, true), sealsOfBook(writer, folder, accept), folder)
  } catch (error) {
    writer.close()
    throw error
  }
}

/** A real database with the real migrations, in memory: for tests. One connection serves both ways. */
export function openMemory(): Database {
  const raw = connect(':memory:')
  migrateUp(raw)
  return assemble(raw, raw, sealsInMemory(), null)
}

/** Names and identity numbers: nobody else on the machine reads them, nor the log that is made beside. */
function ownFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}

/**
 * Opens a folder's book for looking at it alone: nothing is made, brought up to date or noted. Throws
 * `BookRefused` when there is none, or one of another release.
 */
export function openToVerify(folder: string): Database {
  const file = databaseFileOf(folder)
  if (isHalfRestored(folder))
    throw new BookRefused('Sổ đang được khôi phục dở: chạy npm start một lần để hoàn tất.')
  refuseLostBook(folder, isEmptyFile(file))
  if (isEmptyFile(file)) throw new BookRefused(`Thư mục ${folder} chưa có sổ nào.`)
  // Without a log beside it nobody has the book open: a connection that may write clears its own away.
  const raw = connect(file, existsSync(`${file}-wal`))
  try {
    raw.pragma('query_only = ON')
    refuseOther(raw, folder)
    refuseLostBook(folder, isEmptyBook(raw))
    if (!isUpToDate(raw))
      throw new BookRefused(
        'Sổ của bản phần mềm cũ hơn: chạy npm start một lần để nâng cấp rồi kiểm tra lại.',
      )
    return assemble(raw, raw, sealsToVerify(folder), folder)
  } catch (error) {
    raw.close()
    throw error
  }
}

function connect(file: string, readonly = false): Sqlite.Database {
  const raw = new Sqlite(file, { readonly })
  raw.pragma('busy_timeout = 5000')
  if (!readonly) {
    raw.pragma('journal_mode = WAL')
    // An acknowledged write survives power loss, not only a crash of the process.
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    // Long lists write the same pages slice by slice: they go into the book together, not each time.
    raw.pragma('wal_autocheckpoint = 4000')
  }
  raw.pragma('cache_size = -65536')
  raw.pragma('temp_store = MEMORY')
  return raw
}

function migrateUp(raw: Sqlite.Database): void {
  migrate(drizzle(raw), { migrationsFolder })
  fillNameKeys(raw)
}

function assemble(
  writer: Sqlite.Database,
  reader: Sqlite.Database,
  seals: Seals,
  folder: string | null,
): Database {
  for (const client of [writer, reader]) keepSeals(client, seals)
  let last: Promise<unknown> = Promise.resolve()
  return {
    reader: drizzle(reader, { schema }),
    writer: drizzle(writer, { schema }),
    folder,
    raw: writer,
    lock: (work) => {
      const turn = last.then(work, work)
      last = turn.catch(() => undefined)
      return turn
    },
    close: () => {
      reader.close()
      writer.close()
      seals.close()
    },
  }
}

/** An unguessable key for a create that no form stands behind (seeds, imports). */
export const newKey = (): string => randomBytes(16).toString('hex')
