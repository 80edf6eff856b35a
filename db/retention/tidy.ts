import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { dropBytes } from '../attachments/hold'
import { pathOf } from '../attachments/store'
import { dropUnnamed } from '../attachments/unnamed'
import { type Also, withAlso } from '../audit/also'
import { appendAudit } from '../audit/chain'
import type { Tx } from '../engine/connection'
import { transaction } from '../engine/transaction'
import { importRows, imports } from '../imports/table'
import type { Database } from '../open'
import { personalExports } from '../personal-exports/table'
import { readRetention, retentionId } from '../settings/retention'
import { readSecurity } from '../settings/security'
import { sessions, verifications } from '../users/table'

/** What one tidying threw away. */
export type Tidied = { lists: number; waiting: number; exports: number; sessions: number }

const day = 24 * 3_600_000

/**
 * Throws away what was kept long enough (`settings/retention`): original files and rows of lists, lists
 * nobody saved, lines of the register of exports, sessions that are over. One entry in the history says
 * how many of each; with nothing to throw away there is none. Awards, decisions and the history itself
 * are never touched. Bytes that an interrupted removal left behind go too.
 */
export async function tidy(db: Database, now: Date): Promise<Tidied> {
  const { tidied, hashes } = await transaction({ db }, (tx) => mark(tx, now))
  await dropRows(db)
  if (db.folder !== null)
    for (const sha256 of hashes) await dropBytes(db, sha256, pathOf(sha256, db.folder))
  await dropUnnamed(db, now)
  return tidied
}

async function mark(tx: Tx, now: Date) {
  const { importMonths, draftDays, exportMonths } = await readRetention(tx)
  const at = now.toISOString()
  const waiting = await tx
    .update(imports)
    .set({ state: 'discarded', version: sql`${imports.version} + 1` })
    .where(and(eq(imports.state, 'reviewing'), lt(imports.createdAt, daysAgo(now, draftDays))))
    .returning({ id: imports.id })
  const over = daysAgo(now, importMonths * 30)
  const finished = or(
    and(eq(imports.state, 'saved'), lt(imports.savedAt, over)),
    and(eq(imports.state, 'undone'), lt(imports.undoneAt, over)),
    and(eq(imports.state, 'discarded'), lt(imports.createdAt, over)),
  )
  const gone = { fileGoneAt: at, rowsGoneAt: at, tables: null, converted: null, problems: null }
  const lists = await tx
    .update(imports)
    .set({ ...gone, version: sql`${imports.version} + 1` })
    .where(and(isNull(imports.rowsGoneAt), finished))
    .returning({ id: imports.id, sha256: imports.sha256, source: imports.source })
  const exported = await tx
    .delete(personalExports)
    .where(lt(personalExports.at, daysAgo(now, exportMonths * 30)))
    .returning({ id: personalExports.id })
  const tidied: Tidied = {
    lists: lists.length,
    waiting: waiting.length,
    exports: exported.length,
    sessions: await endOver(tx, now),
  }
  const also: Also[] = [
    ...waiting.map(({ id }) => ({ noun: 'import' as const, id, set: { state: 'discarded' } })),
    ...lists.map(({ id }) => ({
      noun: 'import' as const,
      id,
      set: { fileGoneAt: at, rowsGoneAt: at },
    })),
  ]
  if (Object.values(tidied).some((n) => n > 0))
    await appendAudit(
      tx,
      { actor: keeper, now },
      { noun: 'tidying', verb: 'tidy' },
      { id: retentionId, before: null, after: withAlso(tidied, also) },
    )
  const hashes = lists.flatMap(({ source, sha256 }) => (source === 'file' ? [sha256] : []))
  return { tidied, hashes }
}

/** Sessions that are over by the office's rules, and links that are out of date. */
async function endOver(tx: Tx, now: Date): Promise<number> {
  const { idleHours, lifetimeDays } = await readSecurity(tx)
  await tx.delete(verifications).where(lt(verifications.expiresAt, now))
  const over = await tx
    .delete(sessions)
    .where(
      or(
        lt(sessions.updatedAt, new Date(now.getTime() - idleHours * 3_600_000)),
        lt(sessions.createdAt, new Date(now.getTime() - lifetimeDays * day)),
      ),
    )
    .returning({ id: sessions.id })
  return over.length
}

/** So many rows leave in one transaction: others save meanwhile. */
const atOnce = 2000

/** The rows of lists that are marked; what a kill left of them goes the next time. */
async function dropRows(db: Database): Promise<void> {
  const marked = db.reader
    .select({ id: imports.id })
    .from(imports)
    .where(isNotNull(imports.rowsGoneAt))
  for (;;) {
    const rows = await db.reader
      .select({ id: importRows.id })
      .from(importRows)
      .where(inArray(importRows.importId, marked))
      .limit(atOnce)
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    await transaction({ db }, async (tx) => {
      await tx.delete(importRows).where(inArray(importRows.id, ids))
    })
  }
}

const daysAgo = (now: Date, days: number): string =>
  new Date(now.getTime() - days * day).toISOString()

/** Who stands in the history for what the book does by itself. */
const keeper = {
  userId: 0,
  name: 'Tự dọn',
  role: 'admin',
  unitId: null,
  unitName: null,
  mustChangePassword: false,
} as const
