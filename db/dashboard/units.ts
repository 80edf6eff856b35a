import { and, asc, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import { allCampaigns } from '../counts/keep'
import { cellCounts, unitCounts } from '../counts/table'
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
 * `alone`: no award lies under it, so that a list filtered by it shows exactly its number.
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
    units: rows.map(({ id, name, n, sample, above }) => ({ id, name, n, sample, alone: !above })),
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
  const top = db
    .select({
      id: units.id,
      name: units.name,
      path: units.path,
      sortKey: units.sortKey,
      n: counted.n,
      sample: counted.sample,
      allUnits: sql`count(*) over ()`.mapWith(Number).as('allUnits'),
      allAwards: sql`sum(${counted.n}) over ()`.mapWith(Number).as('allAwards'),
    })
    .from(counted)
    .innerJoin(units, eq(units.id, counted.id))
    .orderBy(desc(counted.n), asc(units.sortKey))
    .limit(shown)
    .as('top')
  // Written out: alone in its statement, the builder would name a column of `top` without its table.
  const above = sql`exists (select 1 from ${units} below
    where below.id <> top.id and substr(below.path, 1, length(top.path)) = top.path
    and exists (select 1 from ${cellCounts}
      where ${cellCounts.unitId} = below.id and ${cellCounts.n} > 0))`
  return db
    .select({
      id: top.id,
      name: top.name,
      n: top.n,
      sample: top.sample,
      allUnits: top.allUnits,
      allAwards: top.allAwards,
      above: above.mapWith(Boolean),
    })
    .from(top)
    .orderBy(desc(top.n), asc(top.sortKey))
    .prepare()
}

/** Kept for the whole book, which is asked for the most. */
const wholeStatement = prepared((db) => statement(db))
