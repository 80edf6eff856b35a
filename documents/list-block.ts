import {
  AlignmentType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx'
import type { ListRow, ListWords } from '@/documents/list'
import { line, textWidth, twips } from '@/documents/paper'
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
    columnWidths: widthsOf(layout),
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: layout.map(({ head }) => cell([head], true, { bold: true, keepNext: true })),
      }),
      ...rows.map((row, at) => {
        const keepNext = isLast && at === rows.length - 1 ? true : undefined
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

/**
 * Who or where the recipient is: position and unit, or address. A unit that the position names
 * already, or that is the collective itself, is not repeated.
 */
export function postOf({ name, position, unit }: ListRow): string {
  const folded = fold(unit)
  const isRepeated = folded === fold(name) || ` ${fold(position)} `.includes(` ${folded} `)
  return [position, isRepeated ? '' : unit].filter((part) => part !== '').join(', ')
}

/** A column as it is laid: its head, its width, and what it says of a row, line by line. */
export type LaidColumn = {
  head: string
  /** Millimetres, or a share of what the columns with millimetres leave. */
  width: { fixed: number } | { share: number }
  isCentred?: boolean
  lines: (row: ListRow, number: number) => string[]
}

/** The columns of one block, in order. */
export function layOut(kind: RecipientKind, columns: BlockColumns, words: ListWords): LaidColumn[] {
  const { shared } = words
  const number: LaidColumn = {
    head: words.columns.number,
    width: { fixed: 13 },
    isCentred: true,
    lines: (_, number) => [String(number)],
  }
  const name: LaidColumn = {
    head: words.names[kind],
    width: { share: kind === 'collective' ? 1.2 : 0.85 },
    lines: ({ name, sample }) => [sample ? `${name} (${words.sample})` : name],
  }
  const post: LaidColumn = {
    head: words.posts[kind],
    width: { share: 1 },
    lines: (row) => [postOf(row)],
  }
  const form: LaidColumn = {
    head: columns.form.map((key) => shared[key]).join(' - '),
    width: { share: 0.9 },
    lines: (row) => {
      const texts = columns.form.map((key) => row[key])
      return texts.filter((text) => text !== '' && text !== words.conferred)
    },
  }
  const level: LaidColumn = {
    head: shared.level,
    width: { fixed: 25 },
    isCentred: true,
    lines: (row) => [row.levelName],
  }
  const year: LaidColumn = {
    head: shared.awardYear,
    width: { fixed: 15 },
    isCentred: true,
    lines: (row) => [String(row.awardYear)],
  }
  return [
    number,
    name,
    ...(columns.post ? [post] : []),
    ...(columns.form.length > 0 ? [form] : []),
    ...(columns.level ? [level] : []),
    ...(columns.year ? [year] : []),
  ]
}

/** The widths of the columns in twips, which together are those of the text. */
const widthsOf = (layout: LaidColumn[]): number[] => millimetresOf(layout).map(twips)

/** The same in millimetres. */
export function millimetresOf(layout: LaidColumn[]): number[] {
  const fixed = layout.reduce((sum, { width }) => sum + ('fixed' in width ? width.fixed : 0), 0)
  const shares = layout.reduce((sum, { width }) => sum + ('share' in width ? width.share : 0), 0)
  return layout.map(({ width }) => {
    return 'fixed' in width ? width.fixed : ((textWidth - fixed) * width.share) / shares
  })
}

function cell(
  lines: string[],
  isCentred: boolean | undefined,
  { bold, keepNext }: { bold?: boolean; keepNext?: boolean },
): TableCell {
  const alignment = isCentred ? AlignmentType.CENTER : undefined
  return new TableCell({
    verticalAlign: bold ? VerticalAlignTable.CENTER : undefined,
    // A cell without a paragraph makes Word call the file damaged.
    children: (lines.length > 0 ? lines : ['']).map((text) => {
      return line(text, { bold }, { alignment, keepNext })
    }),
  })
}
