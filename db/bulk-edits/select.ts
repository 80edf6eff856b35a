import { and, inArray } from 'drizzle-orm'
import { namesOf } from '../awards/names'
import { orderedIds } from '../awards/order'
import { awards } from '../awards/table'
import { totalAwards } from '../awards/totals'
import type { Award } from '../awards/write'
import { type Refusal, refuse } from '../command'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { type BulkEditFields, mostAwards, tooManyAwards } from './input'

type Selection = Pick<BulkEditFields, 'ids' | 'filters'>
export type Selected = { ok: true; awards: Award[]; missing: number }

/**
 * The awards that an edit is about, by name; `missing` counts ids that lead to none. Refuses more than
 * `mostAwards`.
 */
export async function selectAwards(
  ctx: ReadContext,
  { ids, filters }: Selection,
): Promise<Selected | Refusal> {
  if (ids.length > 0) {
    const wanted = [...new Set(ids)]
    const found = await load(ctx, wanted)
    const sorted = found.sort((a, b) => compare(a.sortKey, b.sortKey) || a.id - b.id)
    return { ok: true, awards: sorted, missing: wanted.length - sorted.length }
  }
  const names = await namesOf(ctx, filters.q)
  const { all } = await totalAwards(ctx, filters, names)
  if (all > mostAwards) return refuse({ '': tooManyAwards(all) })
  const list = { f: filters, names, sort: { by: 'name' as const, down: false } }
  const ordered = await orderedIds(ctx, list, { total: all, offset: 0, limit: all })
  const found = new Map((await load(ctx, ordered)).map((award) => [award.id, award]))
  return { ok: true, awards: ordered.flatMap((id) => found.get(id) ?? []), missing: 0 }
}

async function load({ db, actor }: ReadContext, ids: number[]): Promise<Award[]> {
  const rows: Award[] = []
  for (let from = 0; from < ids.length; from += 500) {
    const part = inArray(awards.id, ids.slice(from, from + 500))
    const own = and(part, inScope(actor, awards.unitId))
    rows.push(...(await db.select().from(awards).where(own)))
  }
  return rows
}

/** As the engine orders text. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
