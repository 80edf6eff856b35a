import { eq, sql } from 'drizzle-orm'
import { textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import type { Tx } from '../engine/connection'
import { registerOf } from '../register'
import { units } from './table'

export const unitRegister = registerOf(units, 'unit')

export type Unit = typeof units.$inferSelect

/** The keys that order and search rely on, made in code and stored. */
export const unitKeys = (name: string) => ({ sortKey: textSortKey(name), searchText: fold(name) })

/** Where a unit lies below its parent (`/1/7/` and 23 are `/1/7/23/`); a root has no parent path. */
export const pathUnder = (parentPath: string | null, id: number): string =>
  `${parentPath ?? '/'}${id}/`

/** Enters a unit below `parentPath`; its own id closes its path. */
export async function insertUnit(
  tx: Tx,
  row: Omit<typeof units.$inferInsert, 'path' | 'sortKey' | 'searchText'>,
  parentPath: string | null,
): Promise<Unit> {
  const made = await unitRegister.enter(tx, { ...row, ...unitKeys(row.name), path: '' })
  const path = pathUnder(parentPath, made.id)
  await tx.update(units).set({ path }).where(eq(units.id, made.id))
  return { ...made, path }
}

/** Moves all that lies below a unit along with it, when its own path has become another. */
export async function movePaths(tx: Tx, from: string, to: string): Promise<void> {
  if (from === to) return
  await tx
    .update(units)
    .set({ path: sql`${to} || substr(${units.path}, ${from.length + 1})` })
    .where(sql`substr(${units.path}, 1, ${from.length}) = ${from}`)
}
