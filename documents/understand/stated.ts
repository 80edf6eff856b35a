import type { ListRow } from '@/domain/list'
import type { RecipientKind } from '@/domain/vocabulary'
import { foldCell } from './cell-text'

export type Counts = Partial<Record<RecipientKind, number>>
/** What a line says that the paper holds, and how many rows stood above it. */
export type Stated = {
  counts: Counts
  total?: number
  at: number
  isHeading?: boolean
  isPart?: boolean
}

/** "Danh sách này có 05 (năm) tập thể, 12 cá nhân./.", "Tổng cộng: 17" and their like. */
export function statedIn(line: string): Pick<Stated, 'counts' | 'total' | 'isPart'> | undefined {
  if (line.length > 250) return undefined
  const text = foldCell(line)
  if (!/^(?:danh sach (?:nay )?(?:co|gom)|tong (?:cong|so)|cong|tong)\b/.test(text))
    return undefined
  const counts: Counts = {}
  for (const match of text.matchAll(
    /(\d+)(?: [a-z]+){0,3}? (tap the|ca nhan|nguoi|dong chi|ho)(?= |$)/g,
  )) {
    const kind =
      match[2] === 'tap the' ? 'collective' : match[2] === 'ho' ? 'household' : 'individual'
    counts[kind] ??= Number(match[1])
  }
  const [, bare] =
    /^(?:tong )?(?:cong|so|tong)(?: cong| so)?(?: co)? (\d{1,4})(?: truong hop)?$/.exec(text) ?? []
  // "Cộng: 3 người" under a group, where "Tổng cộng" stands at the end.
  if (Object.keys(counts).length > 0) return { counts, isPart: /^cong\b/.test(text) }
  return bare ? { counts, total: Number(bare) } : undefined
}

/**
 * What a sheet says that it holds: closing lines, added up where rows stand between them; without
 * any, a line above the rows; without that, the counts of headings.
 */
export function sumStated(lines: Stated[]): { counts: Counts; total?: number } | undefined {
  const said = lines.filter((line) => !line.isHeading)
  const below = said.filter((line) => line.at > 0)
  const whole = below.filter((line) => !line.isPart)
  const closing = whole.length > 0 ? whole : below
  const headings = lines.filter((line) => line.isHeading)
  const used = closing.length > 0 ? closing : said.length > 0 ? said : headings
  if (used.length === 0) return undefined
  const last = used.at(-1)
  const before = add(distinct(used.slice(0, -1)))
  // A last line that says the sum of those before is the total of all.
  const all = last && used.length > 2 && isSame(last.counts, before) ? before : add(distinct(used))
  const total = closing.findLast((line) => line.total !== undefined)?.total
  return { counts: all, ...(total === undefined ? {} : { total }) }
}

/** Two lines at the same place say the same thing twice, or two kinds. */
const distinct = (lines: Stated[]): Counts[] => {
  const byPlace = new Map<string, Counts>()
  for (const [at, line] of lines.entries()) {
    const place = line.isHeading ? `#${at}` : String(line.at)
    byPlace.set(place, { ...line.counts, ...byPlace.get(place) })
  }
  return [...byPlace.values()]
}

export function add(all: Counts[]): Counts {
  const sum: Counts = {}
  for (const counts of all)
    for (const [kind, count] of Object.entries(counts) as [RecipientKind, number][])
      sum[kind] = (sum[kind] ?? 0) + count
  return sum
}

const isSame = (one: Counts, other: Counts): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

const words = { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' }

/** What the paper says against what was read; undefined when both agree. */
export function differingTotals(
  stated: { counts: Counts; total?: number },
  read: Record<RecipientKind, number>,
  rows: ListRow[],
): string | undefined {
  const kinds = (Object.keys(stated.counts) as RecipientKind[]).filter(
    (kind) => stated.counts[kind] !== read[kind],
  )
  if (kinds.length > 0) {
    const say = (of: Counts) => kinds.map((kind) => `${of[kind]} ${words[kind]}`).join(', ')
    return `Văn bản ghi ${say(stated.counts)}, đọc được ${say(read)}.`
  }
  if (
    Object.keys(stated.counts).length === 0 &&
    stated.total !== undefined &&
    stated.total !== rows.length
  )
    return `Văn bản ghi tổng cộng ${stated.total}, đọc được ${rows.length} dòng.`
  return undefined
}
