import { together } from './papers'
import type { CountItem, Item, MeaningOf } from './types'

/** Puts together what several pieces say as one, and completes numbers that lack their noun. */
export function mend(items: Item[]): Item[] {
  return completed(joinedLevels(joinedActs(withoutAsides(items))))
}

/** Brackets that hold no number are an aside: what they say is read as if they were not there. */
function withoutAsides(items: Item[]): Item[] {
  const opened: number[] = []
  const drop = new Set<number>()
  items.forEach((item, at) => {
    if (item.is === 'open') opened.push(at)
    if (item.is !== 'close') return
    const from = opened.pop()
    const inside = from === undefined ? [] : items.slice(from, Math.min(at, from + 200))
    const counted = inside.some(({ is }, i) => is === 'count' || isShort(inside, i))
    if (counted) return
    drop.add(at)
    if (from !== undefined) drop.add(from)
  })
  for (const at of opened) drop.add(at)
  return items.filter((_, at) => !drop.has(at))
}

/** "tuyên dương, khen thưởng", "biểu dương và tặng giấy khen": one act. */
function joinedActs(items: Item[]): Item[] {
  const joined: Item[] = []
  items.forEach((item, at) => {
    if (item.is !== 'act') {
      joined.push(item)
      return
    }
    const last = lastBut(joined, (before) => before.is === 'light' || isComma(before))
    const first = joined[last]
    const passive = lastBut(joined.slice(0, Math.max(last, 0)), ({ is }) => is === 'light')
    // "5 tập thể được tuyên dương và tặng giấy khen cho 3 cá nhân" says two acts.
    const given = ['to', 'count'].includes(items[at + 1]?.is ?? '')
    const apart = given && joined[passive]?.is === 'passive' && joined.slice(last).some(isComma)
    if (first?.is !== 'act' || apart) joined.push(item)
    else {
      joined.length = last
      joined.push({
        is: 'act',
        act: together(first.act, item.act),
        start: first.start,
        end: item.end,
      })
    }
  })
  return joined
}

/** "cấp quận, thành phố": several levels at once, so that none is said of the number. */
function joinedLevels(items: Item[]): Item[] {
  const joined: Item[] = []
  items.forEach((item, at) => {
    const [before, level] = [joined.at(-1), joined.at(-2)]
    const next = items[at + 1]
    // A body that acts, or a level with a number of its own, begins something new.
    const anew = ['light', 'act', 'name', 'colon', 'count', 'number'].includes(next?.is ?? '')
    const more = item.is === 'level' || item.is === 'body'
    if (!more || anew || level?.is !== 'level' || before === undefined || !isComma(before)) {
      joined.push(item)
      return
    }
    joined.length -= 2
    const one = level.level === item.level ? level.level : null
    joined.push({ is: 'level', level: one, start: level.start, end: item.end })
  })
  return joined
}

/** "27 tập thể, trong đó 11 cấp thành phố": a part without its noun takes that of the whole. */
function completed(items: Item[]): Item[] {
  let whole: CountItem | null = null
  let list: CountItem[] = []
  return items.map((item, at) => {
    if (item.is === 'of' || item.is === 'made' || item.is === 'open') {
      if (list.length > 0) whole = list.length === 1 ? (list[0] ?? null) : null
      list = []
    }
    if (item.is === 'count') {
      const before = items[at - 1]
      list = before && isComma(before) ? [...list, item].slice(-9) : [item]
    }
    if (item.is !== 'number' || whole === null || !isShort(items, at)) return item
    const { count, bound, start, end } = item
    return { is: 'count', count, ...(bound && { bound }), noun: whole.noun, start, end }
  })
}

/** A bare number beside a level or a field: "11 cấp thành phố", "kinh tế: 512". */
function isShort(items: Item[], at: number): boolean {
  if (items[at]?.is !== 'number') return false
  const marks = (item: Item | undefined) => item?.is === 'level' || item?.is === 'field'
  const [before, after] = [items[at - 1], items[at + 1]]
  if (marks(after)) return true
  const ends = after === undefined || after.is === 'stop' || after.is === 'close'
  const led = before?.is === 'colon' || before?.is === 'has' ? items[at - 2] : before
  return ends && marks(led)
}

export const isComma = (item: Item): item is Item & MeaningOf<'stop'> =>
  item.is === 'stop' && !item.strong

/** The place of the last item that does not fit; -1 when all do. */
function lastBut(items: Item[], fits: (item: Item) => boolean): number {
  let at = items.length - 1
  for (let item = items[at]; item !== undefined && fits(item); item = items[at]) at--
  return at
}
