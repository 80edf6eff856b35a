import { isDeepStrictEqual } from 'node:util'
import type { Block, ReportTable } from '@/domain/report/types'

/**
 * The first table whose rows or columns are not those of any table that the report held or that the
 * book writes today: cells may be reworded, rows and columns follow from the book.
 */
export function misshapen(blocks: Block[], ...sources: Block[][]): ReportTable | undefined {
  const known = sources.flatMap(tablesOf)
  return tablesOf(blocks).find((table) => !known.some((one) => isOfShape(table, one)))
}

export const tablesOf = (blocks: Block[]): ReportTable[] =>
  blocks.filter((block) => block.kind === 'table')

const isOfShape = (table: ReportTable, one: ReportTable): boolean =>
  table.caption === one.caption &&
  table.rows.length === one.rows.length &&
  isDeepStrictEqual(table.heads, one.heads)
