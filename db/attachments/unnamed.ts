import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { anonymisations } from '../anonymisations/table'
import { readSnapshot } from '../audit/changes'
import { auditEntries } from '../audit/table'
import type { Reader } from '../engine/connection'
import { imports } from '../imports/table'
import type { Database } from '../open'
import { dropBytes } from './hold'
import { pathOf } from './store'
import { attachments } from './table'

/** What came in the last hour may be on its way into the book from another process. */
const fresh = 3_600_000

/**
 * Removes bytes that nothing in the book names: the server was killed between the command that let go of
 * them (somebody was anonymised, a list was kept long enough) and their removal, or between an upload and
 * its record. What was taken off a record stays, for the history names it, unless it was of somebody who
 * was anonymised since. Answers how many went.
 */
export async function dropUnnamed(db: Database, now: Date): Promise<number> {
  const { folder, reader } = db
  if (folder === null) return 0
  const named = await namedIn(reader)
  const unnamed = (await keptIn(folder)).filter((sha256) => !named.has(sha256))
  if (unnamed.length === 0) return 0
  const { spoken, forgotten } = await toldOf(reader)
  const accepted = await lastAccepted(reader)
  let gone = 0
  for (const sha256 of unnamed) {
    const isForgotten = forgotten.has(sha256)
    if (spoken.has(sha256) && !isForgotten) continue
    const path = pathOf(sha256, folder)
    const came = (await stat(path)).mtimeMs
    if (came > now.getTime() - fresh) continue
    // Of a book that was accepted with entries missing these may be all that is left.
    if (!isForgotten && came < accepted) continue
    if (await dropBytes(db, sha256, path)) gone++
  }
  return gone
}

/** The hashes of the files that the folder keeps. */
async function keptIn(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'files'), { recursive: true }).catch(() => [])
  return names.flatMap((name) => /^[0-9a-f]{2}[/\\]([0-9a-f]{64})$/.exec(name)?.[1] ?? [])
}

async function namedIn(db: Reader): Promise<Set<string>> {
  const attached = await db
    .select({ sha256: attachments.sha256 })
    .from(attachments)
    .where(isNotNull(attachments.sha256))
  const lists = await db
    .select({ sha256: imports.sha256 })
    .from(imports)
    .where(isNull(imports.fileGoneAt))
  return new Set([...attached, ...lists].map(({ sha256 }) => sha256 ?? ''))
}

/** What the history tells of files: those it speaks of, and those of people who are to be forgotten. */
async function toldOf(db: Reader) {
  const people = await db.select({ ids: anonymisations.individualIds }).from(anonymisations)
  const anonymous = new Set(people.flatMap(({ ids }) => ids))
  const spoken = new Set<string>()
  const forgotten = new Set<string>()
  const entries = await db
    .select({ before: auditEntries.before, after: auditEntries.after })
    .from(auditEntries)
    .where(eq(auditEntries.noun, 'attachment'))
  for (const side of entries.flatMap(({ before, after }) => [before, after]).map(readSnapshot)) {
    const { ownerNoun, ownerId, sha256 } = side ?? {}
    if (typeof sha256 !== 'string') continue
    const isOfThem = ownerNoun === 'individual' && anonymous.has(Number(ownerId))
    ;(isOfThem ? forgotten : spoken).add(sha256)
  }
  const lists = await db
    .select({ sha256: imports.sha256 })
    .from(imports)
    .where(isNotNull(imports.fileGoneAt))
  for (const { sha256 } of lists) forgotten.add(sha256)
  return { spoken, forgotten }
}

/** When the book was last accepted though it was not what had been noted; 0 if it never was. */
async function lastAccepted(db: Reader): Promise<number> {
  const [entry] = await db
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, 'history'), eq(auditEntries.verb, 'acceptFound')))
    .orderBy(desc(auditEntries.sequence))
    .limit(1)
  return entry ? Date.parse(entry.at) : 0
}
