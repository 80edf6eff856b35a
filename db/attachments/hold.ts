import { existsSync, rmSync } from 'node:fs'
import { and, eq, isNull } from 'drizzle-orm'
import { imports } from '../imports/table'
import type { Database } from '../open'
import { attachments } from './table'

/** Uploads of the same bytes that are on their way into the book, and whether these are new to it. */
type Hold = { uploads: number; isNew: boolean }

// Routes may have copies of this module each; what is on its way is known to all.
const kept = globalThis as typeof globalThis & { soVangHolds?: Map<string, Hold> }
kept.soVangHolds ??= new Map()
const holds = kept.soVangHolds

/** From here on the bytes under this hash stay, until `letGo` says what became of their upload. */
export function hold(sha256: string, path: string): void {
  const own = holds.get(sha256) ?? { uploads: 0, isNew: !existsSync(path) }
  own.uploads++
  holds.set(sha256, own)
}

/**
 * Ends an upload. Bytes that came with it and that no row names go again; those that were there before
 * stay, for the history may speak of them. Under the writer's lock nobody else can name them meanwhile.
 */
export async function letGo(db: Database, sha256: string, path: string): Promise<void> {
  const own = holds.get(sha256)
  if (!own || --own.uploads > 0) return
  if (!own.isNew) {
    holds.delete(sha256)
    return
  }
  await db.lock(async () => {
    const isNamed = await isInBook(db, sha256)
    if (own.uploads > 0) return
    holds.delete(sha256)
    if (!isNamed) rmSync(path, { force: true })
  })
}

/**
 * Removes the bytes of a file that the book kept, once nothing in it names them any more and no upload
 * brings them anew. Answers whether they went.
 */
export function dropBytes(db: Database, sha256: string, path: string): Promise<boolean> {
  return db.lock(async () => {
    if (holds.has(sha256) || (await isInBook(db, sha256))) return false
    rmSync(path, { force: true })
    return true
  })
}

async function isInBook({ reader }: Database, sha256: string): Promise<boolean> {
  const [attached] = await reader
    .select({ id: attachments.id })
    .from(attachments)
    .where(eq(attachments.sha256, sha256))
    .limit(1)
  if (attached) return true
  const [sent] = await reader
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.sha256, sha256), isNull(imports.fileGoneAt)))
    .limit(1)
  return sent !== undefined
}
