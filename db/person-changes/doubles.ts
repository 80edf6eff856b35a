import { inArray, type SQL, sql } from 'drizzle-orm'
import { type Actor, may } from '@/domain/permissions'
import { contradicts } from '@/domain/same-person'
import type { Reader } from '../engine/connection'
import { select } from '../engine/transaction'
import { timesAwarded } from '../individuals/similar'
import { individuals } from '../individuals/table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { unitSuccessions, units } from '../units/table'
import { differingFields } from './merged'
import { mergePeoplePolicy } from './policy'
import { distinctPeople, type Person } from './table'

/** How near the units of two people are: one, one after the other, or one under the other. */
export type Nearness = 'same' | 'successor' | 'parent'
type Pair = { a: number; b: number; near: Nearness }
export type Double = Awaited<ReturnType<typeof listDoubles>>['pairs'][number]

/** Of each nearness so many pairs are looked at: those that are settled make room for the next. */
const most = 300
const pairsAPage = 20

/**
 * Likely doubles, the likeliest first: one name, whichever way it is spelled, in one unit or in units
 * next to each other, nothing contradicting, not told apart by anybody. None for those who may not
 * merge. `isMore`: there are more than are looked at.
 */
export async function listDoubles({ db, actor }: ReadContext, { page }: { page: number }) {
  const { ranked, isMore } = may(actor, mergePeoplePolicy)
    ? await likelyDoubles(db, actor)
    : nothing
  const shown = Math.min(page, Math.max(1, Math.ceil(ranked.length / pairsAPage)))
  const some = ranked.slice((shown - 1) * pairsAPage, shown * pairsAPage)
  const times = await timesAwarded(
    { db, actor },
    some.flatMap(({ first, second }) => [first.id, second.id]),
  )
  const sideOf = (person: Placed) => ({
    id: person.id,
    version: person.version,
    fullName: person.fullName,
    honorific: person.honorific,
    birthYear: person.birthYear,
    position: person.position,
    unit: person.unit,
    sample: person.sample,
    awards: times.get(person.id) ?? 0,
  })
  return {
    pairs: some.map(({ first, second, near }) => ({
      first: sideOf(first),
      second: sideOf(second),
      near,
      differs: differingFields(first, second),
    })),
    total: ranked.length,
    isMore,
    page: shown,
    pageSize: pairsAPage,
  }
}

type Ranked = { first: Placed; second: Placed; near: Nearness; rank: number }
const nothing = { ranked: [] as Ranked[], isMore: false }

/** All of them that are looked at, in the actor's scope; of the whole book without an actor. */
export async function likelyDoubles(db: Reader, actor?: Actor) {
  const pairs = await likelyPairs(db, actor)
  const people = await peopleOf(
    db,
    pairs.flatMap(({ a, b }) => [a, b]),
  )
  const ranked: Ranked[] = pairs
    .flatMap(({ a, b, near }) => {
      const [first, second] = [people.get(a), people.get(b)]
      if (!first || !second || contradicts(first, second)) return []
      return [{ first, second, near, rank: rankOf(first, second, near) }]
    })
    .sort((x, y) => y.rank - x.rank || (x.first.sortKey < y.first.sortKey ? -1 : 1))
  return { ranked, isMore: pairs.length >= most }
}

/** A birth year or number that both have is the strongest, then the unit, then the position. */
function rankOf(a: Person, b: Person, near: Nearness): number {
  const both = (field: 'birthYear' | 'position') => a[field] !== null && a[field] === b[field]
  const isSpelledSo = a.fullName === b.fullName
  const unit = { same: 4, successor: 2, parent: 1 }[near]
  return (both('birthYear') ? 8 : 0) + unit + (both('position') ? 1.5 : 0) + (isSpelledSo ? 0.5 : 0)
}

/**
 * By the index of names: no pair is compared that does not bear one name. Unsorted, for the engine
 * would sort all before it gave the first.
 */
async function likelyPairs(db: Reader, actor?: Actor): Promise<Pair[]> {
  const found = await Promise.all([
    select<Pair>(db, inOneUnit(actor)),
    select<Pair>(db, inSuccession(actor)),
    select<Pair>(db, oneUnderOther(actor)),
  ])
  const seen = new Set<string>()
  return found.flat().filter(({ a, b }) => {
    const key = `${a} ${b}`
    return !seen.has(key) && seen.add(key)
  })
}

const inOneUnit = (actor?: Actor): SQL => sql`
  select a.id as a, b.id as b, 'same' as near
  from (select "nameKey", "unitId" from ${individuals} where "unitId" is not null
    group by "nameKey", "unitId" having count(*) > 1) n
  join individuals a on a."nameKey" = n."nameKey" and a."unitId" = n."unitId"
  join individuals b on b."nameKey" = n."nameKey" and b."unitId" = n."unitId" and b.id > a.id
  where ${mayBeOne(actor)} limit ${sql.raw(String(most))}`

const inSuccession = (actor?: Actor): SQL => sql`
  select min(a.id, b.id) as a, max(a.id, b.id) as b, 'successor' as near
  from ${unitSuccessions} s
  join individuals a on a."unitId" = s."fromUnitId"
  join individuals b on b."nameKey" = a."nameKey" and b."unitId" = s."toUnitId"
  where ${mayBeOne(actor)} limit ${sql.raw(String(most))}`

const oneUnderOther = (actor?: Actor): SQL => sql`
  select min(a.id, b.id) as a, max(a.id, b.id) as b, 'parent' as near
  from (select "nameKey" from ${individuals} group by "nameKey" having count(*) > 1) n
  join individuals a on a."nameKey" = n."nameKey"
  join ${units} u on u.id = a."unitId"
  join individuals b on b."nameKey" = n."nameKey" and b."unitId" = u."parentId"
  where ${mayBeOne(actor)} limit ${sql.raw(String(most))}`

/** What the engine can tell by itself; forms of address are read afterwards. */
const mayBeOne = (actor?: Actor): SQL => {
  const own = [sql.raw('a."unitId"'), sql.raw('b."unitId"')]
    .map((unit) => actor && inScope(actor, unit as never))
    .map((scope) => (scope ? sql` and ${scope}` : sql``))
  return sql`(a."birthYear" is null or b."birthYear" is null or a."birthYear" = b."birthYear")
    and not exists (select 1 from ${distinctPeople} d
      where d."firstId" = min(a.id, b.id) and d."secondId" = max(a.id, b.id))
    ${sql.join(own)}`
}

type Placed = Person & { unit: string | null }

async function peopleOf(db: Reader, ids: number[]): Promise<Map<number, Placed>> {
  const rows = await db
    .select({
      person: individuals,
      unit: sql<string | null>`(select name from units u where u.id = ${individuals.unitId})`,
    })
    .from(individuals)
    .where(inArray(individuals.id, ids))
  return new Map(rows.map(({ person, unit }) => [person.id, { ...person, unit }]))
}
