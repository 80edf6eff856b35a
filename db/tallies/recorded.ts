import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { levels, type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import { awards } from '../awards/table'
import { campaigns } from '../campaigns/table'
import { allCampaigns, noCampaign } from '../counts/keep'
import { cellCounts, formCounts, levelCounts } from '../counts/table'
import type { Column } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { unindexed } from '../engine/search'
import { select } from '../engine/transaction'
import { models } from '../models/table'
import { whereModels } from '../models/where'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { isAccepted, whereRegistrations } from '../registrations/where'
import { inSubtree } from '../scope'
import { units } from '../units/table'
import type { Tally } from './reconcile'

/** What must be known of the book before the selects are written. */
type Known = {
  /** All of them and none, for numbers that belong to no one campaign. */
  campaigns: number[]
  /** Units with more than a quarter of all under them: read in the order of the counts. */
  large: Set<number>
}

export async function knownOf(db: Reader, tallies: Tally[]): Promise<Known> {
  const [campaignIds, large] = await Promise.all([
    everyCampaign(db, tallies),
    largeUnits(db, [...new Set(tallies.flatMap(({ unitId }) => unitId ?? []))]),
  ])
  return { campaigns: campaignIds, large }
}

/** One select that answers `tally, sample, n` for one published number. */
export function recordedOf(ctx: ReadContext, tally: Tally, known: Known): SQL {
  const head = sql`select ${tally.id} as tally`
  if (tally.measure === 'models') return modelsOf(ctx, tally, head)
  if (tally.measure === 'units') return unitsOf(ctx, tally, head)
  if (tally.eventId !== null)
    return sql`${head}, ${awards.sample} as sample, count(*) as n from ${awards}
      where ${whereAwards(tally, tally.eventId)} group by ${awards.sample}`
  const { table, where } = countsOf(tally, known)
  return sql`${head}, ${table.sample} as sample, sum(${table.n}) as n from ${table}
    where ${where} group by ${table.sample}`
}

/** The shortest of the kept counts that knows all that the number is about. */
function countsOf(tally: Tally, known: Known) {
  const { level, awardFormId, unitId } = tally
  if (unitId !== null) return { table: cellCounts, where: inCells(tally, known) }
  if (awardFormId === null)
    return {
      table: levelCounts,
      where: and(inYears(tally, levelCounts), level ? eq(levelCounts.level, level) : undefined),
    }
  if (level === null)
    return {
      table: formCounts,
      where: and(inYears(tally, formCounts), eq(formCounts.awardFormId, awardFormId)),
    }
  return { table: cellCounts, where: inCells(tally, known) }
}

/**
 * Of a small part of the tree the cells of its units; else every leading column of the key by its
 * values. Either way cells are found, never walked.
 */
function inCells(tally: Tally, known: Known): SQL | undefined {
  const { level, awardFormId, campaignId, unitId } = tally
  const t = cellCounts
  const byUnit = unitId !== null && !known.large.has(unitId)
  const own = byUnit ? (unindexed(t.campaignId) as unknown as Column) : t.campaignId
  const unit = byUnit ? t.unitId : (unindexed(t.unitId) as unknown as Column)
  const campaign = campaignId === null ? inArray(own, known.campaigns) : sql`${own} = ${campaignId}`
  return and(
    byUnit && campaignId === null ? undefined : campaign,
    inArray(t.level, level === null ? [...levels] : [level]),
    inArray(t.awardYear, yearsOf(tally)),
    inArray(t.recipientKind, kindsOf(tally)),
    awardFormId === null ? undefined : eq(t.awardFormId, awardFormId),
    unitId === null ? undefined : inSubtree(unit, unitId),
  )
}

/** Rolled-up rows stand under campaign 0. */
const inYears = (tally: Tally, t: typeof levelCounts | typeof formCounts): SQL | undefined =>
  and(
    eq(t.campaignId, tally.campaignId ?? allCampaigns),
    gte(t.awardYear, tally.yearFrom),
    lte(t.awardYear, tally.yearTo),
    inArray(t.recipientKind, kindsOf(tally)),
  )

const whereAwards = (tally: Tally, eventId: number): SQL | undefined =>
  and(
    eq(awards.eventId, eventId),
    eq(awards.status, 'conferred'),
    gte(awards.awardYear, tally.yearFrom),
    lte(awards.awardYear, tally.yearTo),
    inArray(awards.recipientKind, kindsOf(tally)),
    tally.level === null ? undefined : eq(awards.level, tally.level),
    tally.campaignId === null ? undefined : eq(awards.campaignId, tally.campaignId),
    tally.awardFormId === null ? undefined : eq(awards.awardFormId, tally.awardFormId),
    tally.unitId === null ? undefined : inSubtree(awards.unitId, tally.unitId),
  )

const placeOf = (tally: Tally) => ({
  from: tally.yearFrom,
  to: tally.yearTo,
  campaign: tally.campaignId ?? undefined,
  unit: tally.unitId ?? undefined,
})

/** Works and models by their own mark, under the conditions of the list that they link to. */
function modelsOf({ actor }: ReadContext, tally: Tally, head: SQL): SQL {
  const filters = {
    ...placeOf(tally),
    field: tally.fieldId ?? undefined,
    reached: tally.stage ?? undefined,
  }
  const where = and(
    whereModels(actor, filters),
    isAccepted,
    inArray(models.ownerKind, kindsOf(tally)),
    tally.level === null ? undefined : eq(models.level, tally.level),
  )
  return sql`${head}, ${models.sample} as sample, count(*) as n from ${models}
    join ${registrations} on ${registrations.id} = ${models.registrationId}
    join ${units} on ${units.id} = ${registrations.unitId}
    where ${where} group by ${models.sample}`
}

/** Distinct units by the mark of their registrations; those that no paper named are no units. */
function unitsOf({ actor }: ReadContext, tally: Tally, head: SQL): SQL {
  const where = and(whereRegistrations(actor, placeOf(tally)), isAccepted)
  return sql`${head}, ${registrations.sample} as sample, count(distinct ${registrations.unitId}) as n
    from ${registrations} join ${units} on ${units.id} = ${registrations.unitId}
    where ${where} and not ${units.unnamed} group by ${registrations.sample}`
}

const kindsOf = ({ recipientKind }: Tally): RecipientKind[] =>
  recipientKind === 'any' ? [...recipientKinds] : [recipientKind]

const yearsOf = ({ yearFrom, yearTo }: Tally): number[] =>
  Array.from({ length: yearTo - yearFrom + 1 }, (_, at) => yearFrom + at)

/** Asked only where a number belongs to no one campaign. */
async function everyCampaign(db: Reader, tallies: Tally[]): Promise<number[]> {
  if (tallies.every((tally) => tally.campaignId !== null)) return []
  const rows = await db.select({ id: campaigns.id }).from(campaigns)
  return [noCampaign, ...rows.map((row) => row.id)]
}

/** Asked only where a number is of one unit. */
async function largeUnits(db: Reader, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await select<{ id: number }>(
    db,
    sql`select top.id as id from ${units} top join ${units} below
      on substr(below.path, 1, length(top.path)) = top.path
      where ${inArray(sql`top.id`, ids)} group by top.id
      having count(*) > (select count(*) / 4 from ${units})`,
  )
  return new Set(rows.map(({ id }) => id))
}
