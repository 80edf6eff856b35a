import { modelStages } from '@/domain/vocabulary'
import { actAfter, actBefore, type Done, isBare, isPlain } from './govern'
import type { Group } from './groups'
import { marksOf } from './marks'
import type { Item, Noun, Years } from './types'

/** What a group says of itself: its act, and whether its numbers are no counts of anything. */
export type Said = {
  done: Done | null
  /** The act stands before the numbers. */
  leads: boolean
  /** Something else is said of them, or they are a plan, a rate, a change. */
  refused: boolean
  /** It is not done yet: a plan or target, or only proposed. */
  undone: Undone | null
  /** The group after it, whose act is said of both. */
  lender: Group | null
}
type Undone = 'plan' | 'proposal'

/** What each group of a sentence says; `planned` when a heading above it speaks of a plan. */
export function saidOf(groups: Group[], planned = false): Said[] {
  const course: Course = { undone: planned ? 'plan' : null, years: null, planned }
  const said = groups.map((group): Said => {
    const noun = group.counts.at(-1)?.noun ?? { what: 'recipient', kind: 'any' }
    const isSource = comesFrom(group.head)
    const before = isSource ? null : actBefore(group.head)
    const after = actAfter(group.tail, noun)
    follow(course, group, before !== null)
    const later = after === 'foreign' ? null : after
    const wished = before === null ? undoneIn(group.tail) : null
    const undone = wished ?? course.undone
    const chosenDone = chosen(before, later, noun, group.tail)
    const done = chosenDone && {
      ...chosenDone,
      proposed: chosenDone.proposed || undone === 'proposal',
    }
    const refused =
      undone === 'plan' ||
      isRefused(group.head) ||
      (before === null && isDenied(group.tail)) ||
      (isSource && later === null) ||
      (after === 'foreign' && before === null)
    const why = undone ?? (done?.proposed ? 'proposal' : null)
    return {
      done,
      leads: done !== null && chosenDone === before,
      refused,
      undone: why,
      lender: null,
    }
  })
  groups.forEach((group, at) => {
    const [own, next] = [said[at], said[at + 1]]
    const following = groups[at + 1]
    if (!own || !next || !following || own.done || own.refused || next.leads || !next.done) return
    if (sharesForward(group, following)) said[at] = { ...own, done: next.done, lender: following }
  })
  return said
}

type Course = { undone: Undone | null; years: Years | null; planned: boolean }

/**
 * A plan or a proposal goes on to the end of the sentence, until something is said to be done: by
 * "đã", by an earlier year, or of numbers that stand before their act after a `;`.
 */
function follow(course: Course, group: Group, leads: boolean): void {
  const { years } = marksOf(group.head)
  const isEarlier = (years?.to ?? 9999) < (course.years?.from ?? 0)
  const isDone = (item: Item) => item.is === 'light' && item.says === 'done'
  if (group.strong && !course.planned && (isEarlier || !leads)) course.undone = null
  for (const item of group.head) {
    if (item.is === 'not-a-count' && item.lasting) course.undone = 'plan'
    else if (item.is === 'proposal') course.undone = 'proposal'
    else if (isDone(item)) course.undone = null
    else continue
    course.years = years ?? null
  }
  if (!leads && toAct(group.tail).some(isDone)) course.undone = null
}

/** Of "12 cá nhân sẽ được khen thưởng": what stands between the numbers and their act. */
function undoneIn(tail: Item[]): Undone | null {
  const isPlan = toAct(tail).some((item) => item.is === 'not-a-count' && item.lasting)
  return isPlan ? 'plan' : null
}

/** "5 tập thể chưa được khen thưởng". */
const isDenied = (tail: Item[]): boolean =>
  toAct(tail).some((item) => item.is === 'not-a-count' && !item.lasting)

const toAct = (tail: Item[]): Item[] => {
  const end = tail.findIndex(({ is }) => is === 'act' || is === 'stop')
  return end < 0 ? tail : tail.slice(0, end)
}

/** "từ 7.600 mô hình": what others were chosen from. */
const comesFrom = (head: Item[]): boolean => {
  const last = head.findLast(({ is }) => is !== 'light')
  return last?.is === 'link' && last.source === true
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
