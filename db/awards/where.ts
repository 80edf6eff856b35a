import { and, eq, gte, inArray, isNull, lte, ne, type SQL } from 'drizzle-orm'
import type { AwardFilters } from '@/domain/award-filters'
import type { Actor } from '@/domain/permissions'
import { awardForms } from '../award-forms/table'
import { noCampaign } from '../counts/keep'
import { cellCounts } from '../counts/table'
import type { Reader } from '../open'
import { inScope, inSubtree } from '../scope'
import { awards } from './table'

/** The actor's scope and every filter but the search words, as one condition on `awards`. */
export function whereAwards(db: Reader, actor: Actor, f: AwardFilters): SQL | undefined {
  return and(
    eq(awards.status, f.status ?? 'conferred'),
    whereCommon(db, actor, f, awards),
    has(f.campaign, (v) => (v === 'none' ? isNull(awards.campaignId) : eq(awards.campaignId, v))),
    has(f.event, (v) => eq(awards.eventId, v)),
    has(f.decision, (v) => eq(awards.decisionId, v)),
    has(f.individual, (v) => eq(awards.individualId, v)),
    has(f.model, (v) => eq(awards.modelId, v)),
  )
}

/** The actor's scope and the filters that the finest counts know, as one condition on them. */
export function whereCells(db: Reader, actor: Actor, f: AwardFilters): SQL | undefined {
  return and(
    whereCommon(db, actor, f, cellCounts),
    has(f.campaign, (v) => eq(cellCounts.campaignId, v === 'none' ? noCampaign : v)),
  )
}

/** Whether the counts know every filter in use, so that nothing has to be counted row by row. */
export const countsKnow = (f: AwardFilters): boolean =>
  (f.status ?? 'conferred') === 'conferred' &&
  !f.q &&
  !f.event &&
  !f.decision &&
  !f.individual &&
  !f.model

function whereCommon(
  db: Reader,
  actor: Actor,
  f: AwardFilters,
  t: typeof awards | typeof cellCounts,
): SQL | undefined {
  return and(
    inScope(actor, t.unitId),
    has(f.year, (v) => eq(t.awardYear, v)),
    has(f.from, (v) => gte(t.awardYear, v)),
    has(f.to, (v) => lte(t.awardYear, v)),
    has(f.level, (v) => eq(t.level, v)),
    has(f.kind, (v) => eq(t.recipientKind, v)),
    has(f.regime, (v) => eq(t.regime, v)),
    has(f.form, (v) => eq(t.awardFormId, v)),
    has(f.unit, (v) => inSubtree(t.unitId, v)),
    has(f.sample, (v) => eq(t.sample, v === 'only')),
    has(f.honour, (v) => {
      const kind = v === 'praise' ? eq(awardForms.kind, 'praise') : ne(awardForms.kind, 'praise')
      const forms = db.select({ id: awardForms.id }).from(awardForms).where(kind)
      return inArray(t.awardFormId, forms)
    }),
  )
}

const has = <T>(value: T | undefined, condition: (value: T) => SQL): SQL | undefined =>
  value === undefined ? undefined : condition(value)
