import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { alias } from '../engine/columns'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { units } from '../units/table'

/** One way down from a unit: a unit under it with all of its own, or the unit itself alone. */
export type Branch = {
  id: number
  name: string
  itself: boolean
  /** The unit and all under it; for the unit itself, it alone. */
  units: number[]
}

/**
 * The ways down from a unit, or from the top of what the actor sees: its own part first, then the
 * units right under it in their order. `counted`: the units that have anything; branches without
 * any are left out (`empty`: so many), and a top over one branch alone makes way for that branch.
 */
export async function branches(
  { db, actor }: ReadContext,
  root: number | undefined,
  counted: Iterable<number>,
): Promise<{ branches: Branch[]; empty: number }> {
  const rows = await db
    .select({ id: units.id, name: units.name, parentId: units.parentId, path: units.path })
    .from(units)
    .where(and(inScope(actor, units.id), root ? inSubtree(units.id, root) : undefined))
    .orderBy(asc(units.sortKey), asc(units.id))
  const tree: Tree = { byId: new Map(rows.map((row) => [row.id, row])), below: new Map() }
  for (const row of rows) {
    const above = row.id !== root && row.parentId ? row.parentId : 0
    const parent = tree.byId.has(above) ? above : 0
    tree.below.set(parent, [...(tree.below.get(parent) ?? []), row.id])
  }
  const holding = holders(tree, counted)
  let top = 0
  let ways = waysDown(tree, holding, top)
  // With one way only there is nothing to compare: on to where it parts, or ends.
  while (ways.length === 1 && ways[0] && !ways[0].itself) {
    top = ways[0].id
    ways = waysDown(tree, holding, top)
  }
  const below = ways.filter((way) => !way.itself)
  return { branches: ways, empty: (tree.below.get(top)?.length ?? 0) - below.length }
}

/** The units that one lies under, from the top of what the actor sees. */
export async function unitsAbove({ db, actor }: ReadContext, id: number) {
  const above = alias(units, 'above')
  return db
    .select({ id: above.id, name: above.name })
    .from(units)
    .innerJoin(above, sql`substr(${units.path}, 1, length(${above.path})) = ${above.path}`)
    .where(and(eq(units.id, id), ne(above.id, id), inScope(actor, above.id)))
    .orderBy(sql`length(${above.path})`)
}

type Row = { id: number; name: string; path: string }
type Tree = { byId: Map<number, Row>; below: Map<number, number[]> }

/** The counted units under each unit, itself included. */
function holders(tree: Tree, counted: Iterable<number>): Map<number, number[]> {
  const holding = new Map<number, number[]>()
  for (const id of counted) {
    const path = tree.byId.get(id)?.path ?? ''
    for (const above of path.split('/').filter(Boolean).map(Number)) {
      const held = holding.get(above)
      if (held) held.push(id)
      else holding.set(above, [id])
    }
  }
  return holding
}

function waysDown(tree: Tree, holding: Map<number, number[]>, top: number): Branch[] {
  const itself = holding.get(top)?.includes(top) ? [{ id: top, itself: true, units: [top] }] : []
  const below = (tree.below.get(top) ?? []).flatMap((id) => {
    const held = holding.get(id)
    return held ? [{ id, itself: false, units: held }] : []
  })
  return [...itself, ...below].map((way) => ({ ...way, name: tree.byId.get(way.id)?.name ?? '' }))
}
