import { and, asc, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import { allCampaigns } from '../counts/keep'
import { unitCounts } from '../counts/table'
import type { Reader } from '../open'
import { prepared } from '../prepared'
import type { ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { units } from '../units/table'
import type { DashboardData, DashboardFilters } from './data'
import { figureOf, inYears, ofCampaign } from './narrow'

const shown = 10

/**
 * The units with the most awards, each counted without those under it, and how many others.
 */
export async function topUnits(
  { db, actor }: ReadContext,
  f: DashboardFilters,
): Promise<Pick<DashboardData, 'units' | 'otherUnits'>> {
  const own = and(
    inScope(actor, unitCounts.unitId),
    f.unit === undefined ? undefined : inSubtree(unitCounts.unitId, f.unit),
  )
  const values = { campaign: f.campaign ?? allCampaigns, from: f.from, to: f.to }
  const rows = await (own ? statement(db, own) : wholeStatement(db)).execute(values)
  const top = rows.reduce((all, row) => all + row.n, 0)
  return {
    units: rows.map(({ id, name, n, sample }) => ({ id, name, n, sample })),
    otherUnits: {
      units: (rows[0]?.allUnits ?? 0) - rows.length,
      n: (rows[0]?.allAwards ?? 0) - top,
    },
  }
}

function statement(db: Reader, own?: SQL) {
  const value = (name: string) => sql.placeholder(name)
  const { n, sample } = figureOf(unitCounts)
  const counted = db
    .select({ id: unitCounts.unitId, n: n.as('n'), sample: sample.as('samples') })
    .from(unitCounts)
    .where(
      and(
        ofCampaign(unitCounts, value('campaign')),
        inYears(unitCounts, value('from'), value('to')),
        own,
      ),
    )
    .groupBy(unitCounts.unitId)
    .having((row) => gt(row.n, 0))
    .as('counted')
  return db
    .select({
      id: units.id,
      name: units.name,
      n: counted.n,
      sample: counted.sample,
      allUnits: sql`count(*) over ()`.mapWith(Number),
      allAwards: sql`sum(${counted.n}) over ()`.mapWith(Number),
    })
    .from(counted)
    .innerJoin(units, eq(units.id, counted.id))
    .orderBy(desc(counted.n), asc(units.sortKey))
    .limit(shown)
    .prepare()
}

/** Kept for the whole book, which is asked for the most. */
const wholeStatement = prepared((db) => statement(db))
