import { and, asc, count, eq, sql } from 'drizzle-orm'
import { stageOrder } from '@/domain/model-stages'
import {
  honourOf,
  type Level,
  type ModelStage,
  modelStages,
  type RecipientKind,
} from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { cellCounts } from '../counts/table'
import { figureOf, inYears } from '../dashboard/narrow'
import { fields } from '../fields/table'
import { models } from '../models/table'
import { isReplicated, whereModels } from '../models/where'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { inScope, inSubtree } from '../scope'
import { units } from '../units/table'
import type { ByHonour, Crossed, Statistics, StatisticsFilters } from './data'

/**
 * The yearly statistics of a period, of conferred awards only, in the actor's scope: every row that
 * has an award, and commendations and praise always apart. Over the finest kept counts, so that all
 * sheets add up to the same.
 */
export async function statistics(ctx: ReadContext, f: StatisticsFilters): Promise<Statistics> {
  const forms = await ctx.db.select().from(awardForms).orderBy(asc(awardForms.sortKey))
  const formOf = new Map(forms.map((form) => [form.id, form]))
  const honoured = <T extends { form: number }>(rows: T[], honour: string): T[] =>
    rows.filter(({ form }) => honourOf(formOf.get(form)?.kind ?? 'form') === honour)
  const cells = await cellsOf(ctx, f)
  const ofUnits = await unitsOf(ctx, f)
  const nameOfUnit = new Map(ofUnits.map(({ id, name }) => [id, name]))
  const each = <T>(make: (honour: 'commendation' | 'praise') => T): ByHonour<T> => ({
    commendation: make('commendation'),
    praise: make('praise'),
  })
  return {
    levels: each((honour) =>
      cross<Level, number>(honoured(cells, honour), (c) => [c.level, c.year]),
    ),
    forms: each((honour) =>
      named(
        cross<number, RecipientKind>(honoured(cells, honour), (c) => [c.form, c.kind]),
        new Map(forms.map(({ id, name }) => [id, name])),
      ),
    ),
    units: each((honour) =>
      named(
        cross<number, number>(honoured(cells, honour), (c) => [c.unit, c.year]),
        nameOfUnit,
      ),
    ),
    fields: await fieldsOf(ctx, f),
    sample: cells.reduce((sum, cell) => sum + cell.sample, 0),
  }
}

function cellsOf({ db, actor }: ReadContext, f: StatisticsFilters) {
  const t = cellCounts
  return db
    .select({
      level: t.level,
      year: t.awardYear,
      kind: t.recipientKind,
      form: t.awardFormId,
      unit: t.unitId,
      ...figureOf(t),
    })
    .from(t)
    .where(
      and(
        inScope(actor, t.unitId),
        f.unit === undefined ? undefined : inSubtree(t.unitId, f.unit),
        f.campaign === undefined ? undefined : eq(t.campaignId, f.campaign),
        inYears(t, f.from, f.to),
      ),
    )
    .groupBy(t.level, t.awardYear, t.recipientKind, t.awardFormId, t.unitId)
}

/** In the order of a Vietnamese list. */
const unitsOf = ({ db, actor }: ReadContext, f: StatisticsFilters) =>
  db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(
      and(inScope(actor, units.id), f.unit === undefined ? undefined : inSubtree(units.id, f.unit)),
    )
    .orderBy(asc(units.sortKey), asc(units.id))

/** Figures summed under the two keys of a table; what is nowhere is not there. */
function cross<R, C>(
  rows: {
    level: Level
    year: number
    kind: RecipientKind
    form: number
    unit: number
    n: number
  }[],
  keys: (row: (typeof rows)[number]) => [unknown, unknown],
): Crossed<R, C> {
  const found: Crossed<R, C> = new Map()
  for (const row of rows) {
    if (row.n === 0) continue
    const [key, column] = keys(row) as [R, C]
    const line = found.get(key) ?? new Map<C, number>()
    line.set(column, (line.get(column) ?? 0) + row.n)
    found.set(key, line)
  }
  return found
}

/** The lines of a table by their names, in the order of the names. */
const named = <C>(lines: Crossed<number, C>, names: Map<number, string>) =>
  [...names].flatMap(([id, name]) => {
    const figures = lines.get(id)
    return figures ? [{ id, name, figures }] : []
  })

/** Works and models that came at least so far, by field; without a field last, under null. */
async function fieldsOf({ db, actor }: ReadContext, filters: StatisticsFilters) {
  const rows = await db
    .select({
      stage: models.stage,
      replicated: isReplicated.as('isReplicated'),
      id: models.fieldId,
      name: fields.name,
      n: count(),
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .leftJoin(fields, eq(fields.id, models.fieldId))
    .where(whereModels(actor, filters))
    .groupBy(models.stage, isReplicated, models.fieldId)
    .orderBy(sql`${models.fieldId} is null`, fields.ordinal, fields.id)
  const lines = new Map<number | null, Statistics['fields'][number]>()
  for (const { stage, replicated, id, name, n } of rows) {
    const line = lines.get(id) ?? { id, name, figures: new Map<ModelStage, number>() }
    lines.set(id, line)
    for (const passed of modelStages)
      if (passed === 'replicated' ? replicated : stageOrder(passed) <= stageOrder(stage))
        line.figures.set(passed, (line.figures.get(passed) ?? 0) + n)
  }
  return [...lines.values()]
}
