import {
  AlignmentType,
  convertMillimetersToTwip as twips,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx'
import type { ListRow, ListWords } from '@/documents/list'
import { line, textWidth } from '@/documents/paper'
import { fold } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'

/** Which columns a block needs beside the number and the name. */
export type BlockColumns = {
  post: boolean
  /** What the column of the form holds, one under the other; none leaves the column out. */
  form: readonly ('form' | 'campaign' | 'status')[]
  level: boolean
  year: boolean
}

/**
 * The table of one block, numbered from 1. Its head is repeated on each page and no row is split;
 * the last row of the list stays with the line after it.
 */
export function blockTable(
  kind: RecipientKind,
  rows: readonly ListRow[],
  columns: BlockColumns,
  words: ListWords,
  isLast: boolean,
): Table {
  const layout = layOut(kind, columns, words)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth), type: 'dxa' },
    columnWidths: layout.map(({ width }) => twips(width)),
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: layout.map(({ head }) => cell([head], true, { bold: true, keepNext: true })),
      }),
      ...rows.map((row, at) => {
        const keepNext = isLast && at === rows.length - 1
        return new TableRow({
          cantSplit: true,
          children: layout.map(({ lines, isCentred }) => {
            return cell(lines(row, at + 1), isCentred, { keepNext })
          }),
        })
      }),
    ],
  })
}

/** Who or where the recipient is: position and unit, or address; a name is not repeated. */
export function postOf({ name, position, unit }: ListRow): string {
  const within = ` ${fold(`${name} ${position}`)} `
  const rest = unit !== '' && !within.includes(` ${fold(unit)} `) ? unit : ''
  return [position, rest].filter((part) => part !== '').join(', ')
}

type LaidColumn = {
  head: string
  /** Millimetres. */
  width: number
  isCentred: boolean
  lines: (row: ListRow, number: number) => string[]
}

function layOut(kind: RecipientKind, columns: BlockColumns, words: ListWords): LaidColumn[] {
  const { shared } = words
  const possible: (LaidColumn | false)[] = [
    {
      head: words.columns.number,
      width: 13,
      isCentred: true,
      lines: (_, number) => [String(number)],
    },
    { head: words.names[kind], width: 0, isCentred: false, lines: (row) => [nameOf(row, words)] },
    columns.post && {
      head: words.posts[kind],
      width: 0,
      isCentred: false,
      lines: (row) => [postOf(row)],
    },
    columns.form.length > 0 && {
      head: columns.form.map((key) => shared[key]).join(' - '),
      width: 34,
      isCentred: false,
      lines: (row) => columns.form.map((key) => row[key]).filter((text) => text !== ''),
    },
    columns.level && {
      head: shared.level,
      width: 20,
      isCentred: true,
      lines: (row) => [row.levelName],
    },
    columns.year && {
      head: shared.awardYear,
      width: 14,
      isCentred: true,
      lines: (row) => [String(row.awardYear)],
    },
  ]
  return shareRest(possible.filter((column) => column !== false))
}

/** The columns of names and posts share in equal parts what the others leave. */
function shareRest(columns: LaidColumn[]): LaidColumn[] {
  const taken = columns.reduce((sum, { width }) => sum + width, 0)
  const open = columns.filter(({ width }) => width === 0).length
  return columns.map((column) => {
    return column.width > 0 ? column : { ...column, width: (textWidth - taken) / open }
  })
}

function nameOf(row: ListRow, words: ListWords): string {
  return row.sample ? `${row.name} (${words.sample})` : row.name
}

function cell(
  lines: string[],
  isCentred: boolean,
  { bold, keepNext }: { bold?: boolean; keepNext?: boolean },
): TableCell {
  const alignment = isCentred ? AlignmentType.CENTER : AlignmentType.LEFT
  return new TableCell({
    verticalAlign: bold ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: (lines.length > 0 ? lines : ['']).map((text) => line(text, { bold, size: 13 }, { alignment, keepNext })),
  })
}
