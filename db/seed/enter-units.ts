import { eq } from 'drizzle-orm'
import { textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import { units } from '../units/table'
import type { UnitSeed } from './data/units'
import { known, type Seeding } from './seeding'

export type SeededUnit = typeof units.$inferSelect & { key: string }
export type UnitsByKey = Map<string, SeededUnit>

/** Enters units one after the other, parents first: each path is made of the parent's. */
export async function enterUnits(
  { tx }: Seeding,
  seeds: UnitSeed[],
  mark: { sample: boolean; createdAt: string },
  above: UnitsByKey,
): Promise<SeededUnit[]> {
  const entered: UnitsByKey = new Map(above)
  const made: SeededUnit[] = []
  for (const { key, parent, ...seed } of seeds) {
    const top = parent === undefined ? null : known(entered, parent)
    const keys = { sortKey: textSortKey(seed.name), searchText: fold(seed.name) }
    const row = { ...seed, ...mark, ...keys, parentId: top?.id ?? null, path: '' }
    const [fresh] = await tx.insert(units).values(row).returning()
    if (!fresh) throw new Error(`${seed.name} was not entered`)
    const path = `${top?.path ?? '/'}${fresh.id}/`
    await tx.update(units).set({ path }).where(eq(units.id, fresh.id))
    const unit = { ...fresh, path, key }
    entered.set(key, unit)
    made.push(unit)
  }
  return made
}
