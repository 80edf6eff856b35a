import type { CellStyle } from 'hucre/xlsx'

export const font = { name: 'Times New Roman', size: 12 }
const side = { style: 'thin', color: { rgb: '8C8478' } } as const
const border = { top: side, right: side, bottom: side, left: side }
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

export const titleStyle: CellStyle = {
  font: { ...font, size: 15, bold: true },
  alignment: { vertical: 'center' },
}
export const lineStyle: CellStyle = {
  font: { ...font, italic: true },
  alignment: { vertical: 'top', wrapText: true },
}

const figure: CellStyle = {
  font,
  border,
  numFmt: '#,##0',
  alignment: { horizontal: 'right', vertical: 'top' },
}

/** The cells of a table of figures; a zero is shown, in grey. */
export const statisticsStyles = {
  head: {
    font: { ...font, bold: true },
    border,
    fill: fill('F2EDE2'),
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  block: {
    font: { ...font, bold: true },
    border,
    fill: fill('FAF7F0'),
    alignment: { vertical: 'center' },
  },
  name: { font, border, alignment: { vertical: 'top', wrapText: true } },
  number: figure,
  zero: { ...figure, font: { ...font, color: { rgb: '9A9389' } } },
  sum: { ...figure, font: { ...font, bold: true } },
  total: { font: { ...font, bold: true }, border, alignment: { vertical: 'top' } },
  totalNumber: { ...figure, font: { ...font, bold: true } },
} satisfies Record<string, CellStyle>
