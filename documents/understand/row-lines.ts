import { kindOfName } from '@/domain/kind-of-name'
import type { GridRow } from '@/domain/list'
import { cleanCell, foldCell } from './cell-text'
import type { Head } from './head-rows'
import { properCase } from './names'

/** A part of a head with the places that tell data from labels. */
export type Part = Head & { ordinal: number; name: number; names: number[]; others: number[] }

export function partOf(head: Head): Part {
  return {
    ...head,
    ordinal: head.columns.indexOf('ordinal'),
    name: head.columns.findIndex((field) => field === 'name' || field === 'title'),
    names: head.columns.flatMap((field, col) => (field === 'name' ? [col] : [])),
    others: head.columns.flatMap((field, col) =>
      field && !['ordinal', 'name', 'title', 'note', 'gender', 'skip'].includes(field) ? [col] : [],
    ),
  }
}

const isNumber = (text: string): boolean => /^\d{1,6}[.)]?$/.test(text)

/** Certainly an entry: numbered, named, and something said of it; no label looks like that. */
export const isEntry = (texts: string[], part: Part): boolean =>
  part.ordinal >= 0 &&
  isNumber(texts[part.ordinal] ?? '') &&
  !!texts[part.name] &&
  part.others.some((col) => texts[col])

/** After a signature only what is numbered and named, or full enough, is an entry again. */
export function resumes(texts: string[], part: Part): boolean {
  const name = texts[part.name]
  if (!name) return false
  if (part.ordinal >= 0) return isNumber(texts[part.ordinal] ?? '')
  const told = part.others.flatMap((col) => texts[col] || [])
  // Beside a signature stands another one.
  return (
    kindOfName(name) !== undefined &&
    told.length > 0 &&
    told.every((text) => kindOfName(text) !== 'individual' && !isFooter([text]))
  )
}

/** "(1) (2) (3)", "1 2 3 4", "A B 1 2": the numbers of columns under a head. */
export function numbersColumns(texts: string[]): boolean {
  if (texts.length < 3) return false
  const numbers = texts.map((text) => /^\(?([\dA-D]|1\d)\)?$/i.exec(text)?.[1])
  return (
    numbers.every(Boolean) &&
    texts.every((text, at) => at === 0 || text !== texts[at - 1]) &&
    numbers
      .filter((n) => /\d/.test(n ?? ''))
      .every((n, at, all) => at === 0 || Number(n) === Number(all[at - 1]) + 1)
  )
}

/** A unit above its people: one text alone in the row, beside a number or a letter at most. */
export function groupOf(
  texts: string[],
  part: Part,
  next: GridRow | undefined,
): string | undefined {
  const { columns, from, to } = part
  const filled = texts.flatMap((text, col) =>
    text && from <= col && col <= to ? [{ text, col }] : [],
  )
  const words = filled.filter(({ text }) => !/^(?:[ivxlc]+|[a-h]|\d{1,3})[.)]?$/i.test(text))
  const [{ text = '', col = 0 } = {}] = words
  if (words.length !== 1 || (part.name >= 0 && col > part.name)) return undefined
  const bare = text
    .replace(/^(?:[IVXLC]+|[A-H]|\d{1,3})\s*[.)\-–:]\s*/, '')
    .replace(/\s*[:(]\s*\d*\s*(?:người|đồng chí|cá nhân|tập thể|đ\/c)?\s*\)?$/iu, '')
    .trim()
  if (/^lĩnh vực/iu.test(bare)) return bare
  if (kindOfName(bare) !== 'collective' && !/^(?:khối|cụm)/iu.test(bare)) return undefined
  const number = part.ordinal >= 0 ? Number.parseInt(texts[part.ordinal] ?? '', 10) : Number.NaN
  const isNumbered = isNumber(texts[part.ordinal] ?? '')
  if (columns[col] === 'title' && isNumbered) return undefined
  if (columns[col] === 'name') {
    const names = columns.filter((field) => field === 'name' || field === 'title').length
    if (part.others.length === 0 || names > 1) return undefined
    // A numbered unit heads people only where people follow it that are counted afresh.
    const isPerson = kindOfName(cleanCell(next?.cells[part.name])) === 'individual'
    const isNext = Number.parseInt(cleanCell(next?.cells[part.ordinal]), 10) === number + 1
    if (isNumbered && (!isPerson || isNext)) return undefined
  }
  return properCase(bare)
}

/** Signatures, closing lines and notes; a person named Lưu or Kỳ is none. */
export function isFooter(texts: string[]): boolean {
  const filled = texts.filter(Boolean)
  const [first = ''] = filled
  if (first.length > 120 || kindOfName(first) === 'individual') return false
  if (!footer.test(foldCell(first))) return false
  if (/^(?:tong cong|tong so|cong cong|cong$|tong$)/.test(foldCell(first))) return true
  return filled.length <= 3 || filled.every((text) => footer.test(foldCell(text)))
}

const footer =
  /^(?:noi nhan|tm |t m |kt |tl |tuq |nguoi lap|nguoi tong hop|nguoi bao cao|can bo tong hop|ke toan|thu truong|xac nhan|bi thu$|pho bi thu$|chu tich$|pho chu tich$|ngay (?:\d+ )?thang|(?!kem theo).{0,40} ngay \d* ?thang \d* ?nam|ky (?:ten|ghi|va|boi|thay)\b|da ky|luu (?:vt|vp|ho so|hs|ban)|luu$|cong$|tong cong|tong so|cong cong|danh sach nay|lap bang|nguoi kiem|nhu tren|ban thuong vu$|thuong truc$|hieu truong$|pho hieu truong$|trang \d+|truong (?:phong|ban)$|(?:pho )?chanh van phong$|giam doc$|thu ky$|tong$|ghi chu )/
