import { and, count, eq, gte, inArray, isNull, lte, min, or, sql } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import type { AwardStatus, RegistrationState } from '@/domain/vocabulary'
import { awards } from '../awards/table'
import { campaignYears, expectedUnits } from '../campaign-years/table'
import { campaigns } from '../campaigns/table'
import { startImportPolicy } from '../imports/policy'
import { imports } from '../imports/table'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { inScope } from '../scope'

/** Units that are expected and have sent nothing (a unit: have begun nothing), by the year of a campaign that is due. */
export type DueYear = {
  id: number
  campaign: string
  year: number
  deadline: string
  units: number
}

/** What waits, by who has to act. All numbers are of what the actor may see. */
export type Waiting = {
  /** For the office to decide; a unit's own lie with the office, and it has nothing to do. */
  proposals: number
  registrations: number
  /** For the office to finish. */
  imports: number
  /** For the unit to correct or to hand in. */
  returnedProposals: number
  returnedRegistrations: number
  /** Begun and not sent. */
  drafts: number
  due: DueYear[]
}

export const nothingWaits: Waiting = {
  proposals: 0,
  registrations: 0,
  imports: 0,
  returnedProposals: 0,
  returnedRegistrations: 0,
  drafts: 0,
  due: [],
}

/**
 * What waits for the actor: for the office what it has to decide or to finish, and which units are
 * due; for a unit what came back or is due, in itself and below. Leaders decide nothing here.
 * It is asked on every page: of the million awards only the index of those not counted is read,
 * registrations and years of campaigns are short registers.
 */
export async function whatWaits(ctx: ReadContext, today: string): Promise<Waiting> {
  if (ctx.actor.role === 'leader') return nothingWaits
  const [proposals, papers, due, batches] = await Promise.all([
    proposalsByStatus(ctx),
    registrationsByState(ctx),
    dueYears(ctx, today),
    unfinishedImports(ctx),
  ])
  const isUnit = ctx.actor.role === 'contributor'
  return {
    proposals: proposals.proposed ?? 0,
    registrations: papers.sent ?? 0,
    imports: batches,
    // What came back or is not sent is the unit's to deal with.
    returnedProposals: isUnit ? (proposals.returned ?? 0) : 0,
    returnedRegistrations: isUnit ? (papers.returned ?? 0) : 0,
    drafts: isUnit ? (papers.draft ?? 0) : 0,
    due,
  }
}

async function proposalsByStatus({ db, actor }: ReadContext) {
  const rows = await db
    .select({ status: awards.status, n: count() })
    .from(awards)
    // The first condition is word for word that of the index of awards that are not counted.
    .where(
      and(
        sql`${awards.status} <> 'conferred'`,
        inArray(awards.status, ['proposed', 'returned']),
        inScope(actor, awards.unitId),
      ),
    )
    .groupBy(awards.status)
  return Object.fromEntries(rows.map((row) => [row.status, row.n])) as Partial<
    Record<AwardStatus, number>
  >
}

async function registrationsByState({ db, actor }: ReadContext) {
  const rows = await db
    .select({ state: registrations.state, n: count() })
    .from(registrations)
    .where(
      and(
        inArray(registrations.state, ['draft', 'sent', 'returned']),
        inScope(actor, registrations.unitId),
      ),
    )
    .groupBy(registrations.state)
  return Object.fromEntries(rows.map((row) => [row.state, row.n])) as Partial<
    Record<RegistrationState, number>
  >
}

/** The office is told from two weeks before the day, a unit from the opening; until two months after. */
async function dueYears({ db, actor }: ReadContext, today: string): Promise<DueYear[]> {
  const isUnit = actor.role === 'contributor'
  const { id, year, deadline } = campaignYears
  return db
    .select({
      id,
      campaign: min(campaigns.shortName).mapWith(String),
      year,
      deadline,
      units: count(),
    })
    .from(campaignYears)
    .innerJoin(campaigns, eq(campaigns.id, campaignYears.campaignId))
    .innerJoin(expectedUnits, eq(expectedUnits.campaignYearId, id))
    .leftJoin(
      registrations,
      and(
        eq(registrations.campaignId, campaignYears.campaignId),
        eq(registrations.year, year),
        eq(registrations.unitId, expectedUnits.unitId),
      ),
    )
    .where(
      and(
        // A unit's own drafts are counted as such.
        isUnit
          ? isNull(registrations.id)
          : or(isNull(registrations.id), eq(registrations.state, 'draft')),
        gte(deadline, shifted(today, -60)),
        isUnit ? undefined : lte(deadline, shifted(today, 14)),
        inScope(actor, expectedUnits.unitId),
      ),
    )
    .groupBy(id)
    .orderBy(deadline, id)
}

/** Batches that were read and neither saved nor left aside; the office's own business. */
async function unfinishedImports({ db, actor }: ReadContext): Promise<number> {
  if (!may(actor, startImportPolicy)) return 0
  const [row] = await db.select({ n: count() }).from(imports).where(eq(imports.state, 'reviewing'))
  return row?.n ?? 0
}

function shifted(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
