import { parseWhole } from '../numbers'
import { cleanText } from '../text'
import { relink } from './edit'
import { saidValue } from './say'
import type { Figures, Part, ReportTable } from './types'

/** Letters of one cell. */
export const longestCell = 1000

/**
 * A table with one cell as somebody rewrote it; `from` is the cell as it stood before the edit. In
 * the place of a number of the book another number is marked as typed and leads nowhere; it keeps
 * the key of the one that it replaced, and is that number again as soon as it says the same. A
 * count that is written among words marks its cell, as it marks itself in a paragraph.
 */
export function withCell(
  table: ReportTable,
  { row, at, from, text }: { row: number; at: number; from: Part; text: string },
  figures: Figures,
): ReportTable {
  const next = recell(from, cleanText(text), figures, table.heads[at] === 'STT')
  const rows = table.rows.map((own, line) => (line === row ? own.with(at, next) : own))
  return { ...table, rows }
}

/** The number of the book under this key, where the text says what it is today; else null. */
export function saidAs(text: string, key: string, figures: Figures): Part | null {
  const figure = figures[key]
  if (!figure) return null
  const said = saidValue(key, figure.value)
  return sameNumber(text, said) ? { text: said, key, value: figure.value, href: figure.href } : null
}

function recell(from: Part, text: string, figures: Figures, isPlace: boolean): Part {
  if (text === from.text) return from
  const key = from.key ?? from.over
  if (key === undefined) return isPlace || !isTyped(from, text) ? { text } : { text, typed: true }
  if (from.key !== undefined && sameNumber(text, from.text)) return from
  const book = saidAs(text, key, figures)
  return book ?? { text, ...(/\d/.test(text) && { typed: true }), over: key }
}

/** Numbers that stood among the words before are no news, unless they were typed themselves. */
const isTyped = (from: Part, text: string): boolean =>
  relink(from.typed ? [] : [{ text: from.text }], text).some((part) => part.typed)

/** "1.234" is also written "1234"; "6,8 %" also "6,8%". */
const sameNumber = (one: string, other: string): boolean => bare(one) === bare(other)

function bare(text: string): string {
  const read = parseWhole(text)
  return read.ok ? String(read.number) : text.replace(/\s/g, '')
}
