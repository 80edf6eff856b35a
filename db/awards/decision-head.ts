import { eq } from 'drizzle-orm'
import { decisions } from '../decisions/table'
import type { ReadContext } from '../read'
import { units } from '../units/table'

/** What an annex says of its decision: "(Kèm theo Quyết định số … ngày … của …)", and its regime. */
export async function getDecisionHead({ db }: ReadContext, id: number) {
  const [row] = await db
    .select({
      number: decisions.number,
      decidedOn: decisions.decidedOn,
      regime: decisions.regime,
      issuer: units.name,
    })
    .from(decisions)
    .innerJoin(units, eq(units.id, decisions.issuerId))
    .where(eq(decisions.id, id))
  return row ?? null
}
