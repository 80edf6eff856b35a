import { and, eq, inArray, sql } from 'drizzle-orm'
import { groupBy } from '@/domain/group-by'
import type { Level, ModelStage } from '@/domain/vocabulary'
import { eachOf } from '../engine/search'
import { select } from '../engine/transaction'
import { pageSize, type ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { isAccepted } from '../registrations/where'
import { inScope } from '../scope'
import { units } from '../units/table'
import { models } from './table'
import { yearsOf } from './years'

/** One copy of a model. A copy that is carried on over the years is one copy, as it stands last. */
export type Copy = {
  id: number
  title: string
  unitId: number
  unit: string
  /** The year in which it was first registered. */
  year: number
  /** 1: copied from the model itself; 2: from a copy of it … */
  generation: number
  stage: ModelStage
  level: Level | null
  peopleReached: number | null
  sample: boolean
}

export type Spread = {
  copies: Copy[]
  units: number
  generations: number
  /** Over all copies that say so. */
  peopleReached: number
}

/**
 * Lan tỏa: where and when a model was copied, over generations, counted over all the years of its
 * life. Copies that the actor may not see, and what was copied from those, are left out.
 */
export async function spreadOf(ctx: ReadContext, id: number): Promise<Spread> {
  const { first } = await yearsOf(ctx, id)
  const found = await select<Found>(ctx.db, descent(ctx, first))
  const rows = await recordsOf(ctx, found)
  const byCopy = groupBy(rows, (row) => row.copy)
  const copies = [...byCopy.values()].flatMap((years) => copyOf(years) ?? [])
  return {
    copies: copies.sort((a, b) => a.year - b.year || a.generation - b.generation || a.id - b.id),
    units: new Set(copies.map((copy) => copy.unitId)).size,
    generations: Math.max(0, ...copies.map((copy) => copy.generation)),
    peopleReached: copies.reduce((sum, copy) => sum + (copy.peopleReached ?? 0), 0),
  }
}

export type SpreadRow = {
  id: number
  title: string
  unit: string
  year: number
  copies: number
  units: number
  yearFrom: number
  yearTo: number
  sample: boolean
}

/** One page of the models that were copied, the most copied first; copies of copies count as well. */
export async function listSpreads(ctx: ReadContext, { page }: { page: number }) {
  const [counted] = await select<{ n: number; copies: number }>(
    ctx.db,
    sql`${ancestry(ctx)} select count(distinct origin) as n, count(distinct copy) as copies from pairs`,
  )
  const total = counted?.n ?? 0
  const shown = Math.min(page, Math.max(1, Math.ceil(total / pageSize)))
  const rows = await select<Omit<SpreadRow, 'sample'> & { sample: number }>(
    ctx.db,
    sql`${ancestry(ctx)}, counts as (
        select p.origin, count(distinct p.copy) as copies, count(distinct r."unitId") as units,
          min(r.year) as "yearFrom", max(r.year) as "yearTo"
        from pairs p join ${models} m on m.id = p.copy
          join ${registrations} r on r.id = m."registrationId"
        group by p.origin)
      select ${models.id} as id, ${models.title} as title, ${units.name} as unit,
        ${registrations.year} as year, ${models.sample} as sample, c.copies, c.units,
        c."yearFrom", c."yearTo"
      from counts c join ${models} on ${models.id} = c.origin
        join ${registrations} on ${registrations.id} = ${models.registrationId}
        join ${units} on ${units.id} = ${registrations.unitId}
      order by c.copies desc, c.units desc, ${models.sortKey}, ${models.id}
      limit ${pageSize} offset ${(shown - 1) * pageSize}`,
  )
  return {
    rows: rows.map((row): SpreadRow => ({ ...row, sample: row.sample === 1 })),
    totals: { models: total, copies: counted?.copies ?? 0 },
    page: shown,
    pageSize,
  }
}

/** A chain of copies longer than this is a mistake in the book; it must not hang a page. */
const longest = 60

type Found = { id: number; copy: number; generation: number }

/**
 * Down from a model: what carries on from a record stays the same copy, what is copied from it is a
 * new one. Each step goes by an index, so that it costs what the spread has, not what the book has.
 */
function descent({ actor }: ReadContext, first: number) {
  return sql`with recursive found(id, copy, generation) as (
      select ${first}, null, 0
      union
      select ${models.id},
        case when ${models.carriesOnModelId} = found.id then found.copy else ${models.id} end,
        found.generation + (${models.carriesOnModelId} is not found.id)
      from found
        join ${models} on (${models.replicatesModelId} = found.id or ${models.carriesOnModelId} = found.id)
        join ${registrations} on ${registrations.id} = ${models.registrationId}
      where ${and(isAccepted, inScope(actor, registrations.unitId))} and found.generation < ${longest}
    ) select id, copy, generation from found where copy is not null`
}

/** Up from every copy: the models that it descends from, each under the record of its first year. */
function ancestry({ actor }: ReadContext) {
  const inSight = and(isAccepted, inScope(actor, registrations.unitId))
  return sql`with recursive above(copy, origin, depth) as (
      select ${models.id}, ${models.replicatesModelId}, 1 from ${models}
        join ${registrations} on ${registrations.id} = ${models.registrationId}
        where ${models.replicatesModelId} is not null and ${inSight}
      union
      select above.copy, coalesce(${models.carriesOnModelId}, ${models.replicatesModelId}),
        above.depth + 1
      from above join ${models} on ${models.id} = above.origin
        join ${registrations} on ${registrations.id} = ${models.registrationId}
      where coalesce(${models.carriesOnModelId}, ${models.replicatesModelId}) is not null
        and ${inSight} and above.depth < ${longest}
    ), pairs as (
      select distinct above.copy, above.origin from above
        join ${models} on ${models.id} = above.origin
        join ${registrations} on ${registrations.id} = ${models.registrationId}
      where ${models.carriesOnModelId} is null and ${inSight}
    )`
}

type CopyYear = Omit<Copy, 'generation'> & Found

async function recordsOf({ db }: ReadContext, found: Found[]): Promise<CopyYear[]> {
  const by = new Map(found.map((row) => [row.id, row]))
  const rows = await db
    .select({
      id: models.id,
      title: models.title,
      unitId: registrations.unitId,
      unit: units.name,
      year: registrations.year,
      stage: models.stage,
      level: models.level,
      peopleReached: models.peopleReached,
      sample: models.sample,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(inArray(models.id, eachOf([...by.keys()])))
    .orderBy(registrations.year, models.id)
  return rows.map((row) => ({ ...row, ...(by.get(row.id) as Found) }))
}

/** From its years in order: called and dated as it began, standing as it ended. */
function copyOf(years: CopyYear[]): Copy | undefined {
  const [began] = years
  const last = years.at(-1)
  if (!began || !last) return undefined
  const { copy: _, ...own } = began
  const people = years.findLast((row) => row.peopleReached !== null)?.peopleReached ?? null
  return { ...own, stage: last.stage, level: last.level, peopleReached: people }
}
