import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { ListValues } from '@/domain/list'
import { unitKey } from '@/domain/unit-names'
import type { Reader } from '../engine/connection'
import { units } from '../units/table'
import { importRows } from './table'

type Named = { name: string; parent: string | undefined }

/** The units that a list of units names itself: its rows know each other, in whatever order they stand. */
export class FileUnits {
  private readonly byKey = new Map<string, Named[]>()

  constructor(rows: Iterable<ListValues>) {
    for (const cells of rows) {
      const name = nameOf(cells)
      if (!name) continue
      const unit = { name, parent: cells.parent }
      for (const key of new Set([unitKey(name), cells.code && codeKey(cells.code)])) {
        if (!key) continue
        const same = this.byKey.get(key)
        if (!same) this.byKey.set(key, [unit])
        // The same unit twice in a file is one; `duplicate-in-file` says so.
        else if (same.every((each) => each.parent !== unit.parent || each.name !== unit.name))
          same.push(unit)
      }
    }
  }

  /** The units of that name or code: one is found, several are to be told apart. */
  named(text: string): Named[] {
    return this.byKey.get(unitKey(text)) ?? this.byKey.get(codeKey(text)) ?? []
  }

  /** How many units of the file stand above this one; -1 when it would stand above itself. */
  depthOf(cells: ListValues): number {
    const own = unitKey(nameOf(cells))
    const seen = new Set([own])
    for (let parent = cells.parent, depth = 0; ; depth++) {
      const [above, other] = parent ? this.named(parent) : []
      if (!above || other) return depth
      const key = unitKey(above.name)
      if (key === own) return -1
      // Those above it stand in a circle of their own: it is said of them.
      if (seen.has(key)) return depth
      seen.add(key)
      parent = above.parent
    }
  }
}

export const nameOf = ({ name, unit }: ListValues): string => name ?? unit ?? ''

const codeKey = (code: string): string => `#${code.trim().toLowerCase()}`

/** Units that came in with the rows of a batch and stay although it was undone: others lean on them. */
export async function keptUnits(db: Reader, importId: number) {
  const entered = db
    .select({ id: sql<number>`json_extract(${importRows.before}, '$.unitId')` })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.result, 'created')))
  return db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(inArray(units.id, entered))
    .orderBy(asc(units.sortKey))
    .limit(20)
}
