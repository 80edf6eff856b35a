import { and, eq, gte, inArray, lte, ne, type SQL, sql, sum } from 'drizzle-orm'
import { listOf } from '@/domain/address'
import type { AwardFilters } from '@/domain/award-filters'
import type { Actor } from '@/domain/permissions'
import { allCampaigns, allYears, noCampaign } from '../counts/keep'
import { cellCounts, formCounts, levelCounts, unitCounts } from '../counts/table'
import type { Column } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { isAnyOf } from '../engine/search'
import { inScope, inSubtree } from '../scope'
import { formsOf, has } from './where'

/** What the counts are told apart by. Campaign, year and sample all of them know. */
export type Key = 'awardYear' | 'campaignId' | 'level' | 'recipientKind' | 'awardFormId' | 'unitId'

/** From the smallest to the largest. */
const tables = [
  { table: levelCounts, knows: ['level', 'recipientKind', 'formKind'] },
  { table: formCounts, knows: ['awardFormId', 'recipientKind'] },
  { table: unitCounts, knows: ['unitId'] },
  { table: cellCounts, knows: ['level', 'recipientKind', 'awardFormId', 'unitId', 'regime'] },
] as const

/** Whether the counts know every filter in use, so that nothing has to be counted row by row. */
export const countsKnow = (f: AwardFilters): boolean =>
  (f.status ?? 'conferred') === 'conferred' &&
  !f.q &&
  !f.event &&
  !f.decision &&
  !f.individual &&
  !f.model

/** How many awards a list holds under each value of a key, from the smallest counts that know. */
export async function keptBy<K extends Key>(db: Reader, actor: Actor, f: AwardFilters, key: K) {
  const { table } = smallest(actor, f, [key])
  const column = (table as unknown as Record<string, Column>)[key] as Column
  const rows = await db
    .select({ key: sql<(typeof cellCounts.$inferSelect)[K]>`${column}`, n: sum(table.n) })
    .from(table)
    .where(whereKept(db, actor, f, table, key))
    .groupBy(column)
  return rows.map((row) => ({ key: row.key, n: Number(row.n) }))
}

/** How many awards a list holds in all. */
export async function keptInAll(db: Reader, actor: Actor, f: AwardFilters): Promise<number> {
  const { table } = smallest(actor, f, [])
  const [row] = await db
    .select({ n: sum(table.n) })
    .from(table)
    .where(whereKept(db, actor, f, table))
  return Number(row?.n ?? 0)
}

type Counts = (typeof tables)[number]['table']

function smallest(actor: Actor, f: AwardFilters, keys: Key[]) {
  const needed = new Set<string>(keys)
  if (f.level) needed.add('level')
  if (f.kind) needed.add('recipientKind')
  if (f.regime) needed.add('regime')
  if (f.form) needed.add('awardFormId')
  if (f.unit || f.unitItself || actor.role === 'contributor') needed.add('unitId')
  needed.delete('awardYear')
  needed.delete('campaignId')
  const found = tables.find(({ knows }) => {
    const known: readonly string[] = knows
    const honourKnown = known.includes('formKind') || known.includes('awardFormId')
    return [...needed].every((name) => known.includes(name)) && (!f.honour || honourKnown)
  })
  if (!found) throw new Error(`no counts know ${[...needed].join()}`)
  return found
}

function whereKept(
  db: Reader,
  actor: Actor,
  f: AwardFilters,
  table: Counts,
  each?: Key,
): SQL | undefined {
  // Only columns that `smallest` made sure of are asked for.
  const t = table as typeof cellCounts & typeof levelCounts
  const is = (c: Column, v: unknown) => has(v, () => isAnyOf(c, v))
  return and(
    ofCampaign(f, table, each === 'campaignId'),
    ofYears(f, table, each === 'awardYear'),
    is(t.level, f.level),
    is(t.recipientKind, f.kind),
    is(t.regime, f.regime),
    is(t.awardFormId, f.form),
    is(t.sample, f.sample === undefined ? undefined : f.sample === 'only'),
    'unitId' in table ? inScope(actor, t.unitId) : undefined,
    has(f.unit, (v) => inSubtree(t.unitId, v)),
    is(t.unitId, f.unitItself),
    has(f.honour, (v) => {
      if (!('formKind' in table)) return inArray(t.awardFormId, formsOf(db, v))
      return v === 'praise' ? eq(t.formKind, 'praise') : sql`${t.formKind} <> 'praise'`
    }),
  )
}

/** All years together are rows of their own, as all campaigns are. `each`: the years apart. */
function ofYears(f: AwardFilters, table: Counts, each: boolean): SQL | undefined {
  const { awardYear } = table
  const isAny = f.year === undefined && f.from === undefined && f.to === undefined
  const isRolledUp = table !== cellCounts
  if (isAny && !each) return isRolledUp ? eq(awardYear, allYears) : undefined
  return and(
    isRolledUp ? ne(awardYear, allYears) : undefined,
    has(f.year, (v) => isAnyOf(awardYear, v)),
    has(f.from, (v) => gte(awardYear, v)),
    has(f.to, (v) => lte(awardYear, v)),
  )
}

/**
 * All campaigns together are rows of their own; the finest counts have only each by itself.
 * `each`: the campaigns apart, and what belongs to none.
 */
function ofCampaign(f: AwardFilters, table: Counts, each: boolean): SQL | undefined {
  const wanted = listOf(f.campaign).map((one) => (one === 'none' ? noCampaign : one))
  if (wanted.length > 0) return inArray(table.campaignId, wanted)
  if (table === cellCounts) return undefined
  return (each ? ne : eq)(table.campaignId, allCampaigns)
}
