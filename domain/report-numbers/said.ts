import { modelStages } from '@/domain/vocabulary'
import { actAfter, actBefore, type Done, isBare, isPlain } from './govern'
import type { Group } from './groups'
import type { Item, Noun } from './types'

/** What a group says of itself: its act, and whether its numbers are no counts of anything. */
export type Said = {
  done: Done | null
  /** The act stands before the numbers. */
  leads: boolean
  /** Something else is said of them, or they are a plan, a rate, a change. */
  refused: boolean
  /** The group after it, whose act is said of both. */
  lender: Group | null
}

/** What each group of a sentence says. */
export function saidOf(groups: Group[]): Said[] {
  let planned = false
  const said = groups.map((group): Said => {
    if (group.strong) planned = false
    planned ||= group.head.some((item) => item.is === 'not-a-count' && item.lasting)
    const noun = group.counts.at(-1)?.noun ?? { what: 'recipient', kind: 'any' }
    const before = actBefore(group.head)
    const after = actAfter(group.tail, noun)
    const refused = planned || isRefused(group.head) || (after === 'foreign' && before === null)
    const later = after === 'foreign' ? null : after
    const done = chosen(before, later, noun, group.tail)
    return { done, leads: done !== null && done === before, refused, lender: null }
  })
  groups.forEach((group, at) => {
    const [own, next] = [said[at], said[at + 1]]
    const following = groups[at + 1]
    if (!own || !next || !following || own.done || own.refused || next.leads || !next.done) return
    if (sharesForward(group, following)) said[at] = { ...own, done: next.done, lender: following }
  })
  return said
}

/** "11 tập thể trong phong trào … và 16 cá nhân được tuyên dương", "87 công trình của 36 đơn vị". */
function sharesForward(group: Group, next: Group): boolean {
  if (next.relation === 'object')
    return next.head.every(({ is }) => is === 'link' || is === 'light')
  const part = group.relation !== 'none' && group.relation !== 'object'
  if (part || next.closes > 0) return false
  const has = next.head.some(({ is }) => is === 'has')
  const leveled = [group, next].every(({ head }) => head.some(({ is }) => is === 'level'))
  const listed = group.tail.length === 0 && next.head.every(({ is }) => is === 'stop')
  const open = isPlain(group.tail) || isBare(group.tail.filter(({ is }) => is !== 'trait'))
  return (
    next.relation === 'none' &&
    (!next.strong || leveled || listed) &&
    !has &&
    isBare(next.head) &&
    open
  )
}

/** Of models, what was done in the end counts: "triển khai 18 mô hình được khen thưởng". */
function chosen(before: Done | null, after: Done | null, noun: Noun, tail: Item[]): Done | null {
  if (before === null || after === null) return before ?? after
  const model = noun.what === 'model' || noun.what === 'work'
  const passive = tail.some(({ is }) => is === 'passive')
  if (model && passive && rank(after) > rank(before)) return after
  if (!model && !before.act.award && after.act.award) return after
  return before
}

const rank = ({ act }: Done) => (act.stage ? modelStages.indexOf(act.stage) : -1)

function isRefused(head: Item[]): boolean {
  const segment = head.slice(head.findLastIndex(({ is }) => is === 'stop') + 1)
  return segment.some(({ is }) => is === 'not-a-count' || is === 'foreign')
}
