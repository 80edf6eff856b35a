import { isComma } from './mend'
import type { CountItem, Item } from './types'

/**
 * Numbers that stand in one list ("11 tập thể, 16 cá nhân") with what is said before them (`head`)
 * and after (`tail`). `relation` is how the list hangs on what stands before it: a part in words
 * (`of`, `made`), in brackets, after a colon, as the object of those before (`object`: "36 đơn vị
 * đăng ký 87 công trình"), or not at all. `closes` counts the brackets that end before it.
 */
export type Group = {
  counts: CountItem[]
  head: Item[]
  tail: Item[]
  relation: 'none' | 'of' | 'made' | 'bracket' | 'colon' | 'object'
  /** A `;` or the like stands before it. */
  strong: boolean
  closes: number
}

/** The groups of a sentence, in the order of the text. */
export function groupsOf(items: Item[]): Group[] {
  const groups: Group[] = []
  let gap: Item[] = []
  for (const item of items) {
    if (item.is !== 'count') {
      gap.push(item)
      continue
    }
    const group = groups.at(-1)
    if (group === undefined) groups.push(opening(gap, item))
    else if (isList(gap, group.counts.at(-1))) group.counts.push(item)
    else groups.push(next(groups, group, gap, item))
    gap = []
  }
  const last = groups.at(-1)
  if (last) spread(groups, last, gap)
  return groups.map((group) => ({ ...group, tail: ownTail(group.tail) })).flatMap(apart)
}

/**
 * "nhân rộng 8 mô hình, 3 mô hình được khen thưởng": when something is said before a list and
 * something else is done to its end, the end stands alone.
 */
function apart(group: Group): Group[] {
  const { head, counts, tail } = group
  const last = counts.at(-1)
  const passive = tail.findIndex(({ is }) => is === 'passive')
  const said = head.some(({ is }) => is === 'act' || is === 'not-a-count')
  const done = passive >= 0 && tail.slice(passive).some(({ is }) => is === 'act')
  if (counts.length < 2 || !last || !said || !done) return [group]
  const end: Group = {
    ...group,
    counts: [last],
    head: [],
    relation: 'none',
    strong: false,
    closes: 0,
  }
  return [{ ...group, counts: counts.slice(0, -1), tail: [] }, end]
}

/** A tail without what begins to speak of something else: ", góp phần …", "; hội thi trao …". */
function ownTail(tail: Item[]): Item[] {
  const end = tail.findIndex((item, at) => {
    if (item.is !== 'stop') return false
    if (item.strong) return true
    const rest = tail.slice(at + 1)
    const segment = rest.slice(0, rest.findIndex(({ is }) => is === 'stop') >>> 0)
    const [begin] = segment
    return (
      begin !== undefined &&
      ['word', 'name', 'foreign', 'not-a-count', 'has', 'body'].includes(begin.is) &&
      segment.every(({ is }) => is !== 'passive')
    )
  })
  return trimmed(end < 0 ? tail : tail.slice(0, end))
}

function opening(gap: Item[], count: CountItem): Group {
  const at = gap.findLastIndex(({ is }) => is === 'of' || is === 'made')
  const is = gap[at]?.is
  const relation = is === 'of' || is === 'made' ? is : 'none'
  return { counts: [count], head: gap, tail: [], relation, strong: true, closes: 0 }
}

/** Nothing but commas and words that change nothing between two numbers. */
function isList(gap: Item[], before: CountItem | undefined): boolean {
  const trait = before?.noun.what === 'recipient'
  const changesNothing = (item: Item) =>
    isComma(item) || item.is === 'light' || (trait && item.is === 'trait')
  return gap.every(changesNothing) && gap.some(isComma)
}

function next(groups: Group[], before: Group, gap: Item[], count: CountItem): Group {
  const closes = gap.filter(({ is }) => is === 'close').length
  const { tail, head, relation } = cut(spread(groups, before, gap, true), before)
  // What follows a bracket is said of those before it.
  const owner = closes > 0 ? (ownerOf(groups, closes) ?? before) : before
  owner.tail.push(...tail)
  const strong = [...tail, ...head].some((item) => item.is === 'stop' && item.strong)
  return { counts: [count], head, tail: [], relation, strong, closes }
}

