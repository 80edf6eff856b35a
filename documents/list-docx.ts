import { AlignmentType, type FileChild } from 'docx'
import type { ListHead, ListRow, ListWords, SharedValue } from '@/documents/list'
import { type BlockColumns, blockTable, postOf } from '@/documents/list-block'
import { line, paper, withNumbersKept } from '@/documents/paper'
import { paperHead } from '@/documents/paper-head'
import { longDate } from '@/domain/dates'
import { fold } from '@/domain/text'
import { type RecipientKind, recipientKinds } from '@/domain/vocabulary'

/**
 * An award list as a Word paper: heading of the regime, title, a block each for collectives,
 * individuals and households, and the count as its last line. What all rows share is said once under
 * the title; the rest stands in columns. Holds the whole list in memory: meant for lists that a
 * person reads, up to some thousands of names.
 */
export async function listDocx(
  head: ListHead,
  rows: readonly ListRow[],
  words: ListWords,
): Promise<Uint8Array> {
  const placeAndDate = head.place
    ? words.placeAndDate(head.place, longDate(head.madeOn, head.locale))
    : longDate(head.madeOn, head.locale)
  return paper(head.title.replace(/\s+/g, ' '), head.issuer.replace(/\s+/g, ' '), [
    paperHead({ ...head, placeAndDate: withNumbersKept(placeAndDate) }),
    ...titleLines(head, rows, words),
    ...blocks(rows, words),
    line(totalLine(rows, words), {}, { spacing: { before: 160 } }),
  ])
}

const centred = { alignment: AlignmentType.CENTER, keepNext: true }

/** What stands under the title: the decision it goes with, the filters, what all rows share. */
export function underTitle(head: ListHead, rows: readonly ListRow[], words: ListWords) {
  const { decision } = head
  const attached = decision
    ? [words.attached(decision.number, longDate(decision.decidedOn, head.locale), decision.issuer)]
    : []
  return { said: [...attached, ...head.filters], shared: sharedLine(head, rows, words) }
}

function titleLines(head: ListHead, rows: readonly ListRow[], words: ListWords): FileChild[] {
  const { said, shared } = underTitle(head, rows, words)
  return [
    ...head.title.split('\n').map((text, at) => {
      const spacing = { before: at === 0 ? 320 : 0 }
      return line(withNumbersKept(text), { bold: true, size: 14 }, { ...centred, spacing })
    }),
    ...said.map((text) => {
      return line(withNumbersKept(text), { italics: true }, centred)
    }),
    ...(shared === '' ? [] : [line(withNumbersKept(shared), {}, centred)]),
  ]
}

/** "Hình thức: Giấy khen; Cấp: Quận; Năm: 2021", without what stands above it already. */
function sharedLine(head: ListHead, rows: readonly ListRow[], words: ListWords): string {
  return sharedKeys
    .map((key) => ({ label: words.shared[key], value: sharedValue(rows, key), key }))
    .filter(
      ({ label, value, key }) =>
        value && value !== words.conferred && !isSaid(head, key, label, value),
    )
    .map(({ label, value }) => {
      return fold(value ?? '').startsWith(`${fold(label)} `) ? value : `${label}: ${value}`
    })
    .join('; ')
}

function isSaid(head: ListHead, key: SharedValue, label: string, value: string): boolean {
  const title = fold(head.title)
  const years = title.match(/\b\d{4}\b/g) ?? []
  if (key === 'campaign' && title.includes(fold(value))) return true
  if (key === 'awardYear' && years.length > 0 && years.every((year) => year === value)) return true
  const sayings = [fold(value), fold(`${label} ${value}`)]
  return head.filters.some((filter) => {
    return sayings.includes(fold(filter)) || sayings.includes(fold(filter.split(':').at(-1) ?? ''))
  })
}

const sharedKeys: readonly SharedValue[] = ['form', 'level', 'awardYear', 'campaign', 'status']

/** The value that all rows have, or null when they differ. */
function sharedValue(rows: readonly ListRow[], key: SharedValue): string | null {
  const [first] = rows
  if (!first) return null
  const value = shownValue(first, key)
  return rows.every((row) => shownValue(row, key) === value) ? value : null
}

function shownValue(row: ListRow, key: SharedValue): string {
  return key === 'level' ? row.levelName : String(row[key])
}

function blocks(rows: readonly ListRow[], words: ListWords): FileChild[] {
  const all = listBlocks(rows, words)
  return all.flatMap(({ kind, heading, rows: own, columns }, at) => [
    line(heading, { bold: true }, { keepNext: true, spacing: { before: 240, after: 80 } }),
    blockTable(kind, own, columns, words, at === all.length - 1),
  ])
}

/** A block each for collectives, individuals and households, with the columns that it needs. */
export function listBlocks(rows: readonly ListRow[], words: ListWords) {
  const varies = (key: SharedValue) => sharedValue(rows, key) === null
  const present = recipientKinds.filter((kind) => rows.some((row) => row.kind === kind))
  return present.map((kind, at) => {
    const own = rows.filter((row) => row.kind === kind)
    const columns: BlockColumns = {
      post: own.some((row) => postOf(row) !== ''),
      form: (['form', 'campaign', 'status'] as const).filter(varies),
      level: varies('level'),
      year: varies('awardYear'),
    }
    return { kind, heading: `${numerals[at]}. ${words.blocks[kind]}`, rows: own, columns }
  })
}

const numerals = ['I', 'II', 'III']

/** "Danh sách này có 5 tập thể, 12 cá nhân./." */
export function totalLine(rows: readonly ListRow[], words: ListWords): string {
  const counted = (kind: RecipientKind) => rows.filter((row) => row.kind === kind).length
  const parts = recipientKinds
    .filter((kind) => counted(kind) > 0)
    .map((kind) => words.count(kind, counted(kind)))
  return parts.length > 0 ? words.total(parts.join(', ')) : words.empty
}
