import type {
  Grid,
  GridRow,
  ListField,
  ListNoun,
  ListRow,
  ListTable,
  ReadOptions,
} from '@/domain/list'
import { cleanText, fold } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'
import { kindOfHeading } from './kinds'
import { splitLine } from './lines'
import { readRow } from './row'
import type { Around } from './row-state'
import { groupOf, isFooter, nounOf, settle } from './rules'
import { addStated } from './stated'
import {
  guessColumns,
  type Head,
  headAt,
  isBlank,
  numbersColumns,
  sideBySide,
  textOf,
  unmerge,
} from './tables'
import { readTitle, statedIn, type Title } from './titles'

type Given = { title: Title; noun: ListNoun | undefined; today: string; options: ReadOptions }

/** The rows, tables and title of one sheet. */
export function readGrid(grid: Grid, { title: before, noun: given, today, options }: Given) {
  unmerge(grid)
  const list = grid.rows
  const tables: ListTable[] = []
  const rows: ListRow[] = []
  let stated: Partial<Record<RecipientKind, number>> | undefined
  let heads: Head[] = []
  let kind: RecipientKind | undefined
  let group: string | undefined
  let field: string | undefined
  let noun = given
  let title: Title = before
  let ended = false
  const lines: string[] = []
  for (let at = 0; at < list.length; at++) {
    const row = list[at] as GridRow
    const head = headAt(list, at, grid.merges)
    if (head) {
      if (lines.length > 0 && heads.length === 0) title = { ...readTitle(lines), ...before }
      const shape = head.heads.map(fold).join('|')
      const own = options.columns?.[shape]
      const columns = own ? own.map((each) => (each === 'skip' ? undefined : each)) : head.columns
      noun ??= nounOf(columns, lines.join(' '))
      heads = sideBySide({ ...head, columns: settle(columns, noun) })
      if (!tables.some((table) => table.shape === shape && table.sheet === grid.name))
        tables.push({
          sheet: grid.name,
          headRow: head.row,
          shape,
          heads: head.heads,
          columns: head.heads.map(
            (_, col) => heads.find((each) => each.columns[col])?.columns[col] ?? 'skip',
          ),
          sample: list
            .slice(at + head.used, at + head.used + 4)
            .map((each) => each.cells.map((cell) => textOf(cell))),
        })
      at += head.used - 1
      ended = false
      continue
    }
    const texts = row.cells.map((cell) => cleanText(textOf(cell)))
    const filled = texts.filter(Boolean)
    const whole = filled.join(' ')
    const said = filled.length <= 3 ? statedIn(whole) : undefined
    if (said) {
      stated = addStated(stated, said)
      ended = heads.length > 0 && /^(?:danh sach|tong)/.test(fold(whole)) ? true : ended
      continue
    }
    const heading =
      filled.length <= 2 || (filled.length === 3 && /^\d+$/.test(filled[2] as string))
        ? kindOfHeading(whole)
        : undefined
    if (heading) {
      kind = heading.kind
      group = undefined
      ended = false
      if (heads.length === 0) lines.push(whole)
      continue
    }
    if (heads.length === 0) {
      const line = splitLine(whole)
      if (filled.length === 1 && line) {
        if (rows.length === 0 && lines.length > 0) title = { ...readTitle(lines), ...before }
        noun ??= 'awards'
        const around: Around = {
          noun,
          title,
          kind,
          group,
          field,
          date1904: grid.date1904,
          today,
          sheet: grid.name,
        }
        rows.push(readRow(row.row, line.cells, line.columns, line.columns.map(String), around))
        continue
      }
      lines.push(whole)
      continue
    }
    if (numbersColumns(row)) continue
    if (isFooter(whole)) {
      ended = true
      continue
    }
    if (ended) continue
    for (const table of heads) {
      const cells = row.cells.map((cell, col) =>
        table.from <= col && col <= table.to ? cell : null,
      )
      const own = texts.filter((text, col) => text && table.from <= col && col <= table.to)
      if (own.length === 0) continue
      const grouped = groupOf(
        cells.map((cell) => cleanText(textOf(cell))),
        table,
      )
      if (grouped !== undefined) {
        const [, fieldName] = /^lĩnh vực\s*:?\s*(.+)$/iu.exec(grouped) ?? []
        if (fieldName) field = fieldName.charAt(0).toUpperCase() + fieldName.slice(1)
        else group = grouped
        continue
      }
      const around: Around = {
        noun: noun ?? 'awards',
        title,
        kind,
        group,
        field,
        date1904: grid.date1904,
        today,
        sheet: grid.name,
      }
      rows.push(readRow(row.row, cells, table.columns, table.heads, around))
    }
  }
  if (heads.length === 0 && rows.length === 0) {
    const data = list.filter((row) => row.cells.filter((cell) => !isBlank(cell)).length >= 2)
    const columns = data.length > 0 ? guessColumns(data) : undefined
    if (columns) {
      const [first] = data
      title = {
        ...readTitle(
          list
            .filter((row) => row.row < (first?.row ?? 0))
            .map((row) => row.cells.map(textOf).join(' ')),
        ),
        ...before,
      }
      noun ??= 'awards'
      const shape = `#${columns.map((each) => each ?? '').join('|')}`
      const chosen =
        options.columns?.[shape]?.map((each): ListField | undefined =>
          each === 'skip' ? undefined : each,
        ) ?? columns
      tables.push({
        sheet: grid.name,
        headRow: null,
        shape,
        heads: columns.map(() => ''),
        columns: chosen.map((each) => each ?? 'skip'),
        sample: data.slice(0, 4).map((row) => row.cells.map((cell) => textOf(cell))),
      })
      for (const row of data) {
        if (isFooter(row.cells.map(textOf).join(' '))) continue
        const around: Around = {
          noun,
          title,
          kind,
          group,
          field,
          date1904: grid.date1904,
          today,
          sheet: grid.name,
        }
        rows.push(readRow(row.row, row.cells, chosen, columns.map(String), around))
      }
    } else title = { ...readTitle(lines), ...before }
  }
  return { rows, tables, stated, noun, title }
}
