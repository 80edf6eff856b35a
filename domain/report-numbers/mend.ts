import { together } from './papers'
import type { CountItem, Item, MeaningOf } from './types'

/** Puts together what several pieces say as one, and completes numbers that lack their noun. */
export function mend(items: Item[]): Item[] {
  const plain = joinedLevels(joinedActs(withoutAsides(items)))
  return completed(partsNamed(numbersBehind(withoutExcess(plain))))
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
    if (from === undefined) return
    drop.add(from)
    // "(năm 2022: 39)" compares with another year.
    const compares = ['years', 'number'].every((kind) => inside.some(({ is }) => is === kind))
    if (compares) for (let between = from; between < at; between++) drop.add(between)
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

/** "vượt 8 tập thể so với kế hoạch" is a change. */
const withoutExcess = (items: Item[]): Item[] =>
  items.map((item, at) => {
    const isExcess = item.is === 'count' && item.bound === 'more-than'
    const { start, end } = item
    return isExcess && items[at + 1]?.is === 'not-a-count' ? { is: 'word', start, end } : item
  })

/** "Số tập thể được khen thưởng năm 2023 là 48": the number stands behind what is said of its noun. */
function numbersBehind(items: Item[]): Item[] {
  const mended = [...items]
  items.forEach((item, at) => {
    const noun = items[at + 1]
    const isSum = (item.is === 'word' || item.is === 'light') && item.says === 'sum'
    if (!isSum || noun?.is !== 'object' || noun.noun.strict) return
    const end = items.findIndex(
      ({ is }, to) => to > at + 1 && (is === 'stop' || is === 'count' || is === 'number'),
    )
    const [number, link] = [items[end], items[end - 1]]
    const isLinked = link?.is === 'colon' || (link?.is === 'light' && link.says === 'is')
    if (number?.is !== 'number' || !isLinked || number.count === 0) return
    const light = ({ start, end }: Item): Item => ({ is: 'light', start, end })
    const { count, bound } = number
    const { start } = noun
    mended[at] = light(item)
    mended[at + 1] = {
      is: 'count',
      count,
      ...(bound && { bound }),
      noun: noun.noun,
      start,
      end: noun.end,
    }
    mended[end - 1] = light(link)
    mended[end] = light(number)
    // ", cấp quận là 221" goes on with the same noun.
    for (let to = end + 1; ; to += 4) {
      const [comma, level, is, more] = items.slice(to, to + 4)
      if (!comma || !isComma(comma) || level?.is !== 'level' || more?.is !== 'number') break
      if (is?.is !== 'colon' && !(is?.is === 'light' && is.says === 'is')) break
      mended[to + 2] = light(is)
      const { count, bound, start, end } = more
      mended[to + 3] = { is: 'count', count, ...(bound && { bound }), noun: noun.noun, start, end }
    }
  })
  return mended
}

/**
 * "Trong số 118 tập thể … có 20 tập thể là chi bộ" and "163 cá nhân được biểu dương, có 71 cá nhân là
 * nữ" name parts as "trong đó" does.
 */
function partsNamed(items: Item[]): Item[] {
  return items.map((item, at) => {
    if (item.is !== 'has') return item
    const part = items.slice(at + 1).find(({ is }) => is !== 'light')
    if (part?.is !== 'count') return item
    const before = items.slice(0, at)
    const clause = before.slice(
      before.findLastIndex((each) => each.is === 'stop' && each.strong) + 1,
    )
    const whole = clause.findIndex(({ is }) => is === 'count')
    const own = clause[whole]
    if (own?.is !== 'count' || clause.some(({ is }) => is === 'of' || is === 'made')) return item
    const lead = clause.slice(0, whole).findLast(({ is }) => is !== 'light')
    const isWithin = lead?.is === 'adjunct' && lead.within === true
    const last = clause.findLast(({ is }) => is === 'count')
    const after = items[items.indexOf(part) + 1]
    const isSuch = after?.is === 'light' && after.says === 'is'
    const isSame =
      last?.is === 'count' &&
      last.noun.what === part.noun.what &&
      last.noun.kind === part.noun.kind &&
      part.count <= last.count
    return isWithin || (isSuch && isSame) ? { is: 'of', start: item.start, end: item.end } : item
  })
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
