import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { RecipientKind } from '@/domain/vocabulary'
import { recipientKinds } from '@/domain/vocabulary'
import { awards } from '../awards/table'
import { campaigns } from '../campaigns/table'
import { allCampaigns, noCampaign } from '../counts/keep'
import { cellCounts, formCounts, levelCounts } from '../counts/table'
import { models } from '../models/table'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { isAccepted } from '../registrations/where'
import { select } from '../transaction'
import { units } from '../units/table'
import type { publishedTallies } from './table'

/** What a published number is about, and the number. */
export type Tally = Pick<
  typeof publishedTallies.$inferSelect,
  | 'id'
  | 'measure'
  | 'count'
  | 'recipientKind'
  | 'level'
  | 'yearFrom'
  | 'yearTo'
  | 'campaignId'
  | 'awardFormId'
  | 'eventId'
>

/**
 * What is recorded beside it. `named` are real records, `sample` marked ones: a sample never closes
 * a published number. `missing` names still to find, or `over` more recorded than published.
 */
export type Reconciled = { named: number; sample: number; missing: number; over: number }

/**
 * Published numbers beside the records, in the order given, in one query. Awards come from the
 * counts kept beside them (those of one event from its rows), so that it costs the same at a
 * thousand awards and at a million. Office-wide: contributors are given none to reconcile.
 */
export async function reconcile<T extends Tally>(
  { db }: ReadContext,
  tallies: T[],
): Promise<(T & Reconciled)[]> {
  const everyCampaign = await campaignIds(db, tallies)
  const found = new Map<number, { named: number; sample: number }>()
  // An engine takes some hundreds of selects in one union.
  for (let from = 0; from < tallies.length; from += 100) {
    const parts = tallies.slice(from, from + 100).map((tally) => recordedOf(tally, everyCampaign))
    const union = sql.join(parts, sql` union all `)
    for (const { tally, sample, n } of await select<Counted>(db, union)) {
      const sum = found.get(tally) ?? { named: 0, sample: 0 }
      sum[sample ? 'sample' : 'named'] += Number(n)
      found.set(tally, sum)
    }
  }
  return tallies.map((tally) => {
    const { named, sample } = found.get(tally.id) ?? { named: 0, sample: 0 }
    const missing = Math.max(0, tally.count - named)
    return { ...tally, named, sample, missing, over: Math.max(0, named - tally.count) }
  })
}

type Counted = { tally: number; sample: number | boolean; n: number }

/** One select that answers `tally, sample, n` for one published number. */
function recordedOf(tally: Tally, everyCampaign: number[]): SQL {
  const t = sql`select ${tally.id} as tally`
  if (tally.measure !== 'awards') return registeredOf(tally, t)
  if (tally.eventId !== null)
    return sql`${t}, ${awards.sample} as sample, count(*) as n from ${awards}
      where ${whereAwards(tally, tally.eventId)} group by ${awards.sample}`
  const { table, where } = countsOf(tally, everyCampaign)
  return sql`${t}, ${table.sample} as sample, sum(${table.n}) as n from ${table}
    where ${where} group by ${table.sample}`
}

/** The shortest of the kept counts that knows all that the number is about. */
function countsOf(tally: Tally, everyCampaign: number[]) {
  const { level, awardFormId } = tally
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
  // Every leading column of the key by its values: cells are found, never walked.
  const own = tally.campaignId
  const where = and(
    own === null ? inArray(cellCounts.campaignId, everyCampaign) : eq(cellCounts.campaignId, own),
    eq(cellCounts.level, level),
    inArray(cellCounts.awardYear, yearsOf(tally)),
    inArray(cellCounts.recipientKind, kindsOf(tally)),
    eq(cellCounts.awardFormId, awardFormId),
  )
  return { table: cellCounts, where }
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
  )

/** Works by their own mark; distinct units by the mark of their registrations. */
function registeredOf(tally: Tally, t: SQL): SQL {
  const where = and(
    isAccepted,
    tally.campaignId === null ? undefined : eq(registrations.campaignId, tally.campaignId),
    gte(registrations.year, tally.yearFrom),
    lte(registrations.year, tally.yearTo),
  )
  if (tally.measure === 'units')
    return sql`${t}, ${registrations.sample} as sample, count(distinct ${registrations.unitId}) as n
      from ${registrations} join ${units} on ${units.id} = ${registrations.unitId}
      where ${where} and not ${units.unnamed} group by ${registrations.sample}`
  return sql`${t}, ${models.sample} as sample, count(*) as n from ${models}
    join ${registrations} on ${registrations.id} = ${models.registrationId}
    where ${where} group by ${models.sample}`
}

const kindsOf = ({ recipientKind }: Tally): RecipientKind[] =>
  recipientKind === 'any' ? [...recipientKinds] : [recipientKind]

const yearsOf = ({ yearFrom, yearTo }: Tally): number[] =>
  Array.from({ length: yearTo - yearFrom + 1 }, (_, at) => yearFrom + at)

/** Asked only where a number belongs to no one campaign. */
async function campaignIds(db: ReadContext['db'], tallies: Tally[]): Promise<number[]> {
  if (tallies.every((tally) => tally.campaignId !== null)) return []
  const rows = await db.select({ id: campaigns.id }).from(campaigns)
  return [noCampaign, ...rows.map((row) => row.id)]
}
