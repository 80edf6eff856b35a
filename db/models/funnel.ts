import { and, count, countDistinct, eq, sql } from 'drizzle-orm'
import { groupBy } from '@/domain/group-by'
import type { ModelFilters } from '@/domain/model-filters'
import { stageOrder } from '@/domain/model-stages'
import {
  levels,
  type ModelStage,
  modelStages,
  recipientKinds,
  unitKinds,
} from '@/domain/vocabulary'
import { fields } from '../fields/table'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { whereRegistrations } from '../registrations/where'
import { units } from '../units/table'
import { models } from './table'
import { isReplicated, stagePlace, whereModels } from './where'

/** Counts of those that came at least that far; `replicated`: copied somewhere. */
export type ByStage = Record<ModelStage, number>

export const splitKeys = ['field', 'ownerKind', 'level', 'unitKind'] as const
export type SplitKey = (typeof splitKeys)[number]

/** One part of the whole: a field (its id), a kind or a level; `none` where nothing was entered. */
export type Part = { value: string | number; name: string | null; units: number; models: ByStage }

export type FunnelSplits = {
  /** Units that registered (also with an empty registration), then those with a model so far on. */
  units: ByStage
  models: ByStage
  /** Parts of `models.registered`: they add up to it, being apart from each other. */
  splits: Record<SplitKey, Part[]>
  /** How many of `models.registered` are marked samples: a subset, never an addend. */
  sample: number
}

/** The funnel with its splits, of accepted registrations in the actor's scope. */
export async function funnelSplits(ctx: ReadContext, filters: ModelFilters): Promise<FunnelSplits> {
  const [cells, byUnit, registered, ...unitCounts] = await Promise.all([
    cellsOf(ctx, filters),
    farthestOfUnits(ctx, filters),
    unitsRegistered(ctx, filters),
    ...splitKeys.map((key) => unitsBy(ctx, filters, key)),
  ])
  const whole = countOf(cells)
  const splits = splitKeys.map((key, at) => [key, partsOf(cells, key, unitCounts[at] ?? new Map())])
  return {
    units: { ...countOf(byUnit), registered },
    models: whole,
    splits: Object.fromEntries(splits),
    sample: cells.filter((cell) => cell.isSample).reduce((sum, cell) => sum + cell.n, 0),
  }
}

type Counted = { stage: ModelStage; replicated: number; n: number }
type Cell = Counted & Record<SplitKey, string | number> & { name: string | null; isSample: boolean }

/** Cumulative: what stands at a stage has passed those before it. */
function countOf(cells: Counted[]): ByStage {
  const n = (stage: ModelStage) =>
    cells
      .filter((cell) =>
        stage === 'replicated' ? cell.replicated : stageOrder(stage) <= stageOrder(cell.stage),
      )
      .reduce((sum, cell) => sum + cell.n, 0)
  return Object.fromEntries(modelStages.map((stage) => [stage, n(stage)])) as ByStage
}

function partsOf(cells: Cell[], key: SplitKey, unitCounts: Map<string | number, number>): Part[] {
  const parts = [...groupBy(cells, (cell) => cell[key])].map(([value, own]) => ({
    value,
    name: key === 'field' ? (own[0]?.name ?? null) : null,
    units: unitCounts.get(value) ?? 0,
    models: countOf(own),
  }))
  const order = orders[key]
  // Fields come in the order of their list.
  return order ? parts.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : parts
}

const orders: Partial<Record<SplitKey, (string | number)[]>> = {
  ownerKind: [...recipientKinds],
  level: [...levels, 'none'],
  unitKind: [...unitKinds],
}

/** What a model is told apart by; nothing entered is a part of its own. */
const columns = {
  field: sql<number | 'none'>`coalesce(${models.fieldId}, 'none')`,
  ownerKind: models.ownerKind,
  level: sql<string>`coalesce(${models.level}, 'none')`,
  unitKind: units.kind,
}

async function cellsOf({ db, actor }: ReadContext, filters: ModelFilters): Promise<Cell[]> {
  return db
    .select({
      ...columns,
      stage: models.stage,
      replicated: isReplicated,
      name: fields.name,
      isSample: models.sample,
      n: count(),
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .leftJoin(fields, eq(fields.id, models.fieldId))
    .where(whereModels(actor, filters))
    .groupBy(
      models.fieldId,
      models.ownerKind,
      models.level,
      units.kind,
      models.stage,
      isReplicated,
      models.sample,
    )
    .orderBy(sql`${models.fieldId} is null`, fields.ordinal, fields.id)
}

/** How far the farthest of each unit's models has come, as one cell a unit. */
async function farthestOfUnits({ db, actor }: ReadContext, filters: ModelFilters) {
  const rows = await db
    .select({
      place: sql<number>`max(${stagePlace})`,
      replicated: sql<number>`max(${isReplicated})`,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(whereModels(actor, filters))
    .groupBy(registrations.unitId)
  return rows.map(({ place, replicated }): Counted => {
    const stage = modelStages[place] ?? 'registered'
    return { stage, replicated, n: 1 }
  })
}

async function unitsRegistered({ db, actor }: ReadContext, f: ModelFilters): Promise<number> {
  const sample = f.sample === undefined ? undefined : eq(registrations.sample, f.sample === 'only')
  const [row] = await db
    .select({ n: countDistinct(registrations.unitId) })
    .from(registrations)
    .where(and(whereRegistrations(actor, f), sample))
  return row?.n ?? 0
}

async function unitsBy({ db, actor }: ReadContext, filters: ModelFilters, key: SplitKey) {
  const rows = await db
    .select({ value: columns[key], n: countDistinct(registrations.unitId) })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(whereModels(actor, filters))
    .groupBy(columns[key])
  return new Map<string | number, number>(rows.map((row) => [row.value, row.n]))
}
