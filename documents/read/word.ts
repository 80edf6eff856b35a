import { Parser } from 'htmlparser2'
import mammoth from 'mammoth'
import type { Grid, GridCell } from '@/domain/list'
import { Unreadable } from './refusal'
import { refuseEntities } from './sheets'

/** The name of the one grid that a Word file is. */
export const wordSheet = 'Văn bản'

/** A Word file as one grid: paragraphs are rows of one cell, rows of tables are rows. */
export async function readWord(bytes: Uint8Array): Promise<Grid> {
  refuseEntities(bytes)
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch(() => {
      throw new Unreadable(
        'truncated',
        'Tệp Word bị hỏng, không đọc được. Mở bằng Word, lưu lại rồi gửi lại.',
      )
    })
  return gridOfHtml(value)
}

/** Reads the tables and paragraphs of mammoth's well-formed HTML. */
function gridOfHtml(html: string): Grid {
  const grid: Grid = { name: wordSheet, hidden: false, date1904: false, rows: [], merges: [] }
  let line = 0
  let text = ''
  let depth = 0
  let item = 0
  let cells: GridCell[] = []
  /** Columns that a cell from above still covers: rows left. */
  let covered: number[] = []
  let span = { rows: 1, columns: 1 }
  const put = (row: GridCell[]) => {
    line++
    if (row.some((cell) => typeof cell === 'string' && cell.trim() !== ''))
      grid.rows.push({ row: line, hidden: false, cells: row })
  }
  const skipCovered = () => {
    while ((covered[cells.length] ?? 0) > 0) {
      covered[cells.length] = (covered[cells.length] ?? 1) - 1
      cells.push(null)
    }
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'table') {
        depth++
        if (depth === 1) covered = []
      }
      if (name === 'tr' && depth === 1) cells = []
      if ((name === 'td' || name === 'th') && depth === 1) {
        skipCovered()
        span = { rows: Number(attributes.rowspan ?? 1), columns: Number(attributes.colspan ?? 1) }
        text = ''
      }
      if (name === 'ol') item = 0
      if (name === 'li' && depth === 0) {
        item++
        text = `${item}. `
      }
      if (name === 'br') text += '\n'
      if (/^(?:p|h[1-6])$/.test(name) && depth === 0) text = ''
    },
    ontext(piece) {
      text += piece
    },
    onclosetag(name) {
      if (name === 'table') depth--
      if (/^(?:p|h[1-6]|li)$/.test(name)) {
        if (depth > 0) text += '\n'
        else if (text.trim() !== '') {
          for (const part of text.split('\n')) put([part])
          text = ''
        }
      }
      if ((name === 'td' || name === 'th') && depth === 1) {
        if (span.rows > 1 || span.columns > 1)
          grid.merges.push({ row: line + 1, column: cells.length, ...span })
        const value = text.trim().replace(/\n{2,}/g, '\n')
        for (let at = 0; at < span.columns; at++) {
          if (span.rows > 1) covered[cells.length] = span.rows - 1
          cells.push(at === 0 ? value : null)
        }
        text = ''
      }
      if (name === 'tr' && depth === 1) {
        skipCovered()
        put(cells)
      }
    },
  })
  parser.end(html)
  return grid
}
