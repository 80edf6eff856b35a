import { and, eq, gt, ne } from 'drizzle-orm'
import { auditEntries } from '../audit/table'
import type { Reader, Tx } from '../open'
import { startImportPolicy } from './policy'
import type { Import, ImportRow } from './rows'
import { importRows, imports } from './table'

export async function loadImport(tx: Reader, id: number): Promise<Import | undefined> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, id))
  return row
}

/** One that is there, for it is at work. */
export async function mustLoad(tx: Reader, id: number): Promise<Import> {
  const batch = await loadImport(tx, id)
  if (!batch) throw new Error(`import ${id} is gone`)
  return batch
}

export async function loadRow(tx: Tx, id: number): Promise<ImportRow | undefined> {
  const [row] = await tx.select().from(importRows).where(eq(importRows.id, id))
  return row
}

/** Writes only where the version is still the one that was read; answers the new row. */
export async function writeImport(
  tx: Tx,
  before: Import,
  set: Partial<typeof imports.$inferInsert>,
): Promise<Import | undefined> {
  const [after] = await tx
    .update(imports)
    .set({ ...set, version: before.version + 1 })
    .where(and(eq(imports.id, before.id), eq(imports.version, before.version)))
    .returning()
  return after
}

/** What the history keeps of a batch: not the heads and samples of its tables. */
export const kept = ({ tables: _, problems: __, converted: ___, mapping, ...batch }: Import) => ({
  ...batch,
  mapping: mapping && Object.keys(mapping).length > 0 ? mapping : null,
})

/**
 * Whether nothing that rows are checked against has changed since all of them were: every change of
 * the book stands in the history, and after the check there is nothing but lists being reviewed.
 */
export async function isAsChecked(db: Reader, id: number): Promise<boolean> {
  const [batch] = await db.select({ at: imports.checkedAt }).from(imports).where(eq(imports.id, id))
  if (batch?.at == null) return false
  const { sequence, noun } = auditEntries
  const [since] = await db
    .select({ at: sequence })
    .from(auditEntries)
    .where(and(gt(sequence, batch.at), ne(noun, startImportPolicy.noun)))
    .limit(1)
  return since === undefined
}
