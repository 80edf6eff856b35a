import { asc } from 'drizzle-orm'
import type { AwardFilters, AwardSort } from '@/domain/award-filters'
import { levels, recipientKinds } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import type { ReadContext } from '../read'
import { units } from '../units/table'
import { keptBy } from './kept'

export type Section = { narrower: AwardFilters; n: number }

/** The parts of a list by kind, level, form, unit or year, in its order, and how many awards each holds. */
export async function sections(
  ctx: ReadContext,
  f: AwardFilters,
  { by, down }: AwardSort,
): Promise<Section[]> {
  const found = (await sectionsBy[by as Sectioned](ctx, f)).filter(({ n }) => n > 0)
  return down ? found.reverse() : found
}

type Sectioned = Exclude<AwardSort['by'], 'name' | 'recorded' | 'decided'>
type Sections = (ctx: ReadContext, f: AwardFilters) => Promise<Section[]>

const sectionsBy: Record<Sectioned, Sections> = {
  year: async ({ db, actor }, f) => {
    const rows = await keptBy(db, actor, f, 'awardYear')
    return rows
      .sort((a, b) => a.key - b.key)
      .map(({ key: year, n }) => ({ narrower: { year, from: undefined, to: undefined }, n }))
  },
  kind: async ({ db, actor }, f) => {
    const rows = await keptBy(db, actor, f, 'recipientKind')
    return rows
      .sort((a, b) => recipientKinds.indexOf(a.key) - recipientKinds.indexOf(b.key))
      .map(({ key: kind, n }) => ({ narrower: { kind }, n }))
  },
  level: async ({ db, actor }, f) => {
    const rows = await keptBy(db, actor, f, 'level')
    return rows
      .sort((a, b) => levels.indexOf(a.key) - levels.indexOf(b.key))
      .map(({ key: level, n }) => ({ narrower: { level }, n }))
  },
  form: async ({ db, actor }, f) => {
    const kept = countOf(await keptBy(db, actor, f, 'awardFormId'))
    const { id, sortKey } = awardForms
    const rows = await db.select({ id }).from(awardForms).orderBy(asc(sortKey), asc(id))
    return rows.map((row) => ({ narrower: { form: row.id }, n: kept.get(row.id) ?? 0 }))
  },
  unit: async ({ db, actor }, f) => {
    const kept = countOf(await keptBy(db, actor, f, 'unitId'))
    const { id, sortKey } = units
    const rows = await db.select({ id }).from(units).orderBy(asc(sortKey), asc(id))
    return rows.map((row) => ({ narrower: { unitItself: row.id }, n: kept.get(row.id) ?? 0 }))
  },
}

const countOf = (rows: { key: number; n: number }[]): Map<number, number> =>
  new Map(rows.map(({ key, n }) => [key, n]))
