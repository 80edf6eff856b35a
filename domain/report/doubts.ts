import { formatNumber } from '../numbers'
import type { Block, Figures, Part, ReportTable } from './types'

/** Why nobody can explain a number yet. */
export type Doubt = 'typed' | 'sample' | 'missing' | 'over' | 'gone'
export type Doubtful = { part: Part; why: Doubt[] }

/** Every number of the text, tables too, in reading order. */
export function numbersOf(blocks: Block[]): Part[] {
  const parts = blocks.flatMap((block): Part[] => {
    if (block.kind === 'paragraph') return block.parts
    return block.kind === 'table' ? block.rows.flat() : []
  })
  return parts.filter((part) => part.key !== undefined || part.typed)
}

/** What cannot be explained of one number: typed by hand, counting samples, not as published. */
export function doubtsOf(part: Part, figures: Figures): Doubt[] {
  if (part.typed) return ['typed']
  if (part.key === undefined || /^sample\./.test(part.key)) return []
  const figure = figures[part.key]
  if (!figure) return part.value === 0 ? [] : ['gone']
  const why: Doubt[] = []
  if (figure.missing) why.push('missing')
  if (figure.over) why.push('over')
  if (figure.sample) why.push('sample')
  return why
}

/** All numbers that cannot be explained, each once, in reading order. */
export function doubtful(blocks: Block[], figures: Figures): Doubtful[] {
  const seen = new Set<string>()
  return numbersOf(blocks).flatMap((part) => {
    const why = doubtsOf(part, figures)
    const name = part.key ?? (part.over === undefined ? part.text : `over.${part.over}`)
    if (why.length === 0 || seen.has(name)) return []
    seen.add(name)
    return [{ part, why }]
  })
}

export type Changed = { part: Part; was: number; is: number }

/** Numbers that are not today what they were when the report was saved, each once. */
export function changedSince(blocks: Block[], figures: Figures): Changed[] {
  const seen = new Set<string>()
  return numbersOf(blocks).flatMap((part) => {
    const { key, value } = part
    if (key === undefined || value === undefined || seen.has(key)) return []
    seen.add(key)
    const is = figures[key]?.value ?? 0
    return is === value ? [] : [{ part, was: value, is }]
  })
}

/** A number without a word beside it. */
export const isBare = ({ text }: Part): boolean => !/\p{L}/u.test(text)

/** Whether a column of a table holds numbers of the book, or what was typed in their place. */
export const isCounted = ({ rows }: Pick<ReportTable, 'rows'>, at: number): boolean =>
  rows.some((row) => (row[at]?.key ?? row[at]?.over) !== undefined)

/** What a bare number of a table is: "Tổng số, Cá nhân", by its key or the key that it stands for. */
export function cellNames(blocks: Block[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const block of blocks)
    if (block.kind === 'table')
      for (const row of block.rows)
        for (const [at, { key, over = key }] of row.entries())
          if (over !== undefined && !names.has(over))
            names.set(over, `${nameOfRow(row)}, ${block.heads[at] ?? ''}`)
  return names
}

/** The first cell that is no place in a list. */
const nameOfRow = (row: Part[]): string =>
  row.find(({ text, key, over = key }) => over === undefined && !/^\d{1,3}$/.test(text))?.text ?? ''

/** The figures of the day: each number of the text by its key. */
export const figuresOf = (blocks: Block[]): Record<string, number> =>
  Object.fromEntries(
    numbersOf(blocks).flatMap(({ key, value }) =>
      key === undefined || value === undefined ? [] : [[key, value]],
    ),
  )

/** Whether the words of a number say its value and no other number; a forged one would not. */
export function saysItsValue({ text, value }: Part): boolean {
  if (value === undefined) return false
  const said = formatNumber(Math.abs(value))
  return text.startsWith(said) && !/\d/.test(text.slice(said.length))
}
