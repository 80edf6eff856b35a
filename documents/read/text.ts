import type { Grid } from '@/domain/list'
import { addRow, newCounter, newGrid, setCell } from './cells'
import { fieldsOf, separatorOf } from './separated'
import { wordSheet } from './word'

/**
 * CSV, TSV or pasted text: columns where a separator holds on, else one line a row. `row` counts
 * records, as a spreadsheet shows them.
 */
export function readText(source: string, isPasted: boolean): Grid {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const [said = '', sign] = /^sep=(.)\n/i.exec(text) ?? []
  const body = text.slice(said.length)
  const separator = sign ?? separatorOf(body)
  const grid = newGrid(isPasted ? wordSheet : '')
  const counter = newCounter()
  let row = said ? 1 : 0
  for (const fields of separator ? fieldsOf(body, separator) : linesOf(body)) {
    const cells: Grid['rows'][number]['cells'] = []
    for (const [column, field] of fields.entries())
      if (field.trim() !== '') setCell(cells, column, field)
    addRow(grid, { row: ++row, hidden: false, cells }, counter)
  }
  return grid
}

function* linesOf(text: string): Generator<string[]> {
  for (const line of text.split('\n')) yield [line]
}

/** Whether a file of text is a mail or a note rather than columns. */
export const isMail = (text: string): boolean =>
  !/[\t;]/.test(text.slice(0, 4000)) && /^\s*\d+[.)]\s+\p{L}/mu.test(text)

export const isPage = (text: string): boolean =>
  /^\s*<(?:!doctype html|\?xml|html|head|meta|table|style|body)\b/i.test(text)
