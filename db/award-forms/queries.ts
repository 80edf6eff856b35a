import { and, asc, eq, isNull, or, sum } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { type FormKind, formKinds, type Level, type RecipientKind } from '@/domain/vocabulary'
import { allCampaigns, allYears } from '../counts/keep'
import { cellCounts, formCounts } from '../counts/table'
import { contains } from '../engine/search'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { createAwardFormPolicy, updateAwardFormPolicy } from './policy'
import { awardForms, rewardRates } from './table'

export type AwardFormFilters = { q?: string; kind?: FormKind; level?: Level }
export type AwardFormRow = Awaited<ReturnType<typeof listAwardForms>>['rows'][number]

/** All forms in the order of their kinds (an office uses some dozens), with the awards in each. */
export async function listAwardForms(ctx: ReadContext, { q, kind, level }: AwardFormFilters = {}) {
  const [rows, used] = await Promise.all([
    ctx.db
      .select({
        id: awardForms.id,
        name: awardForms.name,
        kind: awardForms.kind,
        regime: awardForms.regime,
        level: awardForms.level,
        recipientKinds: awardForms.recipientKinds,
        onceOnly: awardForms.onceOnly,
        validFrom: awardForms.validFrom,
        validTo: awardForms.validTo,
        basis: awardForms.basis,
        sample: awardForms.sample,
      })
      .from(awardForms)
      .where(
        and(
          contains(awardForms.searchText, q ?? ''),
          kind && eq(awardForms.kind, kind),
          level && or(eq(awardForms.level, level), isNull(awardForms.level)),
        ),
      )
      .orderBy(asc(awardForms.sortKey), asc(awardForms.id)),
    awardsByForm(ctx),
  ])
  const place = (row: { kind: FormKind }) => formKinds.indexOf(row.kind)
  return {
    rows: rows
      .map((row) => ({ ...row, awards: used.get(row.id) ?? 0 }))
      .sort((a, b) => place(a) - place(b)),
    total: rows.length,
    can: { create: may(ctx.actor, createAwardFormPolicy) },
  }
}

/** What a select offers. */
export const awardFormChoices = ({ db }: ReadContext) =>
  db
    .select({
      id: awardForms.id,
      name: awardForms.name,
      kind: awardForms.kind,
      level: awardForms.level,
    })
    .from(awardForms)
    .orderBy(asc(awardForms.sortKey), asc(awardForms.id))

/** One form with the awards conferred in it by kind of recipient, and its rates of reward. */
export async function getAwardForm(ctx: ReadContext, id: number) {
  const [row] = await ctx.db.select().from(awardForms).where(eq(awardForms.id, id))
  if (!row) return null
  const { searchText: _, sortKey: __, createKey: ___, ...fields } = row
  const [byKind, rates] = await Promise.all([
    awardsByKind(ctx, id),
    ctx.db
      .select()
      .from(rewardRates)
      .where(eq(rewardRates.awardFormId, id))
      .orderBy(asc(rewardRates.validFrom)),
  ])
  return { ...fields, byKind, rates, can: { update: may(ctx.actor, updateAwardFormPolicy) } }
}

async function awardsByForm(ctx: ReadContext): Promise<Map<number, number>> {
  const { table: t, where } = countsOf(ctx)
  const rows = await ctx.db
    .select({ id: t.awardFormId, n: sum(t.n) })
    .from(t)
    .where(where)
    .groupBy(t.awardFormId)
  return new Map(rows.map(({ id, n }) => [id, Number(n)]))
}

async function awardsByKind(
  ctx: ReadContext,
  id: number,
): Promise<{ kind: RecipientKind; n: number }[]> {
  const { table: t, where } = countsOf(ctx)
  const rows = await ctx.db
    .select({ kind: t.recipientKind, n: sum(t.n) })
    .from(t)
    .where(and(where, eq(t.awardFormId, id)))
    .groupBy(t.recipientKind)
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

/** The short table knows no units; a contributor's own rows are counted in the fine one. */
const countsOf = ({ actor }: ReadContext) =>
  actor.role === 'contributor'
    ? { table: cellCounts, where: inScope(actor, cellCounts.unitId) }
    : {
        table: formCounts,
        where: and(eq(formCounts.campaignId, allCampaigns), eq(formCounts.awardYear, allYears)),
      }
