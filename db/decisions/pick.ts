import { desc, eq } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import type { Pick } from '@/domain/pick'
import type { ReadContext } from '../read'
import { units } from '../units/table'
import { beginsWith, numberContains } from './find'
import { decisions } from './table'

/** Decisions by part of their number, the newest first; date and issuer come along. */
export async function pickDecisions({ db }: ReadContext, q: string): Promise<Pick[]> {
  const rows = await db
    .select({
      id: decisions.id,
      label: decisions.number,
      decidedOn: decisions.decidedOn,
      issuerId: decisions.issuerId,
      issuer: units.name,
    })
    .from(decisions)
    .innerJoin(units, eq(units.id, decisions.issuerId))
    .where(numberContains(q))
    .orderBy(beginsWith(q), desc(decisions.decidedOn), desc(decisions.id))
    .limit(12)
  return rows.map(({ id, label, ...fills }) => ({
    id,
    label,
    detail: `${formatDate(fills.decidedOn)} · ${fills.issuer}`,
    fills,
  }))
}
