import { cleanText, fold } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'
import type { ColumnKey } from './quick-row'

/** The kind that a pasted word says: "Tập thể", "Cá nhân", "Hộ"; null when it says none. */
export function readKind(text: string): RecipientKind | null {
  const key = fold(text)
  if (/^(?:tap the|tt|collective)$/.test(key)) return 'collective'
  if (/^(?:ca nhan|cn|individual)$/.test(key)) return 'individual'
  if (/^(?:ho|ho gia dinh|gia dinh|hgd|household)$/.test(key)) return 'household'
  return null
}

/** The column that a pasted head names, `ordinal` for STT, null when it names none of ours. */
export function readHead(text: string): ColumnKey | 'ordinal' | null {
  const key = fold(text)
  return heads.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

const heads: [RegExp, ColumnKey | 'ordinal'][] = [
  [/^(?:stt|tt|so tt|so thu tu|no)$/, 'ordinal'],
  [/^(?:doi tuong|loai|tap the ca nhan)(?: khen thuong)?$/, 'kind'],
  [/^(?:ho va ten|ho ten|ten|ten tap the|ten ca nhan|ho va ten ten tap the)\b/, 'name'],
  [/^(?:chuc vu|chuc danh|dia chi)\b/, 'position'],
  [/^(?:don vi|don vi cong tac|noi cong tac|co quan|thuoc don vi)\b/, 'unit'],
  [/^(?:thanh tich|ghi chu|noi dung|noi dung khen)\b/, 'note'],
  [/^(?:hinh thuc|danh hieu)\b/, 'form'],
  [/^cap(?: khen thuong)?$/, 'level'],
  [/^nam(?: khen thuong)?$/, 'year'],
]

/**
 * A pasted cell as it stands in a line of one row: cleaned; a name without its number and address
 * ("1. Ông …"), and not in capitals throughout. Two whole names in one cell stay two, apart by `;`.
 */
export function tidy(column: ColumnKey, text: string, kind: RecipientKind | ''): string {
  if (column !== 'name') return cleanText(text)
  const lines = text.split(/[\r\n\v]+/).map(cleanText)
  const there = lines.filter((line) => line !== '')
  const areNames = there.length > 1 && there.every((line) => bare(line).split(' ').length > 1)
  return kind === 'collective' || !areNames
    ? tidyName(there.join(' '), kind)
    : there.map((line) => tidyName(line, kind)).join('; ')
}

const tidyName = (text: string, kind: RecipientKind | ''): string => {
  const name = bare(cleanText(text))
  return kind === 'collective' ? name : withoutCapitals(name.replace(address, ''))
}

const bare = (text: string): string => text.replace(/^\s*(?:\d{1,4}\s*[.)/-]\s*|[-–•+*]\s+)/, '')

/**
 * "Ông", "Bà" before one of the common family names. Before any other word it stays: Ông is a family
 * name itself.
 */
const address =
  /^(?:(?:(?:ông|bà|anh|chị)(?:\s*\/\s*(?:ông|bà|anh|chị))?)[\s:.]+(?=(?:nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|trương|đinh|lâm|mai|trịnh|đào|cao|tô|tạ|châu|lưu|thái|quách|hà)\s)|(?:đ\/c|đồng chí)[\s:.]+)/iu

/** "ĐẶNG THỊ KIM CHI" as "Đặng Thị Kim Chi"; anything with one small letter stays. */
function withoutCapitals(name: string): string {
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  if (letters < 4 || name !== name.toUpperCase() || /\d/.test(name)) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s'’(-])(\p{L})/gu, (_, before: string, letter: string) =>
      before.concat(letter.toUpperCase()),
    )
}
