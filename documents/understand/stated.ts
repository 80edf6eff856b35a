import type { ListRow } from '@/domain/list'
import { formatNumber } from '@/domain/numbers'
import type { RecipientKind } from '@/domain/vocabulary'
import { foldCell } from './cell-text'
import type { Head } from './head-rows'
import { plainNumbers } from './said-numbers'

export type Counts = Partial<Record<RecipientKind, number>>
/** What a line says that the paper holds, and how many rows stood above it. */
export type Stated = {
  counts: Counts
  total?: number
  at: number
  isHeading?: boolean
  /** Digits and words that say two numbers: "64 (sáu mươi lăm)". */
  contradicts?: string
  isPart?: boolean
}

/**
 * "Danh sách này có 05 (năm) tập thể, 12 cá nhân./.", "Tổng cộng: 1.234", "Ấn định danh sách gồm sáu
 * mươi tư người" and their like.
 */
export function statedIn(
  line: string,
): Pick<Stated, 'counts' | 'total' | 'isPart' | 'contradicts'> | undefined {
  if (line.length > 250 || !opening.test(foldCell(line))) return undefined
  const { text: plain, contradicts } = plainNumbers(line)
  const text = foldCell(plain)
  // "64 tập thể và cá nhân" is one number of both.
  const [, unsplit] = /(\d+) tap the (?:va )?ca nhan\b/.exec(text) ?? []
  const counts = unsplit ? {} : countsIn(plain, text)
  const [, bare = unsplit] = total.exec(text) ?? []
  const odd = contradicts ? { contradicts } : {}
  // "Cộng: 3 người" under a group, where "Tổng cộng" stands at the end.
  if (Object.keys(counts).length > 0) return { counts, isPart: /^cong\b/.test(text), ...odd }
  return bare ? { counts, total: Number(bare), ...odd } : undefined
}

/** "12 tập thể, 3 cá nhân", or the other way round: "Tập thể: 12; cá nhân: 3". */
function countsIn(plain: string, folded: string): Counts {
  const counts: Counts = {}
  const isLed = /(?:tập thể|cá nhân|hộ gia đình|hộ|người)\s*(?::|là|=|-|–)\s*\d/iu.test(plain)
  const found = isLed
    ? folded.matchAll(
        /(?<kind>tap the|ca nhan|nguoi|dong chi|ho gia dinh|ho) (?:la )?(?<count>\d+)/g,
      )
    : folded.matchAll(
        /(?<count>\d+)(?: (?!va |\d)[a-z]+){0,3}? (?<kind>tap the|ca nhan|nguoi|dong chi|ho)(?= |$)/g,
      )
  for (const { groups } of found) {
    const { kind: word = '', count } = groups ?? {}
    const kind =
      word === 'tap the' ? 'collective' : word.startsWith('ho') ? 'household' : 'individual'
    counts[kind] ??= Number(count)
  }
  return counts
}

/** A closing row without the sum of the rewards, which says nothing of how many there are. */
export const withoutSums = (texts: string[], parts: Head[]): string =>
  texts
    .filter((text, col) => text && !parts.some(({ columns }) => columns[col] === 'amount'))
    .join(' ')

const opening =
  /^(?:(?:an dinh|chot|tong hop)(?: \w+){0,3} )?(?:danh sach(?: \w+){0,6}? (?:co|gom|la)|tong (?:cong|so)|cong|tong|tat ca|so luong|an dinh)\b/
const total =
  /^(?:an dinh )?(?:(?:danh sach )?(?:nay )?(?:co |gom )?)?(?:tong )?(?:cong|so|tong|tat ca|so luong)?(?: cong| so| danh sach| nay| la| co| gom)* ?(\d{1,6})(?: (?:truong hop|dong|ten|luot))?$/

/**
 * What a sheet says that it holds: closing lines, added up where rows stand between them; without
 * any, a line above the rows; without that, the counts of headings.
 */
export function sumStated(
  lines: Stated[],
): { counts: Counts; total?: number; contradicts?: string } | undefined {
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
  const contradicts = said.find((line) => line.contradicts)?.contradicts
  return {
    counts: all,
    ...(total === undefined ? {} : { total }),
    ...(contradicts ? { contradicts } : {}),
  }
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
  stated: { counts: Counts; total?: number; contradicts?: string | undefined },
  read: Record<RecipientKind, number>,
  rows: ListRow[],
): string | undefined {
  if (stated.contradicts)
    return `Văn bản ghi “${stated.contradicts}”: số và chữ khác nhau. Đọc được ${formatNumber(rows.length)} dòng.`
  const kinds = (Object.keys(stated.counts) as RecipientKind[]).filter(
    (kind) => stated.counts[kind] !== read[kind],
  )
  if (kinds.length > 0) {
    const say = (of: Counts) =>
      kinds.map((kind) => `${formatNumber(of[kind] ?? 0)} ${words[kind]}`).join(', ')
    return `Văn bản ghi ${say(stated.counts)}, đọc được ${say(read)}.`
  }
  if (
    Object.keys(stated.counts).length === 0 &&
    stated.total !== undefined &&
    stated.total !== rows.length
  )
    return `Văn bản ghi tổng cộng ${formatNumber(stated.total)}, đọc được ${formatNumber(rows.length)} dòng.`
  return undefined
}
