import { and, eq, gt, ne } from 'drizzle-orm'
import { auditEntries } from '../audit/table'
import type { Reader } from '../engine/connection'
import { registerOf } from '../register'
import { startImportPolicy } from './policy'
import type { Import } from './rows'
import { importRows, imports } from './table'

export const importRegister = registerOf(imports, 'import')
/** Of the rows the history tells under their list. */
export const rowRegister = registerOf(importRows, 'importRow')

/** One that is there, for it is at work. */
export async function mustLoad(tx: Reader, id: number): Promise<Import> {
  const batch = await importRegister.find(tx, id)
  if (!batch) throw new Error(`import ${id} is gone`)
  return batch
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
