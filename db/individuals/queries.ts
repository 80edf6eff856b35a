import { and, asc, count, desc, eq, or, type SQL } from 'drizzle-orm'
import type { IndividualFilters, IndividualSort } from '@/domain/individual-filters'
import { may } from '@/domain/permissions'
import { asSeenBy } from '@/domain/personal'
import { anonymisationOf } from '../anonymisations/is-anonymous'
import { contains } from '../engine/search'
import { onceCalled } from '../person-changes/old-names'
import { pageSize, type ReadContext } from '../read'
import { inScope, inSubtree } from '../scope'
import { units } from '../units/table'
import { createIndividualPolicy, updateIndividualPolicy } from './policy'
import { timesAwarded } from './similar'
import { individuals } from './table'

export type IndividualRow = Awaited<ReturnType<typeof listIndividuals>>['rows'][number]
export type IndividualDetail = NonNullable<Awaited<ReturnType<typeof getIndividual>>>

/** One page of the register with its exact total. A page beyond the last answers the last. */
export async function listIndividuals(
  ctx: ReadContext,
  filters: IndividualFilters,
  { sort, page, size = pageSize }: { sort: IndividualSort; page: number; size?: number },
) {
  const { db, actor } = ctx
  const where = whereOf(ctx, filters)
  const [counted] = await db.select({ n: count() }).from(individuals).where(where)
  const total = counted?.n ?? 0
  const shown = Math.min(page, Math.max(1, Math.ceil(total / size)))
  const rows = await db
    .select({
      id: individuals.id,
      fullName: individuals.fullName,
      honorific: individuals.honorific,
      birthYear: individuals.birthYear,
      identityNumber: individuals.identityNumber,
      phone: individuals.phone,
      position: individuals.position,
      unitId: individuals.unitId,
      unit: units.name,
      sample: individuals.sample,
    })
    .from(individuals)
    .leftJoin(units, eq(units.id, individuals.unitId))
    .where(where)
    .orderBy(...orderOf(sort))
    .limit(size)
    .offset((shown - 1) * size)
  const times = await timesAwarded(
    ctx,
    rows.map((row) => row.id),
  )
  return {
    rows: rows.map((row) => ({ ...asSeenBy(actor, row), awards: times.get(row.id) ?? 0 })),
    total,
    page: shown,
    pageSize: size,
    can: { create: may(actor, createIndividualPolicy) },
  }
}

/** One person; null when not there or not in scope. Leaders get identity and telephone masked. */
export async function getIndividual({ db, actor }: ReadContext, id: number) {
  const [row] = await db
    .select({ person: individuals, unit: units.name })
    .from(individuals)
    .leftJoin(units, eq(units.id, individuals.unitId))
    .where(and(eq(individuals.id, id), inScope(actor, individuals.unitId)))
  if (!row) return null
  const { sortKey: _, searchText: __, createKey: ___, ...fields } = row.person
  const anonymised = await anonymisationOf(db, id)
  return {
    ...asSeenBy(actor, fields),
    unit: row.unit,
    /** By which request the person was anonymised; null for one who was not. */
    anonymised,
    can: { update: may(actor, updateIndividualPolicy) && !anonymised },
  }
}

function whereOf(
  { db, actor }: ReadContext,
  { q, unit, sample }: IndividualFilters,
): SQL | undefined {
  return and(
    inScope(actor, individuals.unitId),
    unit === undefined ? undefined : inSubtree(individuals.unitId, unit),
    q ? or(contains(individuals.searchText, q), onceCalled(db, q)) : undefined,
    sample === undefined ? undefined : eq(individuals.sample, sample === 'only'),
  )
}

function orderOf({ by, down }: IndividualSort): SQL[] {
  const way = down ? desc : asc
  const name = [asc(individuals.sortKey), asc(individuals.id)]
  if (by === 'unit') return [way(units.sortKey), ...name]
  return [way(individuals.sortKey), way(individuals.id)]
}
