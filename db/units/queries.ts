import { and, asc, eq, gt, sum } from 'drizzle-orm'
import { listOf } from '@/domain/address'
import { may } from '@/domain/permissions'
import { fold } from '@/domain/text'
import { hasEnded, isThere, type UnitFilters } from '@/domain/unit-filters'
import { allCampaigns, allYears } from '../counts/keep'
import { unitCounts } from '../counts/table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { createUnitPolicy } from './policy'
import { units } from './table'

const pageSize = 200
/** With more units than this the tree begins folded to its first two steps. */
const openWhole = 150

export type UnitRow = Awaited<ReturnType<typeof everyUnit>>[number] & {
  /** Steps below the top of what is shown, from 0. */
  depth: number
  /** Units that lie under it, at any depth: exactly what `/units?under=` lists besides itself. */
  below: number
  /** Its own conferred awards and those of all under it: exactly what `/awards?unit=` lists. */
  awards: number
  /** What it lies under, where that is in scope. */
  parent: string | null
  /** Shown only to say where a match lies. */
  context: boolean
}

/**
 * The tree in the order of a list, parents before children, one page of it. With conditions, what
 * matches and what it lies under; without, down to `depth` steps (`all`: the whole tree; left out: as
 * the number of units suggests). `total` counts units that match, `whole` all in scope, `depths` the
 * steps that there are.
 */
export async function listUnits(
  ctx: ReadContext,
  filters: UnitFilters,
  {
    depth: wanted,
    page,
    size = pageSize,
    today,
  }: { depth?: number | 'all'; page: number; size?: number; today: string },
) {
  const [all, counted] = await Promise.all([everyUnit(ctx), awardsByUnit(ctx)])
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const { under, ...conditions } = filters
  const walk = walkTree(all, under)
  const depth = wanted ?? (walk.length > openWhole ? 2 : 'all')
  const isNarrowed = Object.values(conditions).some((condition) => condition !== undefined)
  const matches = matcher(conditions, today)
  const matching = new Set(walk.filter((step) => matches(step.unit)).map((step) => step.unit.id))
  const shown = isNarrowed ? withAbove(walk, matching) : undefined
  const depths = walk.reduce((deepest, step) => Math.max(deepest, step.depth + 1), 0)
  const rows = walk
    .filter(({ unit, depth: at }) => (shown ? shown.has(unit.id) : depth === 'all' || at < depth))
    .map(
      ({ unit, depth: at, below }): UnitRow => ({
        ...unit,
        parent: names.get(unit.parentId ?? 0) ?? null,
        depth: at,
        below: below.length,
        awards: [unit.id, ...below].reduce((n, id) => n + (counted.get(id) ?? 0), 0),
        context: shown !== undefined && !matching.has(unit.id),
      }),
    )
  const last = Math.max(1, Math.ceil(rows.length / size))
  const at = Math.min(page, last)
  return {
    rows: rows.slice((at - 1) * size, at * size),
    total: isNarrowed ? matching.size : walk.length,
    listed: rows.length,
    whole: all.length,
    narrowed: isNarrowed,
    depth,
    depths,
    page: at,
    pageSize: size,
    can: { create: may(ctx.actor, createUnitPolicy) },
  }
}

/** With more units than this, only the first two steps of the tree are worth a place in a select. */
const mostChoices = 300

/** What a select of units offers: those in scope in the order of the tree, with their step below its top. */
export async function unitChoices(ctx: ReadContext) {
  const walk = walkTree(await everyUnit(ctx), undefined)
  return walk
    .filter(({ depth }) => walk.length <= mostChoices || depth < 2)
    .map(({ unit, depth }) => ({ id: unit.id, name: unit.name, depth }))
}

/** A register of some thousand rows at most: read whole, and made into a tree in code. */
const everyUnit = ({ db, actor }: ReadContext) =>
  db
    .select({
      id: units.id,
      code: units.code,
      name: units.name,
      kind: units.kind,
      level: units.level,
      issues: units.issues,
      parentId: units.parentId,
      validFrom: units.validFrom,
      validTo: units.validTo,
      searchText: units.searchText,
      sample: units.sample,
    })
    .from(units)
    .where(inScope(actor, units.id))
    .orderBy(asc(units.sortKey), asc(units.id))

type Listed = Awaited<ReturnType<typeof everyUnit>>[number]
type Step = { unit: Listed; depth: number; above: number[]; below: number[] }

async function awardsByUnit({ db, actor }: ReadContext): Promise<Map<number, number>> {
  const rows = await db
    .select({ id: unitCounts.unitId, n: sum(unitCounts.n) })
    .from(unitCounts)
    .where(
      and(
        eq(unitCounts.campaignId, allCampaigns),
        eq(unitCounts.awardYear, allYears),
        gt(unitCounts.n, 0),
        inScope(actor, unitCounts.unitId),
      ),
    )
    .groupBy(unitCounts.unitId)
  return new Map(rows.map(({ id, n }) => [id, Number(n)]))
}

/** Every unit once, parents first; a unit whose parent is out of sight is a top of its own. */
function walkTree(all: Listed[], under: number | undefined): Step[] {
  const known = new Set(all.map((unit) => unit.id))
  const children = new Map<number | null, Listed[]>()
  for (const unit of all) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(unit)
    else children.set(parent, [unit])
  }
  const steps: Step[] = []
  const visit = (unit: Listed, above: number[]): number[] => {
    const step: Step = { unit, depth: above.length, above, below: [] }
    steps.push(step)
    for (const child of children.get(unit.id) ?? [])
      step.below.push(child.id, ...visit(child, [...above, unit.id]))
    return step.below
  }
  const tops =
    under === undefined ? (children.get(null) ?? []) : all.filter((unit) => unit.id === under)
  for (const top of tops) visit(top, [])
  return steps
}

function withAbove(walk: Step[], matching: Set<number>): Set<number> {
  const shown = new Set(matching)
  for (const { unit, above } of walk)
    if (matching.has(unit.id)) for (const id of above) shown.add(id)
  return shown
}

/** Words of the name or the code, anywhere or as beginnings of words, as the search of lists does. */
function matcher(
  { q, kind, level, state, on }: UnitFilters,
  today: string,
): (unit: Listed) => boolean {
  const whole = fold(q ?? '')
  const words = whole.split(' ')
  const named = ({ searchText, code }: Listed) => {
    const text = ` ${searchText} ${fold(code ?? '')}`
    return text.includes(whole) || words.every((word) => text.includes(` ${word}`))
  }
  return (unit) =>
    named(unit) &&
    (kind === undefined || listOf(kind).includes(unit.kind)) &&
    (level === undefined || listOf(level).includes(unit.level)) &&
    (state === undefined || hasEnded(unit, today) === (state === 'ended')) &&
    (on === undefined || isThere(unit, on))
}

/** The unit's name for a filter or a form that begins with it; null outside the actor's scope. */
export async function unitName({ db, actor }: ReadContext, id: number): Promise<string | null> {
  const [row] = await db
    .select({ name: units.name })
    .from(units)
    .where(and(eq(units.id, id), inScope(actor, units.id)))
  return row?.name ?? null
}
