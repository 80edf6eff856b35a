import { and, asc, eq, inArray, not, type SQL } from 'drizzle-orm'
import type { Pick } from '@/domain/pick'
import { matchWords } from '@/domain/text'
import { contains, endsWith, nearness } from '../engine/search'
import { onceCalled } from '../person-changes/old-names'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { units } from '../units/table'
import { timesAwarded } from './similar'
import { individuals } from './table'

const most = 12

/** People whose name holds the typed words, the nearest first, in the actor's scope; twelve at most. */
export async function pickIndividuals(ctx: ReadContext, q: string): Promise<Pick[]> {
  const { whole } = matchWords(q)
  // One or two letters are in nearly every name: the given name alone is looked for, then any.
  const isShort = whole.length > 0 && whole.length < 3
  const rows = isShort
    ? await named(ctx, q, [inArray(individuals.id, givenNamed(ctx, whole))], [])
    : await named(ctx, q, [], nearness(individuals.searchText, individuals.fullName, q))
  if (isShort && rows.length < most) {
    const others = await named(ctx, q, [not(endsWith(individuals.searchText, whole))], [])
    rows.push(...others.slice(0, most - rows.length))
  }
  const once = isShort || rows.length >= most ? undefined : onceCalled(ctx.db, q)
  if (once) {
    const known = new Set(rows.map((row) => row.id))
    const others = (await those(ctx, [once], [])).filter(({ id }) => !known.has(id))
    rows.push(...others.slice(0, most - rows.length))
  }
  const times = await timesAwarded(
    ctx,
    rows.map((row) => row.id),
  )
  return rows.map(({ id, label, position, unitId, unit }) => ({
    id,
    label,
    detail: [position, unit].filter(Boolean).join(' · ') || undefined,
    times: times.get(id),
    fills: { position, unitId, unit },
  }))
}

/** Answered by the search index alone, which knows no other column. */
const givenNamed = ({ db, actor }: ReadContext, whole: string) =>
  db
    .select({ id: individuals.id })
    .from(individuals)
    .where(and(endsWith(individuals.searchText, whole), inScope(actor, individuals.unitId)))

const named = (ctx: ReadContext, q: string, also: SQL[], nearest: SQL[]) =>
  those(ctx, [contains(individuals.searchText, q), ...also], nearest)

const those = ({ db, actor }: ReadContext, asked: (SQL | undefined)[], nearest: SQL[]) =>
  db
    .select({
      id: individuals.id,
      label: individuals.fullName,
      position: individuals.position,
      unitId: individuals.unitId,
      unit: units.name,
    })
    .from(individuals)
    .leftJoin(units, eq(units.id, individuals.unitId))
    .where(and(inScope(actor, individuals.unitId), ...asked))
    .orderBy(...nearest, asc(individuals.sortKey), asc(individuals.id))
    .limit(most)
