import { saidAs } from '@/domain/report/cell'
import { isCounted, numbersOf, saysItsValue } from '@/domain/report/doubts'
import { textOf } from '@/domain/report/edit'
import type { Block, Figures, Part, ReportTable } from '@/domain/report/types'

/**
 * The text as it may be kept: a number counts what the book says it does. One that the book does not
 * know, or whose words are not its value, is a number typed by hand. A table's cell that was typed
 * over remembers whose place it takes, and is that number again where it says the same.
 */
export function trusted(blocks: Block[], figures: Figures, before: Block[] = []): Block[] {
  const saved = new Map(numbersOf(before).map(({ key, href }) => [key, href]))
  const replaced = new Set(cellsOf(before).map(({ over }) => over))
  const isKnown = (key: string) => figures[key] !== undefined || saved.has(key) || replaced.has(key)
  const own = (part: Part): Part => {
    if (part.key === undefined) return plain(part)
    const href = figures[part.key]?.href ?? saved.get(part.key)
    if (href === undefined || !saysItsValue(part)) return { text: part.text, typed: true }
    return { text: part.text, key: part.key, value: part.value, href }
  }
  const cell = (part: Part, counted: boolean): Part => {
    const kept = own(part)
    const key = part.key ?? part.over
    if (kept.key !== undefined || key === undefined || !isKnown(key))
      return counted && kept.key === undefined ? marked(kept) : kept
    return saidAs(part.text, key, figures) ?? { ...marked(kept), over: key }
  }
  const table = (one: ReportTable): ReportTable => {
    const counted = one.heads.map((_, at) => isCounted(one, at))
    return {
      ...one,
      rows: one.rows.map((row) => row.map((c, at) => cell(c, counted[at] === true))),
    }
  }
  return blocks.filter(saysAnything).map((block) => {
    if (block.kind === 'paragraph') return { ...block, parts: block.parts.map(own) }
    return block.kind === 'table' ? table(block) : block
  })
}

const cellsOf = (blocks: Block[]): Part[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))

const saysAnything = (block: Block): boolean => {
  if (block.kind === 'heading') return block.text.trim() !== ''
  return block.kind !== 'paragraph' || textOf(block.parts).trim() !== ''
}

const plain = ({ text, typed }: Part): Part => (typed ? { text, typed } : { text })

/** Among numbers of the book, digits without a link are a number that somebody typed. */
const marked = (part: Part): Part => (/\d/.test(part.text) ? { ...part, typed: true } : part)
