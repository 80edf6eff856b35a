import { numbersOf, saysItsValue } from '@/domain/report/doubts'
import { textOf } from '@/domain/report/edit'
import type { Block, Figures, Part } from '@/domain/report/types'

/**
 * The text as it may be kept: a number counts what the book says it does. One that the book does not
 * know, or whose words are not its value, is a number typed by hand.
 */
export function trusted(blocks: Block[], figures: Figures, before: Block[] = []): Block[] {
  const saved = new Map(numbersOf(before).map(({ key, href }) => [key, href]))
  const own = (part: Part): Part => {
    if (part.key === undefined) return plain(part)
    const href = figures[part.key]?.href ?? saved.get(part.key)
    if (href === undefined || !saysItsValue(part)) return { text: part.text, typed: true }
    return { text: part.text, key: part.key, value: part.value, href }
  }
  return blocks.filter(saysAnything).map((block) => {
    if (block.kind === 'paragraph') return { ...block, parts: block.parts.map(own) }
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(own)) }
    return block
  })
}

const saysAnything = (block: Block): boolean => {
  if (block.kind === 'heading') return block.text.trim() !== ''
  return block.kind !== 'paragraph' || textOf(block.parts).trim() !== ''
}

const plain = ({ text, typed }: Part): Part => (typed ? { text, typed } : { text })
