import { asc } from 'drizzle-orm'
import type { OneOfEach } from '@/domain/award-filters'
import { type Honour, honours, levels } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { type Key, keptBy } from '../awards/kept'
import { campaigns } from '../campaigns/table'
import { noCampaign } from '../counts/keep'
import type { ReadContext } from '../read'
import type { ByHonour } from './data'
import { branches } from './tree'

/** The order in which a number is opened: each step splits what the steps before have left. */
export const drillSteps = ['level', 'campaign', 'form', 'unit'] as const
export type DrillStep = (typeof drillSteps)[number]

export type DrillRow = {
  /** Null: awards outside any campaign, or a level, which has its word on screen. */
  name: string | null
  /** What of the filters it adds: with them the list of awards holds exactly `n`. */
  narrower: OneOfEach
  /** Nothing is left to split: only the names. */
  last: boolean
  honours: ByHonour<number>
  n: number
}

/**
 * What the filters leave, split by one more step, from the largest part down; parts without any are
 * left out.
 */
export async function drill(
  ctx: ReadContext,
  f: OneOfEach,
  by: DrillStep,
): Promise<{ rows: DrillRow[]; honours: ByHonour<number>; n: number }> {
  const rows = (await splits[by](ctx, f)).filter((row) => row.n > 0).sort((a, b) => b.n - a.n)
  const total = (honour: Honour) => rows.reduce((all, row) => all + row.honours[honour], 0)
  const sums = { commendation: total('commendation'), praise: total('praise') }
  return { rows, honours: sums, n: sums.commendation + sums.praise }
}

/** The first step that the filters have not taken yet. */
export function nextStep(f: OneOfEach): DrillStep {
  return drillSteps.find((step) => step === 'unit' || f[step] === undefined) ?? 'unit'
}

type Split = (ctx: ReadContext, f: OneOfEach) => Promise<DrillRow[]>

const splits: Record<DrillStep, Split> = {
  level: async (ctx, f) => {
    const counted = await countedBy(ctx, f, 'level')
    return levels.map((level) => row(null, { level }, counted.get(level)))
  },
  campaign: async (ctx, f) => {
    const counted = await countedBy(ctx, f, 'campaignId')
    const { id, shortName: name } = campaigns
    const named = await ctx.db.select({ id, name }).from(campaigns).orderBy(asc(campaigns.sortKey))
    return [
      ...named.map(({ id, name }) => row(name, { campaign: id }, counted.get(id))),
      row(null, { campaign: 'none' as const }, counted.get(noCampaign)),
    ]
  },
  form: async (ctx, f) => {
    const counted = await countedBy(ctx, f, 'awardFormId')
    const { id, name } = awardForms
    const named = await ctx.db
      .select({ id, name })
      .from(awardForms)
      .orderBy(asc(awardForms.sortKey))
    return named.map(({ id, name }) => row(name, { form: id }, counted.get(id)))
  },
  unit: async (ctx, f) => {
    const counted = await countedBy(ctx, f, 'unitId')
    const found = await branches(ctx, f.unit, counted.keys())
    return found.branches.map(({ id, name, itself, units }) => {
      const sum = { commendation: 0, praise: 0 }
      for (const unit of units)
        for (const honour of honours) sum[honour] += counted.get(unit)?.[honour] ?? 0
      const alone = itself || (units.length === 1 && units[0] === id)
      const narrower = itself ? { unit: undefined, unitItself: id } : { unit: id }
      return { ...row(name, narrower, sum), last: alone }
    })
  },
}

/** Khen thưởng and tuyên dương under each value of a key; values without any are left out. */
async function countedBy<K extends Key>({ db, actor }: ReadContext, f: OneOfEach, key: K) {
  const counted = new Map<Awaited<ReturnType<typeof keptBy<K>>>[number]['key'], ByHonour<number>>()
  for (const honour of honours) {
    if (f.honour && f.honour !== honour) continue
    for (const { key: value, n } of await keptBy(db, actor, { ...f, honour }, key)) {
      if (n === 0) continue
      const known = counted.get(value) ?? { commendation: 0, praise: 0 }
      counted.set(value, { ...known, [honour]: n })
    }
  }
  return counted
}

function row(
  name: string | null,
  narrower: OneOfEach,
  counted: ByHonour<number> = { commendation: 0, praise: 0 },
): DrillRow {
  return { name, narrower, last: false, honours: counted, n: counted.commendation + counted.praise }
}
