import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import type { Pick } from '@/domain/pick'
import { alias } from '../engine/columns'
import { contains, nearness } from '../engine/search'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { units } from './table'

const parents = alias(units, 'parents')

/**
 * Units whose name holds the typed words, the nearest first, in the actor's scope; twelve at most. Of
 * equally near ones those come first that exist on the day (`YYYY-MM-DD`) or in the year
 * (`YYYY`) asked for.
 */
export const pickUnits = (ctx: ReadContext, q: string, on: string): Promise<Pick[]> =>
  pick(ctx, q, on)

/** Units that issue decisions, ended ones too: an old issuer stays there for old decisions. */
export const pickIssuers = (ctx: ReadContext, q: string, on: string): Promise<Pick[]> =>
  pick({ ...ctx, actor: { ...ctx.actor, role: 'officer' } }, q, on, eq(units.issues, true))

async function pick(
  { db, actor }: ReadContext,
  q: string,
  on: string,
  also?: SQL,
): Promise<Pick[]> {
  const [rank, ...further] = nearness(units.searchText, units.name, q)
  const [first, last] = on.length === 4 ? [`${on}-01-01`, `${on}-12-31`] : [on, on]
  const outside = sql`case when ${units.validFrom} > ${last} or ${units.validTo} < ${first} then 1 else 0 end`
  const rows = await db
    .select({
      id: units.id,
      label: units.name,
      parent: parents.name,
      validFrom: units.validFrom,
      validTo: units.validTo,
    })
    .from(units)
    .leftJoin(parents, eq(parents.id, units.parentId))
    .where(and(contains(units.searchText, q), inScope(actor, units.id), also))
    .orderBy(
      ...(rank ? [rank] : []),
      outside,
      ...further,
      ...(rank ? [sql`length(${units.searchText})`] : []),
      asc(units.sortKey),
    )
    .limit(12)
  return rows.map(({ id, label, parent, validFrom, validTo }) => ({
    id,
    label,
    detail: parent ?? undefined,
    note: validTo ? `… – ${formatDate(validTo)}` : undefined,
    fills: { validFrom, validTo },
  }))
}
