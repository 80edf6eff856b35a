import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { awardForms } from '../award-forms/table'
import { decisions } from '../decisions/table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { units } from '../units/table'
import { awards } from './table'

export type Achievement = Awaited<ReturnType<typeof achievementsOf>>[number]

/**
 * A person's whole history of conferred awards, year by year, as a báo cáo thành tích lists it; or a
 * unit's own: what it was given as a collective under its own name. What people and groups of a unit
 * were given is theirs.
 */
export async function achievementsOf(
  { db, actor }: ReadContext,
  { noun, id }: { noun: 'individual' | 'unit'; id: number },
) {
  const own: Record<typeof noun, SQL | undefined> = {
    individual: eq(awards.individualId, id),
    unit: and(
      eq(awards.unitId, id),
      eq(awards.recipientKind, 'collective'),
      eq(awards.recipientName, awards.unitName),
    ),
  }
  return db
    .select({
      id: awards.id,
      year: awards.awardYear,
      kind: awardForms.kind,
      form: awardForms.name,
      level: awards.level,
      citation: awards.citation,
      decisionId: awards.decisionId,
      number: decisions.number,
      decidedOn: decisions.decidedOn,
      issuer: units.name,
      sample: awards.sample,
    })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .leftJoin(decisions, eq(decisions.id, awards.decisionId))
    .leftJoin(units, eq(units.id, decisions.issuerId))
    .where(and(own[noun], eq(awards.status, 'conferred'), inScope(actor, awards.unitId)))
    .orderBy(
      asc(awards.awardYear),
      asc(sql`coalesce(${decisions.decidedOn}, '9999')`),
      asc(awards.id),
    )
}
