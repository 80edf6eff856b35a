import { and, asc, count, countDistinct, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { ModelFilters, ModelSort } from '@/domain/model-filters'
import { stageOrder } from '@/domain/model-stages'
import { may } from '@/domain/permissions'
import { type ModelStage, modelStages } from '@/domain/vocabulary'
import { campaigns } from '../campaigns/table'
import { fields } from '../fields/table'
import { pageSize, type ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { whereRegistrations } from '../registrations/where'
import { units } from '../units/table'
import { createModelPolicy } from './policy'
import { models } from './table'
import { isReplicated, stagePlace, whereModels } from './where'

export type ModelRow = Awaited<ReturnType<typeof listModels>>['rows'][number]

/** One page of works and models with exact totals. */
export async function listModels(
  ctx: ReadContext,
  filters: ModelFilters,
  { sort, page, size = pageSize }: { sort: ModelSort; page: number; size?: number },
) {
  const [total] = await ctx.db
    .select({ models: count(), units: countDistinct(registrations.unitId) })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(whereModels(ctx.actor, filters))
  const totals = { models: total?.models ?? 0, units: total?.units ?? 0 }
  const shown = Math.min(page, Math.max(1, Math.ceil(totals.models / size)))
  const rows = await ctx.db
    .select({
      id: models.id,
      title: models.title,
      kind: models.kind,
      ownerKind: models.ownerKind,
      ownerName: models.ownerName,
      unitId: registrations.unitId,
      unit: units.name,
      campaign: campaigns.shortName,
      year: registrations.year,
      field: fields.name,
      stage: models.stage,
      sample: models.sample,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .innerJoin(campaigns, eq(campaigns.id, registrations.campaignId))
    .leftJoin(fields, eq(fields.id, models.fieldId))
    .where(whereModels(ctx.actor, filters))
    .orderBy(...orderOf(sort))
    .limit(size)
    .offset((shown - 1) * size)
  return {
    rows,
    totals,
    page: shown,
    pageSize: size,
    can: { create: may(ctx.actor, createModelPolicy) },
  }
}

export type ModelFunnel = {
  /** Units that registered; an empty registration counts as well. */
  units: number
  models: number
  /** Models that came at least that far; `replicated`: copied somewhere (`?reached=` of /models). */
  byStage: Record<ModelStage, number>
  /** By field in the list's order; `id` null for models without one. */
  byField: { id: number | null; name: string | null; n: number }[]
  /** How many of `models` are marked samples. */
  sample: number
}

/** The Dân vận khéo funnel of a campaign, a year or a span of years, in the actor's scope. */
export async function modelFunnel(ctx: ReadContext, filters: ModelFilters): Promise<ModelFunnel> {
  const [cells, registered] = await Promise.all([cellsOf(ctx, filters), unitsOf(ctx, filters)])
  const byStage = Object.fromEntries(
    modelStages.map((stage) => [stage, 0]),
  ) as ModelFunnel['byStage']
  const byField = new Map<number | null, ModelFunnel['byField'][number]>()
  let sample = 0
  for (const { stage, replicated, fieldId, field, isSample, n } of cells) {
    for (const passed of modelStages)
      if (passed === 'replicated' ? replicated : stageOrder(passed) <= stageOrder(stage))
        byStage[passed] += n
    const known = byField.get(fieldId) ?? { id: fieldId, name: field, n: 0 }
    byField.set(fieldId, { ...known, n: known.n + n })
    if (isSample) sample += n
  }
  return {
    units: registered,
    models: cells.reduce((sum, cell) => sum + cell.n, 0),
    byStage,
    byField: [...byField.values()],
    sample,
  }
}

async function cellsOf({ db, actor }: ReadContext, filters: ModelFilters) {
  return (
    db
      .select({
        stage: models.stage,
        replicated: isReplicated.as('isReplicated'),
        fieldId: models.fieldId,
        field: fields.name,
        isSample: models.sample,
        n: count(),
      })
      .from(models)
      .innerJoin(registrations, eq(registrations.id, models.registrationId))
      .innerJoin(units, eq(units.id, registrations.unitId))
      .leftJoin(fields, eq(fields.id, models.fieldId))
      .where(whereModels(actor, filters))
      .groupBy(models.stage, isReplicated, models.fieldId, models.sample)
      // Models without a field come last.
      .orderBy(sql`${models.fieldId} is null`, fields.ordinal, fields.id)
  )
}

async function unitsOf({ db, actor }: ReadContext, f: ModelFilters): Promise<number> {
  const sample = f.sample === undefined ? undefined : eq(registrations.sample, f.sample === 'only')
  const [row] = await db
    .select({ n: countDistinct(registrations.unitId) })
    .from(registrations)
    .where(and(whereRegistrations(actor, f), sample))
  return row?.n ?? 0
}

function orderOf({ by, down }: ModelSort): SQL[] {
  const way = down ? desc : asc
  const title = [asc(models.sortKey), asc(models.id)]
  if (by === 'title') return [way(models.sortKey), way(models.id)]
  if (by === 'unit') return [way(units.sortKey), ...title]
  if (by === 'field') return [way(fields.ordinal), ...title]
  if (by === 'stage') return [way(stagePlace), ...title]
  return [way(registrations.year), ...title]
}
