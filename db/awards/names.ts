import { and, desc, eq, inArray, or, type SQL, sql, sum } from 'drizzle-orm'
import type { Actor } from '@/domain/permissions'
import { fold } from '@/domain/text'
import { type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import { allCampaigns, allYears } from '../counts/keep'
import { unitCounts } from '../counts/table'
import type { Reader } from '../engine/connection'
import { contains, unindexed } from '../engine/search'
import { recipientNames } from '../names-table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { units } from '../units/table'
import { awards } from './table'

/** So few names with so few awards are fetched by name; of more the list is walked in its order. */
const fewNames = 3000
const fewAwards = 20_000
/** Units are looked for from so many letters on: one or two stand in nearly every unit's name. */
const fewestLetters = 3
/** Awards of units with more than these in all are not searched, but offered to be filtered by. */
const mostOfUnits = 2000

/**
 * What a search finds: the names of recipients, `null` when they are too many to be listed, and the
 * units whose awards it finds as well. `left`: units of that name which were not searched.
 */
export type Names = {
  ids: number[] | null
  conferred: Record<RecipientKind, number>
  units: number[]
  left: FoundUnit[]
}
export type FoundUnit = { id: number; name: string }

/** Undefined without a search. */
export async function namesOf(
  { db, actor }: ReadContext,
  q: string | undefined,
): Promise<Names | undefined> {
  const named = q ? contains(recipientNames.searchText, q) : undefined
  if (!named || !q) return undefined
  const { id, recipientKind, conferred } = recipientNames
  const [rows, found] = await Promise.all([
    db
      .select({ id, recipientKind, conferred })
      .from(recipientNames)
      .where(named)
      .limit(fewNames + 1),
    unitsOf(db, actor, q),
  ])
  const counted = noneOf()
  for (const row of rows) counted[row.recipientKind] += row.conferred
  const all = recipientKinds.reduce((total, kind) => total + counted[kind], 0)
  const isFew = rows.length <= fewNames && all <= fewAwards
  return { ids: isFew ? rows.map((row) => row.id) : null, conferred: counted, ...found }
}

/** Units by part of their name, and how many awards lie in them: the counts say it at once. */
async function unitsOf(
  db: Reader,
  actor: Actor,
  q: string,
): Promise<Pick<Names, 'units' | 'left'>> {
  if (fold(q).length < fewestLetters) return { units: [], left: [] }
  const rows = await db
    .select({ id: units.id, name: units.name, n: sum(unitCounts.n).mapWith(Number) })
    .from(units)
    .leftJoin(
      unitCounts,
      and(
        eq(unitCounts.campaignId, allCampaigns),
        eq(unitCounts.awardYear, allYears),
        eq(unitCounts.unitId, units.id),
      ),
    )
    .where(and(contains(units.searchText, q), inScope(actor, units.id)))
    .groupBy(units.id)
    .orderBy(desc(sql`3`), units.id)
  const all = rows.reduce((total, { n }) => total + (n ?? 0), 0)
  if (all <= mostOfUnits) return { units: rows.map(({ id }) => id), left: [] }
  return { units: [], left: rows.map(({ id, name }) => ({ id, name })) }
}

/**
 * Awards that a search finds, by the recipient's name or the unit's. Where names are too many to be
 * listed, `recipientNames` must be joined: each award's is looked up.
 */
export function foundBy(names: Names, q: string): SQL | undefined {
  const named = isNamed(names, q)
  if (names.ids)
    return names.units.length > 0 ? or(named, inArray(awards.unitId, names.units)) : named
  // The awards are not fetched by unit then: the engine keeps to the list's order.
  const ofUnits =
    names.units.length > 0 ? inArray(unindexed(awards.unitId), names.units) : undefined
  return and(isTheirs, or(named, ofUnits))
}

/** Awards of the units that a search finds whose recipient's own name it does not find. */
export function ofUnitsAlone(names: Names, q: string): SQL | undefined {
  const ofUnits = inArray(awards.unitId, names.units)
  return and(ofUnits, names.ids ? undefined : isTheirs, sql`not (${isNamed(names, q)})`)
}

/** Ids only: nothing typed comes into the text. */
const isNamed = ({ ids }: Names, q: string): SQL | undefined =>
  ids
    ? sql`${awards.nameId} in (${sql.raw(ids.join(','))})`
    : contains(recipientNames.searchText, q)

const isTheirs = eq(recipientNames.id, awards.nameId)

/** Conferred awards under all names that a search finds. */
export async function conferredUnder(
  db: Reader,
  q: string,
): Promise<Record<RecipientKind, number>> {
  const { recipientKind, conferred, searchText } = recipientNames
  const rows = await db
    .select({ kind: recipientKind, n: sum(conferred).mapWith(Number) })
    .from(recipientNames)
    .where(contains(searchText, q))
    // In the order of the search index: summed without sorting.
    .groupBy(recipientKind)
  const counted = noneOf()
  for (const { kind, n } of rows) counted[kind] = n
  return counted
}

const noneOf = (): Record<RecipientKind, number> => ({ collective: 0, individual: 0, household: 0 })
