import { and, asc, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Period } from '@/domain/periods'
import { allCampaigns, allYears } from '../counts/keep'
import { unitCounts } from '../counts/table'
import type { Reader } from '../engine/connection'
import { prepared, quick } from '../engine/statements'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { units } from '../units/table'
import type { DashboardData, DashboardFilters } from './data'
import { countOf, inYears, ofCampaign } from './narrow'

const shown = 10

/**
 * The units with the most awards, each counted without those under it, and how many others.
 */
export async function topUnits(
  { db, actor }: ReadContext,
  f: DashboardFilters,
  summed: Period,
): Promise<Pick<DashboardData, 'units' | 'otherUnits'>> {
  const own = and(
    inScope(actor, unitCounts.unitId),
    f.unit === undefined ? undefined : inSubtree(unitCounts.unitId, f.unit),
  )
  const values = { campaign: f.campaign ?? allCampaigns, ...summed }
  const isAll = summed.to === allYears
  const kept = isAll ? ofAllYears(db) : ofSomeYears(db)
  const rows = await (own ? statement(db, isAll, own) : kept)(values)
  const top = rows.reduce((all, row) => all + row.n, 0)
  return {
    units: rows.map(({ id, name, n }) => ({ id, name, n })),
    otherUnits: {
      units: (rows[0]?.allUnits ?? 0) - rows.length,
      n: (rows[0]?.allAwards ?? 0) - top,
    },
  }
}

function statement(db: Reader, isAll: boolean, own?: SQL) {
  const value = (name: string) => sql.placeholder(name)
  const n = countOf(unitCounts)
  const counted = db
    .select({ id: unitCounts.unitId, n: n.as('n') })
    .from(unitCounts)
    .where(
      and(
        ofCampaign(unitCounts, value('campaign')),
        // As a value of its own, or the index of these rows would not be thought of.
        isAll ? sql`${unitCounts.awardYear} = 0` : inYears(unitCounts, value('from'), value('to')),
        own,
      ),
    )
    .groupBy(unitCounts.unitId)
    .having((row) => gt(row.n, 0))
    .as('counted')
  // The few that are shown are named, not all that are counted.
  const top = db
    .select({
      id: counted.id,
      n: counted.n,
      allUnits: sql`count(*) over ()`.mapWith(Number).as('allUnits'),
      allAwards: sql`sum(${counted.n}) over ()`.mapWith(Number).as('allAwards'),
    })
    .from(counted)
    .orderBy(desc(counted.n), asc(counted.id))
    .limit(shown)
    .as('top')
  const named = {
    id: top.id,
    name: units.name,
    n: top.n,
    allUnits: top.allUnits,
    allAwards: top.allAwards,
  }
  return quick(
    db,
    named,
    db
      .select(named)
      .from(top)
      .innerJoin(units, eq(units.id, top.id))
      .orderBy(desc(top.n), asc(units.sortKey)),
  )
}

/** Kept for the whole book, which is asked for the most. */
const ofSomeYears = prepared((db) => statement(db, false))
const ofAllYears = prepared((db) => statement(db, true))