/** Gives the group its tail up to the last bracket that closes; the rest is returned. */
function spread(groups: Group[], group: Group, gap: Item[], returned = false): Item[] {
  const at = gap.findLastIndex(({ is }) => is === 'close')
  const [inside, after] = [gap.slice(0, Math.max(at, 0)), gap.slice(at + 1)]
  group.tail.push(...inside.filter(({ is }) => is !== 'close'))
  if (returned) return after
  const closes = gap.filter(({ is }) => is === 'close').length
  const owner = closes > 0 ? (ownerOf(groups, closes) ?? group) : group
  owner.tail.push(...after)
  return []
}

/** The group before the bracket that now closes. */
function ownerOf(groups: Group[], closes: number): Group | undefined {
  let left = closes
  for (let at = groups.length - 1; at > 0; at--)
    if (groups[at]?.relation === 'bracket' && --left === 0) return groups[at - 1]
  return undefined
}

type Cut = Pick<Group, 'head' | 'tail' | 'relation'>

/** Parts what stands between two groups into the end of the first and the beginning of the second. */
function cut(gap: Item[], before: Group): Cut {
  const whole = (at: number, relation: Group['relation']): Cut => ({
    tail: trimmed(gap.slice(0, at)),
    head: gap.slice(at),
    relation,
  })
  const part = gap.findLastIndex(({ is }) => is === 'open' || is === 'of' || is === 'made')
  if (part >= 0) {
    const first = gap.findIndex(({ is }) => is === 'open' || is === 'of' || is === 'made')
    const is = gap[first]?.is
    const bracket = gap.some((item) => item.is === 'open')
    return whole(first, bracket ? 'bracket' : is === 'of' ? 'of' : 'made')
  }
  const strong = gap.findLastIndex((item) => item.is === 'stop' && item.strong)
  if (strong >= 0) return whole(strong, 'none')
  // "245 điển hình từ hơn 7.600 mô hình": what they were chosen from is nothing of theirs.
  const source = gap.findLastIndex((item) => item.is === 'link' && item.source)
  if (source >= 0 && gap.slice(source + 1).every(({ is }) => is === 'light'))
    return whole(source, 'none')
  const comma = framed(gap, gap.findLastIndex(isComma))
  if (comma >= 0) return whole(comma, 'none')
  const act = gap.findIndex(({ is }) => is === 'act')
  const passive = gap.findIndex(({ is }) => is === 'passive')
  if (act >= 0 && (passive < 0 || passive > act)) {
    const shares = before.counts.at(-1)?.noun.what !== 'model'
    const start = gap[act - 1]?.is === 'body' ? act - 1 : act
    return { ...whole(start, 'object'), tail: shares ? gap.slice(0, act + 1) : gap.slice(0, start) }
  }
  const colon = gap.findIndex(({ is }) => is === 'colon')
  if (colon >= 0) return whole(colon, 'colon')
  const to = gap.findIndex(({ is }) => is === 'to')
  if (to >= 0 && before.counts.at(-1)?.noun.what === 'paper') return whole(to, 'made')
  const linked = gap.length > 0 && gap.every(({ is }) => is === 'link' || is === 'light')
  return whole(gap.length, linked ? 'object' : 'none')
}

/** A frame before the last comma ("năm 2021, quận tuyên dương …") belongs to what follows. */
function framed(gap: Item[], comma: number): number {
  if (comma < 0) return comma
  const before = gap.slice(0, comma).findLastIndex(isComma)
  const frame = gap.slice(before + 1, comma)
  const isFrame = frame.length > 0 && frame.every(({ is }) => is === 'years' || is === 'light')
  return before >= 0 && isFrame ? before : comma
}

const trimmed = (items: Item[]): Item[] => {
  const last = items.findLastIndex(({ is }) => is !== 'stop')
  return items.slice(0, last + 1)
}
