import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { listOf, type Some } from '@/domain/address'
import type { AwardFilters } from '@/domain/award-filters'
import type { Actor } from '@/domain/permissions'
import { awardForms } from '../award-forms/table'
import type { Column } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { isAnyOf, isAnyOrNone, unindexed } from '../engine/search'
import { inScope, inSubtree } from '../scope'
import { awards } from './table'

/** An index by which the rows of a list are fetched; `walk`: through the list in its order. */
export type Way = 'walk' | 'unit' | 'campaign' | 'form' | 'level' | 'year' | 'sample' | 'reference'

/** The columns of each way's index. */
const indexed: Record<Way, Column[]> = {
  walk: [],
  unit: [awards.unitId, awards.awardYear],
  campaign: [awards.campaignId, awards.awardYear],
  form: [awards.awardFormId, awards.awardYear],
  level: [awards.level, awards.recipientKind, awards.awardYear],
  year: [awards.awardYear],
  sample: [awards.sample],
  reference: [awards.eventId, awards.decisionId, awards.individualId, awards.modelId],
}

/**
 * The actor's scope and every filter but the search words, as one condition on `awards` that leaves
 * the engine one way to fetch the rows.
 */
export function whereAwards(
  db: Reader,
  actor: Actor,
  f: AwardFilters,
  way: Way = 'reference',
): SQL | undefined {
  const column = (c: Column) => (indexed[way].includes(c) ? c : (unindexed(c) as unknown as Column))
  const is = (c: Column, v: unknown) => has(v, () => isAnyOf(c, v, column(c)))
  const noneOr = (c: Column, v: Some<number | 'none'> | undefined) =>
    has(v, (some) => isAnyOrNone(c, some, column(c)))
  const t = awards
  return and(
    whereStatus(f.status ?? 'conferred'),
    inScope(actor, column(t.unitId)),
    has(f.unit, (v) => inSubtree(column(t.unitId), v)),
    is(t.unitId, f.unitItself),
    is(t.awardYear, f.year),
    has(f.from, (v) => sql`${column(t.awardYear)} >= ${v}`),
    has(f.to, (v) => sql`${column(t.awardYear)} <= ${v}`),
    is(t.level, f.level),
    is(t.recipientKind, f.kind),
    is(t.regime, f.regime),
    is(t.awardFormId, f.form),
    has(f.honour, (v) => inArray(column(t.awardFormId), formsOf(db, v))),
    is(t.sample, f.sample === undefined ? undefined : f.sample === 'only'),
    noneOr(t.campaignId, f.campaign),
    is(t.eventId, f.event),
    noneOr(t.decisionId, f.decision),
    is(t.individualId, f.individual),
    is(t.modelId, f.model),
  )
}

/** Nearly all awards are conferred; the others have an index of their own. */
function whereStatus(some: NonNullable<AwardFilters['status']>): SQL | undefined {
  const is = isAnyOf(awards.status, some)
  return listOf(some).includes('conferred') ? is : and(unfinished, is)
}

/** Word for word the condition of the index of awards that are not counted. */
const unfinished = sql`${awards.status} <> 'conferred'`

/** Forms of khen thưởng, or of tuyên dương. */
export function formsOf(db: Reader, honour: NonNullable<AwardFilters['honour']>) {
  const kind = honour === 'praise' ? eq(awardForms.kind, 'praise') : ne(awardForms.kind, 'praise')
  return db.select({ id: awardForms.id }).from(awardForms).where(kind)
}

export const has = <T>(value: T | undefined, condition: (value: T) => SQL): SQL | undefined =>
  value === undefined ? undefined : condition(value)
