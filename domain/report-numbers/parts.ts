import type { TallyKind, TallyMeasure } from '@/domain/vocabulary'
import type { Group } from './groups'
import type { CountItem, Noun } from './types'

/** A number that may be the whole of others. */
export type Whole = { noun: Noun; measure: TallyMeasure; kind: TallyKind; count: number }

/** The numbers that a part may belong to, while the sentence speaks of parts. */
export type Scope<W extends Whole> = {
  relation: Exclude<Group['relation'], 'none' | 'object'>
  wholes: W[]
  /** What parts have taken of each whole; those of "gồm" never exceed it. */
  taken: Map<W, number>
}

/** The scope that a group opens over the numbers before it. */
export function scopeOver<W extends Whole>(
  relation: Scope<W>['relation'],
  before: W[],
  group: CountItem[],
): Scope<W> | null {
  const wholes = before.slice(-farthest)
  const scope = { relation, wholes, taken: new Map<W, number>() }
  if (relation !== 'colon') return scope
  // A colon opens a list of parts only when they add up to the whole.
  const sum = group.reduce((total, { count }) => total + count, 0)
  return wholes[0]?.count === sum ? scope : null
}

/** The whole that a number is part of, the nearest of its own sort first; null when none fits. */
export function wholeOf<W extends Whole>(scope: Scope<W>, item: CountItem): W | null {
  const fits = (whole: W) =>
    item.count + (scope.relation === 'of' ? 0 : (scope.taken.get(whole) ?? 0)) <= whole.count &&
    holds(whole, item.noun)
  const same = scope.wholes.findLast((whole) => fits(whole) && isSame(whole.noun, item.noun))
  return same ?? scope.wholes.findLast(fits) ?? null
}

/** Remembers what a part took. */
export function take<W extends Whole>(scope: Scope<W>, whole: W, count: number): void {
  scope.taken.set(whole, (scope.taken.get(whole) ?? 0) + count)
}

const farthest = 60
const isModel = ({ what }: Noun) => what === 'model' || what === 'work'
const isSame = (whole: Noun, part: Noun) =>
  (whole.what === part.what || (isModel(whole) && isModel(part))) && whole.kind === part.kind

/** Models have owners of a kind; a total without a split may have parts of any kind. */
function holds(whole: Whole, part: Noun): boolean {
  const kind = part.what === 'unit' && whole.measure === 'awards' ? 'collective' : part.kind
  const within = whole.kind === 'any' || kind === 'any' || whole.kind === kind
  // "tuyên dương 245 điển hình, trong đó 172 mô hình": what is exemplary may be a model.
  const isAny = whole.noun.what === 'recipient' && whole.noun.kind === 'any'
  if (isModel(part)) return (whole.measure === 'models' || isAny) && within
  if (part.what === 'paper') return whole.measure === 'awards' && within
  if (part.what === 'unit' && whole.measure === 'models') return false
  return within
}
