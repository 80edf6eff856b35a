import { strFromU8, unzipSync } from 'fflate'
import { read, type Sheet } from 'hucre'
import type { Grid, GridCell } from '@/domain/list'
import { limits, Unreadable } from './refusal'
import { locked } from './sniff'

/** The sheets of an .xlsx, .xls or .ods, in order, blank rows left out. */
export async function readSheets(bytes: Uint8Array, kind: 'xlsx' | 'ods' | 'xls'): Promise<Grid[]> {
  if (kind !== 'xls') refuseEntities(bytes)
  const workbook = await read(bytes).catch((error: unknown) => {
    const why = String(error)
    if (/password|encrypt/i.test(why)) throw locked()
    throw new Unreadable(
      'truncated',
      'Tệp bị hỏng, không đọc được. Mở bằng Excel, lưu lại rồi gửi lại.',
    )
  })
  const date1904 = workbook.dateSystem === '1904'
  const grids: Grid[] = []
  while (workbook.sheets.length > 0) {
    // Sheets are let go one by one: a large one must not stay twice in memory.
    const sheet = workbook.sheets.shift()
    if (sheet) grids.push(gridOf(sheet, date1904))
  }
  const rows = grids.reduce((sum, grid) => sum + grid.rows.length, 0)
  if (rows > limits.rows)
    throw new Unreadable(
      'too-many-rows',
      `Tệp có ${rows.toLocaleString('vi-VN')} dòng, nhiều hơn 120.000. Chia thành nhiều tệp.`,
    )
  return grids
}

function gridOf(sheet: Sheet, date1904: boolean): Grid {
  const grid: Grid = {
    name: sheet.name,
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    date1904,
    rows: [],
    merges: (sheet.merges ?? []).map((merge) => ({
      row: merge.startRow + 1,
      column: merge.startCol,
      rows: merge.endRow - merge.startRow + 1,
      columns: merge.endCol - merge.startCol + 1,
    })),
  }
  for (const [at, values] of sheet.rows.entries()) {
    if (!values) continue
    const cells = values.map(cellOf)
    while (cells.length > 0 && isBlank(cells.at(-1))) cells.pop()
    if (cells.length === 0) continue
    if (cells.filter((cell) => !isBlank(cell)).length > limits.columns)
      throw new Unreadable(
        'too-many-columns',
        `Trang “${sheet.name}”, dòng ${at + 1}: hơn 200 cột có chữ. Danh sách không rộng như vậy; xem lại tệp.`,
      )
    grid.rows.push({ row: at + 1, hidden: Boolean(sheet.rowDefs?.get(at)?.hidden), cells })
  }
  return grid
}

const isBlank = (cell: GridCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

function cellOf(value: unknown): GridCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'x' : ''
  return String(value)
}

/** A document type in a part of a workbook can only be an attack: the formats have none. */
export function refuseEntities(bytes: Uint8Array): void {
  try {
    const small = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /\.(?:xml|rels)$/.test(name) && originalSize < 2_000_000,
    })
    for (const part of Object.values(small))
      if (strFromU8(part.subarray(0, 2000)).includes('<!DOCTYPE'))
        throw new Unreadable(
          'xml-entities',
          'Tệp chứa khai báo bất thường, không an toàn để mở. Lưu lại thành tệp mới.',
        )
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('truncated', 'Tệp bị cắt cụt hoặc hỏng. Xin đơn vị gửi lại tệp.')
  }
}
