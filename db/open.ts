import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
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
import { BookFile } from './engine/book-file'
import { connectTo, migrateUp, type Reader, type Tx } from './engine/connection'

import { fillNameKeys } from './individuals/name-keys'

/**
 * One writer connection behind one lock, and a separate reader, so that a long list never waits for
 * a save. `lock` runs one piece of work on the writer at a time.
 */
export type Database = {
  reader: Reader
  writer: Tx
  /** The writer's file, and for tests alone the driver's own connection to it. */
  file: BookFile
  raw: BookFile['client']
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
  const writer = BookFile.open(file)
  try {
    refuseOther(writer, folder)
    if (!accept) refuseLostBook(folder, isEmptyBook(writer))
    bringUp(writer)
    return assemble(
      writer,
      BookFile.open(file, { readonly: true }),
      sealsOfBook(writer, folder, accept),
      folder,
    )
  } catch (error) {
    writer.close()
    throw error
  }
}

/** A real database with the real migrations, in memory: for tests. One connection serves both ways. */
export function openMemory(): Database {
  const book = BookFile.inMemory()
  bringUp(book)
  return assemble(book, book, sealsInMemory(), null)
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
  const book = BookFile.open(file, { readonly: existsSync(`${file}-wal`) })
  try {
    book.lookOnly()
    refuseOther(book, folder)
    refuseLostBook(folder, isEmptyBook(book))
    if (!isUpToDate(book))
      throw new BookRefused(
        'Sổ của bản phần mềm cũ hơn: chạy npm start một lần để nâng cấp rồi kiểm tra lại.',
      )
    return assemble(book, book, sealsToVerify(folder), folder)
  } catch (error) {
    book.close()
    throw error
  }
}

function bringUp(book: BookFile): void {
  migrateUp(book, migrationsFolder)
  fillNameKeys(book)
}

function assemble(
  writer: BookFile,
  reader: BookFile,
  seals: Seals,
  folder: string | null,
): Database {
  for (const { client } of [writer, reader]) keepSeals(client, seals)
  let last: Promise<unknown> = Promise.resolve()
  return {
    reader: connectTo(reader),
    writer: connectTo(writer),
    folder,
    file: writer,
    raw: writer.client,
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
