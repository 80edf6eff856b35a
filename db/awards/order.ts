import { and, asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { AwardFilters, AwardSort } from '@/domain/award-filters'
import { levels, recipientKinds } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { decisions } from '../decisions/table'
import type { Column } from '../engine/columns'
import { recipientNames } from '../names-table'
import type { ReadContext } from '../read'
import { units } from '../units/table'
import { countsKnow } from './kept'
import { foundBy, type Names } from './names'
import { sections } from './sections'
import { awards } from './table'
import { type Part, wayTo } from './way'
import { type Way, whereAwards } from './where'

/** With more awards than this a list by date of decision is walked decision by decision. */
const many = 20_000

/** A list as it is asked for: its filters, the names that its search finds, its order. */
export type List = { f: AwardFilters; names: Names | undefined; sort: AwardSort }

/** The ids of a part of a list, in its order; no more than `limit`, all of them from 0 to `total`. */
export async function orderedIds(ctx: ReadContext, list: List, part: Part): Promise<number[]> {
  const { f, names, sort } = list
  if (part.total === 0) return []
  if (names || !countsKnow(f)) return sorted(ctx, list, part)
  if (sort.by === 'name') return byName(ctx, f, sort.down, part)
  if (sort.by === 'recorded') return walked(ctx, f, part, sort.down, recorded)
  if (sort.by === 'decided') return byDecision(ctx, list, part)
  return bySections(ctx, f, sort, part)
}

/** A list by kind, level, form, unit or year is one list by name after another. */
async function bySections(
  ctx: ReadContext,
  f: AwardFilters,
  sort: AwardSort,
  { offset, limit }: Part,
): Promise<number[]> {
  const ids: number[] = []
  let before = 0
  for (const { narrower, n } of await sections(ctx, f, sort)) {
    const from = Math.max(0, offset - before)
    const wanted = Math.min(n - from, limit - ids.length)
    before += n
    if (wanted <= 0) continue
    const part = { total: n, offset: from, limit: wanted }
    const down = sort.by === 'year' && sort.down
    ids.push(...(await byName(ctx, { ...f, ...narrower }, down, part)))
    if (ids.length >= limit) break
  }
  return ids
}

type Order = (down: boolean) => SQL[]
const named: Order = (down) =>
  down ? [desc(awards.sortKey), desc(awards.id)] : [asc(awards.sortKey), asc(awards.id)]
const recorded: Order = (down) => [down ? desc(awards.id) : asc(awards.id)]

const byName = (ctx: ReadContext, f: AwardFilters, down: boolean, part: Part) =>
  walked(ctx, f, part, down, named)

/** From the nearer end: the last page is as near as the first. */
export async function walked(
  { db, actor }: ReadContext,
  f: AwardFilters,
  part: Part,
  down: boolean,
  order: Order,
  forced?: Way,
): Promise<number[]> {
  const limit = Math.min(part.limit, part.total - part.offset)
  const after = part.total - part.offset - limit
  const backwards = after < part.offset
  const offset = backwards ? after : part.offset
  const near = { total: part.total, offset, limit }
  const way = forced ?? (await wayTo(db, actor, f, near, order === recorded))
  const rows = await db
    .select({ id: awards.id })
    .from(awards)
    .where(whereAwards(db, actor, f, way))
    .orderBy(...order(down !== backwards))
    .limit(limit)
    .offset(offset)
  const ids = rows.map((row) => row.id)
  return backwards ? ids.reverse() : ids
}

/** Decisions in the order of their dates, and within each date its awards by name. */
export async function byDecision(
  ctx: ReadContext,
  list: List,
  part: Part,
  walkedFrom = many,
): Promise<number[]> {
  if (part.total <= walkedFrom) return sorted(ctx, list, part)
  const { db, actor } = ctx
  const where = whereAwards(db, actor, list.f)
  const undecided = and(where, isNull(awards.decisionId))
  const [{ n } = { n: 0 }] = await db.select({ n: count() }).from(awards).where(undecided)
  const decided = part.total - n
  const { down } = list.sort
  const first = down ? decided : n
  const take = async (isDecided: boolean, from: number, to: number): Promise<number[]> => {
    if (to <= from) return []
    const size = isDecided ? decided : n
    // From the nearer end, as a list by name.
    const backwards = size - to < from
    const way = down !== backwards ? desc : asc
    const query = isDecided
      ? db
          .select({ id: awards.id })
          .from(decisions)
          .crossJoin(awards)
          .$dynamic()
          .where(and(whereAwards(db, actor, list.f, 'walk'), eq(awards.decisionId, decisions.id)))
          .orderBy(way(decisions.decidedOn), ...named(backwards))
      : db
          .select({ id: awards.id })
          .from(awards)
          .$dynamic()
          .where(undecided)
          .orderBy(...named(backwards))
    const rows = await query.limit(to - from).offset(backwards ? size - to : from)
    const ids = rows.map((row) => row.id)
    return backwards ? ids.reverse() : ids
  }
  const end = Math.min(part.offset + part.limit, part.total)
  return [
    ...(await take(down, Math.min(part.offset, first), Math.min(end, first))),
    ...(await take(!down, Math.max(part.offset - first, 0), Math.max(end - first, 0))),
  ]
}

/** Fetched and sorted by the engine: for what is short, or what no count knows. */
async function sorted(
  { db, actor }: ReadContext,
  { f, names, sort }: List,
  { total, offset, limit }: Part,
): Promise<number[]> {
  // All rows are fetched to be sorted, whichever part is wanted.
  const way = names ? 'reference' : await wayTo(db, actor, f, { total, offset: 0, limit: total })
  const query = db.select({ id: awards.id }).from(awards).$dynamic()
  // Of many names the awards are walked in the list's order, each looked up among the names.
  if (names?.ids === null) query.crossJoin(recipientNames)
  if (sort.by === 'form') query.innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
  if (sort.by === 'decided') query.leftJoin(decisions, eq(decisions.id, awards.decisionId))
  if (sort.by === 'unit') query.innerJoin(units, eq(units.id, awards.unitId))
  const found = names && f.q ? foundBy(names, f.q) : undefined
  const rows = await query
    .where(and(whereAwards(db, actor, f, way), found))
    .orderBy(...orderOf(sort))
    .limit(limit)
    .offset(offset)
  return rows.map((row) => row.id)
}

function orderOf({ by, down }: AwardSort): SQL[] {
  const way = down ? desc : asc
  if (by === 'name') return named(down)
  if (by === 'recorded') return recorded(down)
  if (by === 'year') return [way(awards.awardYear), ...named(down)]
  if (by === 'kind') return [way(kindOrder), ...named(false)]
  if (by === 'level') return [way(levelOrder), ...named(false)]
  if (by === 'form') return [way(awardForms.sortKey), way(awardForms.id), ...named(false)]
  if (by === 'decided') return [way(decisions.decidedOn), ...named(false)]
  return [way(units.sortKey), way(units.id), ...named(false)]
}

const placeIn = (column: Column, values: readonly string[]): SQL =>
  sql`case ${column} ${sql.join(
    values.map((value, at) => sql`when ${value} then ${at}`),
    sql` `,
  )} end`

const levelOrder = placeIn(awards.level, levels)
const kindOrder = placeIn(awards.recipientKind, recipientKinds)
