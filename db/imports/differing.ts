import { and, count, eq, isNotNull } from 'drizzle-orm'
import type { Reader } from '../engine/connection'
import { importRows } from './table'
import type { Differing } from './types'

export type DifferingRows = Differing & { rows: number }

/** What the file says otherwise than what was chosen for the whole of it, and in how many rows. */
export async function differingOf(db: Reader, importId: number): Promise<DifferingRows[]> {
  const { differs } = importRows
  const groups = await db
    .select({ differs, n: count() })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isNotNull(differs)))
    .groupBy(differs)
  const all = new Map<string, DifferingRows>()
  for (const { differs, n } of groups)
    for (const each of differs ?? []) {
      const key = `${each.field}|${each.by}|${each.file}`
      const rows = (all.get(key)?.rows ?? 0) + n
      all.set(key, { ...each, rows })
    }
  return [...all.values()].sort((a, b) => (a.field < b.field ? -1 : 1))
}
