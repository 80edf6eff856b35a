import { inArray, type SQL } from 'drizzle-orm'
import type { Column } from '../engine/columns'

/** Rows of so many ids, asked for in parts: a statement takes five hundred at most. */
export async function rowsOf<T>(
  ids: number[],
  read: (part: (id: Column) => SQL) => Promise<T[]>,
): Promise<T[]> {
  const wanted = [...new Set(ids)]
  const rows: T[] = []
  for (let from = 0; from < wanted.length; from += 500) {
    const part = wanted.slice(from, from + 500)
    rows.push(...(await read((id) => inArray(id, part))))
  }
  return rows
}
