import { and, asc, eq, type SQL } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import type { Pick } from '@/domain/pick'
import { alias } from '../columns'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { contains } from '../search'
import { units } from './table'

const parents = alias(units, 'parents')

/** Units whose name holds the typed words, in the actor's scope; twelve at most. */
export const pickUnits = (ctx: ReadContext, q: string): Promise<Pick[]> => pick(ctx, q)

/** Units that issue decisions, ended ones too: an old issuer stays there for old decisions. */
export const pickIssuers = (ctx: ReadContext, q: string): Promise<Pick[]> =>
  pick({ ...ctx, actor: { ...ctx.actor, role: 'officer' } }, q, eq(units.issues, true))

async function pick({ db, actor }: ReadContext, q: string, also?: SQL): Promise<Pick[]> {
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
    .orderBy(asc(units.sortKey))
    .limit(12)
  return rows.map(({ id, label, parent, validFrom, validTo }) => ({
    id,
    label,
    detail: parent ?? undefined,
    note: validTo ? `… – ${formatDate(validTo)}` : undefined,
    fills: { validFrom, validTo },
  }))
}
