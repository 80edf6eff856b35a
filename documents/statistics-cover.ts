import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { rowHeight } from './row-height'
import { font, lineStyle, titleStyle } from './statistics-styles'

/** What the figures are of: said before any of them. */
export type StatisticsCover = {
  sheet: string
  title: string
  office: string
  facts: { label: string; value: string }[]
  notes: string[]
}

const widths = [24, 84]
const label: CellStyle = { font: { ...font, bold: true }, alignment: { vertical: 'top' } }
const value: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }
const firstFact = 2

/** The first sheet: office, period, scope, the day, how many samples, and how to read the others. */
export function coverSheet({ sheet, title, facts, notes }: StatisticsCover): WriteSheet {
  const firstNote = firstFact + facts.length + 1
  return {
    name: sheet,
    columns: widths.map((width) => ({ width })),
    cells: new Map([
      ['0,0', { value: title, style: titleStyle }],
      ...facts.flatMap(
        (fact, at) =>
          [
            [`${firstFact + at},0`, { value: fact.label, style: label }],
            [`${firstFact + at},1`, { value: fact.value, style: value }],
          ] as const,
      ),
      ...notes.map(
        (note, at) => [`${firstNote + at},0`, { value: note, style: lineStyle }] as const,
      ),
    ]),
    merges: notes.map((_, at) => ({
      startRow: firstNote + at,
      startCol: 0,
      endRow: firstNote + at,
      endCol: 1,
    })),
    rowDefs: new Map([
      [0, { height: 26 }],
      ...facts.map((fact, at) => {
        const height = rowHeight([fact.label, fact.value], widths) + 3
        return [firstFact + at, { height }] as const
      }),
      ...notes.map((note, at) => {
        const width = widths.reduce((sum, each) => sum + each, 0)
        return [firstNote + at, { height: rowHeight([note], [width]) + 3 }] as const
      }),
    ]),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
  }
}
