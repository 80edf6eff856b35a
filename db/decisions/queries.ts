import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import type { DecisionFilters, DecisionSort } from '@/domain/decision-filters'
import { may } from '@/domain/permissions'
import { outOfTime } from '@/domain/unit-time'
import { attachments } from '../attachments/table'
import { formTotalsUnder, totalsUnder } from '../awards/under'
import { isAnyOf } from '../engine/search'
import { pageSize, type ReadContext } from '../read'
import { inSubtree } from '../scope'
import { readOffice } from '../settings/office'
import { units } from '../units/table'
import { beginsWith, numberContains } from './find'
import { createDecisionPolicy, updateDecisionPolicy } from './policy'
import { decisions } from './table'

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>['rows'][number]

/** One page of decisions with the exact total; the awards under each are those in scope. */
export async function listDecisions(
  ctx: ReadContext,
  filters: DecisionFilters,
  { sort, page, size = pageSize }: { sort: DecisionSort; page: number; size?: number },
) {
  const where = whereOf(filters)
  const [counted] = await ctx.db.select({ n: count() }).from(decisions).where(where)
  const total = counted?.n ?? 0
  const shown = Math.min(page, Math.max(1, Math.ceil(total / size)))
  const rows = await ctx.db
    .select({
      id: decisions.id,
      number: decisions.number,
      decidedOn: decisions.decidedOn,
      regime: decisions.regime,
      issuerId: decisions.issuerId,
      issuer: units.name,
      signatory: decisions.signatory,
      abstract: decisions.abstract,
      sample: decisions.sample,
      files: fileCount,
    })
    .from(decisions)
    .innerJoin(units, eq(units.id, decisions.issuerId))
    .where(where)
    .orderBy(...orderOf(sort, filters.q))
    .limit(size)
    .offset((shown - 1) * size)
  const ids = rows.map((row) => row.id)
  const totals = await totalsUnder(ctx, 'decisionId', ids)
  return {
    rows: rows.map((row) => ({ ...row, totals: totals.get(row.id) })),
    total,
    page: shown,
    pageSize: size,
    can: { create: may(ctx.actor, createDecisionPolicy) },
  }
}

/** What the list can be narrowed to: the issuers and the years that the register holds. */
export async function decisionChoices({ db }: ReadContext) {
  const [issuers, years] = await Promise.all([
    db
      .selectDistinct({ id: units.id, name: units.name, sortKey: units.sortKey })
      .from(decisions)
      .innerJoin(units, eq(units.id, decisions.issuerId))
      .orderBy(asc(units.sortKey)),
    db.selectDistinct({ year: decisions.year }).from(decisions).orderBy(desc(decisions.year)),
  ])
  return { issuers, years: years.map(({ year }) => year) }
}

/** What a select of decisions offers: the latest, by number and day. */
export async function latestDecisions({ db }: ReadContext) {
  const rows = await db
    .select({ id: decisions.id, number: decisions.number, decidedOn: decisions.decidedOn })
    .from(decisions)
    .orderBy(desc(decisions.decidedOn), desc(decisions.id))
    .limit(60)
  return rows.map(({ id, number, decidedOn }) => ({
    id,
    name: `${number} (${formatDate(decidedOn)})`,
  }))
}

/** The office itself, which a new decision begins with; null until the office has named its unit. */
export async function ownIssuer({ db }: ReadContext) {
  const { unitId } = await readOffice(db)
  const [issuer] = await db
    .select({
      id: units.id,
      name: units.name,
      validFrom: units.validFrom,
      validTo: units.validTo,
    })
    .from(units)
    .where(eq(units.id, unitId ?? 0))
  return issuer ?? null
}

export type DecisionDetail = NonNullable<Awaited<ReturnType<typeof getDecision>>>

/**
 * One decision with its awards by form, what it takes back, and what takes it back. `outOfTime` says
 * that the issuer was not there yet, or no longer, on its day. Null when it is not there.
 */
export async function getDecision(ctx: ReadContext, id: number) {
  const [row] = await ctx.db
    .select({
      id: decisions.id,
      version: decisions.version,
      number: decisions.number,
      regime: decisions.regime,
      decidedOn: decisions.decidedOn,
      signatory: decisions.signatory,
      signatoryPosition: decisions.signatoryPosition,
      abstract: decisions.abstract,
      sample: decisions.sample,
      doubtReason: decisions.doubtReason,
      issuerId: decisions.issuerId,
      revokesDecisionId: decisions.revokesDecisionId,
      issuer: units.name,
      validFrom: units.validFrom,
      validTo: units.validTo,
    })
    .from(decisions)
    .innerJoin(units, eq(units.id, decisions.issuerId))
    .where(eq(decisions.id, id))
  if (!row) return null
  const [forms, [revokes = null], revokedBy] = await Promise.all([
    formTotalsUnder(ctx, 'decisionId', id),
    named(ctx, eq(decisions.id, row.revokesDecisionId ?? 0)),
    named(ctx, eq(decisions.revokesDecisionId, id)),
  ])
  return {
    ...row,
    outOfTime: outOfTime(row, [row.decidedOn]),
    forms,
    revokes,
    revokedBy,
    can: { update: may(ctx.actor, updateDecisionPolicy) },
  }
}

const named = ({ db }: ReadContext, where: SQL) =>
  db
    .select({ id: decisions.id, number: decisions.number, decidedOn: decisions.decidedOn })
    .from(decisions)
    .where(where)
    .orderBy(asc(decisions.decidedOn))

const fileCount = sql<number>`(select count(*) from ${attachments}
  where ${attachments.ownerNoun} = 'decision' and ${attachments.ownerId} = ${decisions.id}
  and ${attachments.sha256} is not null)`

function whereOf({ q, year, issuer, unit, regime }: DecisionFilters): SQL | undefined {
  return and(
    q ? numberContains(q) : undefined,
    year ? isAnyOf(decisions.year, year) : undefined,
    issuer ? isAnyOf(decisions.issuerId, issuer) : undefined,
    unit ? inSubtree(decisions.issuerId, unit) : undefined,
    regime ? isAnyOf(decisions.regime, regime) : undefined,
  )
}

function orderOf({ by, down }: DecisionSort, q: string | undefined): SQL[] {
  const way = down ? desc : asc
  if (by === 'issuer') return [way(units.sortKey), desc(decisions.decidedOn), desc(decisions.id)]
  const first = q ? [beginsWith(q)] : []
  return [...first, way(decisions.decidedOn), way(decisions.id)]
}
