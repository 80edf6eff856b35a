import type { CellMark, Grid, GridCell } from '@/domain/list'
import {
  addMerge,
  addRow,
  countSheet,
  dayCell,
  hideColumns,
  keepMerges,
  newCounter,
  newGrid,
  setCell,
  tick,
} from './cells'
import { isTrue, readXmlText } from './xml'

/** Whether a file of XML is a workbook of Excel 2002–2003 ("XML Spreadsheet"). */
export const isXmlSheet = (start: string): boolean =>
  /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(start)

type Cell = {
  column: number
  across: number
  down: number
  style: string | undefined
  type: string
}

/** The sheets of such a workbook. */
export function readXmlSheets(text: string): Grid[] {
  const counter = newCounter()
  const grids: Grid[] = []
  const struck = new Set<string>()
  let style = ''
  let grid: Grid | undefined
  let row = 0
  let rowsOn = 1
  let rowStyle: string | undefined
  let isHidden = false
  let cells: GridCell[] = []
  let marks: CellMark[] = []
  let cell: Cell | undefined
  let next = 0
  let columns = 0
  let words = { shown: '', struck: '' }
  let isData = false
  let isVisible = false
  let strikes = 0
  readXmlText(text, {
    open(name, attributes) {
      const value = (key: string) => attributes[`ss:${key}`] ?? attributes[key]
      if (name === 'Style') style = value('ID') ?? ''
      else if (name === 'Font' && !grid) {
        if (isTrue(value('StrikeThrough'))) struck.add(style)
      } else if (name === 'Worksheet') {
        countSheet(counter)
        grid = newGrid(value('Name') ?? '')
        grids.push(grid)
        row = 0
        rowsOn = 1
        columns = 0
      } else if (!grid) return
      else if (name === 'Visible') isVisible = true
      else if (name === 'Column') {
        columns = (Number(value('Index')) || columns + 1) + Number(value('Span') ?? 0)
        if (isTrue(value('Hidden')) || Number(value('Width') ?? 10) < 1)
          hideColumns(grid, columns - 1 - Number(value('Span') ?? 0), columns - 1)
      } else if (name === 'Row') {
        row = Number(value('Index')) || row + rowsOn
        rowsOn = 1 + Number(value('Span') ?? 0)
        rowStyle = value('StyleID')
        isHidden = isTrue(value('Hidden')) || Number(value('Height') ?? 10) < 1
        cells = []
        marks = []
        next = 0
      } else if (name === 'Cell') {
        const column = (Number(value('Index')) || next + 1) - 1
        const across = Number(value('MergeAcross') ?? 0)
        const down = Number(value('MergeDown') ?? 0)
        cell = { column, across, down, style: value('StyleID') ?? rowStyle, type: '' }
        words = { shown: '', struck: '' }
      } else if (name === 'Data' && cell) {
        isData = true
        cell.type = value('Type') ?? 'String'
      } else if (isData && (name === 'S' || name === 'Strike')) strikes++
    },
    text(piece) {
      if (isVisible && grid) grid.hidden ||= /hidden/i.test(piece)
      if (isData) words[strikes > 0 ? 'struck' : 'shown'] += piece
    },
    close(name) {
      if (name === 'Data') isData = false
      else if (name === 'Visible') isVisible = false
      else if (isData && (name === 'S' || name === 'Strike')) strikes--
      else if (name === 'Cell' && cell && grid) {
        const { column, across, down, type } = cell
        const isPart = words.shown.trim() !== ''
        const text = isPart ? words.shown : words.struck
        const value = valueIn(type, text)
        if (value !== null) setCell(cells, column, value)
        if (across > 0 || down > 0)
          addMerge(grid, { row, column, rows: down + 1, columns: across + 1 })
        const isOut = value !== null && struck.has(cell.style ?? '')
        if (isOut || (!isPart && words.struck.trim() !== ''))
          marks.push({ column, code: 'struck-out', text: String(value) })
        else if (words.struck.trim() !== '')
          marks.push({ column, code: 'struck-part', text: words.struck })
        next = column + across + 1
        cell = undefined
      } else if (name === 'Row' && grid)
        addRow(
          grid,
          { row, hidden: isHidden, cells, ...(marks.length > 0 ? { marks } : {}) },
          counter,
        )
      else if (name === 'Worksheet' && grid) {
        keepMerges(grid)
        grid = undefined
      }
    },
  })
  return grids
}

function valueIn(type: string, text: string): GridCell {
  if (text === '') return null
  if (type === 'Number') return Number.isFinite(Number(text)) ? Number(text) : text
  if (type === 'DateTime') return dayCell(text.slice(0, 10))
  return type === 'Boolean' ? tick(isTrue(text)) : text
}
