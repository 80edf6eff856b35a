import type { FunnelSplits, Part, SplitKey } from '@/db/models/funnel'
import type { ModelFilters } from '@/domain/model-filters'
import type { Period } from '@/domain/periods'
import { modelStages } from '@/domain/vocabulary'

/** What the funnel shows: a period beside the one before it, under the same conditions. */
export type FunnelView = {
  now: FunnelSplits
  before: FunnelSplits
  period: Period
  previous: Period
  /** Conditions without years. */
  filters: ModelFilters
}

/** Whether there is anything to compare with. */
export const hasBefore = ({ before }: FunnelView): boolean => before.units.registered > 0

/** A part's own condition: what its figures open. */
export const ofPart = (key: SplitKey, { value }: Part): ModelFilters => ({ [key]: value })

/** The same part in the period before; undefined when there was none. */
export const partBefore = ({ before }: FunnelView, key: SplitKey, part: Part): Part | undefined =>
  before.splits[key].find(({ value }) => value === part.value)

/** The parts of both periods: one that has nothing now stands there with its zeros. */
export function partsOf({ now, before }: FunnelView, key: SplitKey): Part[] {
  const parts = now.splits[key]
  const gone = before.splits[key].filter((was) => parts.every(({ value }) => value !== was.value))
  const zeros = gone.map((was) => ({ ...was, units: 0, models: none }))
  const at = parts.findIndex(({ value }) => value === 'none')
  return at < 0 ? [...parts, ...zeros] : parts.toSpliced(at, 0, ...zeros)
}

const none = Object.fromEntries(modelStages.map((stage) => [stage, 0])) as Part['models']
