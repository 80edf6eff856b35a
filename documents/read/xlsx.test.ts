import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type CellValue, writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { readSheets } from './sheets'

const sheetPath = 'xl/worksheets/sheet1.xml'

async function made(rows: CellValue[][], rest: object = {}, book: object = {}) {
  return writeXlsx({ sheets: [{ name: 'Danh sách', rows, ...rest }], ...book })
}

/** The same file with a part of it changed. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  parts[path] = strToU8(change(strFromU8(parts[path] as Uint8Array)))
  return zipSync(parts)
}

const cellsOf = async (bytes: Uint8Array) =>
  (await readSheets(bytes, 'xlsx'))[0]?.rows.map((row) => row.cells)

/** A sheet whose XML is written by hand between `<sheetData>` and its end. */
async function withCells(xml: string): Promise<Uint8Array> {
  const bytes = await made([['x']])
  return changed(bytes, sheetPath, (text) =>
    text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${xml}</sheetData>`),
  )
}

test('texts keep their zeros and line breaks, numbers stay numbers, days become dates', async () => {
  const day = new Date(Date.UTC(2021, 10, 10))
  const bytes = await made([
    ['STT', 'Họ và tên', 'Số hiệu', 'Ngày ký'],
    [1, 'Nguyễn Thị Hoa\nTổ trưởng', '007', day],
    [],
    [null, null, 2.5, true],
  ])
  const [grid] = await readSheets(bytes, 'xlsx')
  expect(grid?.name).toBe('Danh sách')
  expect(grid?.rows).toEqual([
    { row: 1, hidden: false, cells: ['STT', 'Họ và tên', 'Số hiệu', 'Ngày ký'] },
    { row: 2, hidden: false, cells: [1, 'Nguyễn Thị Hoa\nTổ trưởng', '007', '2021-11-10'] },
    { row: 4, hidden: false, cells: [null, null, 2.5, 'x'] },
  ])
})

test('days are counted from 1904 in old Macintosh files', async () => {
  const day = new Date(Date.UTC(2021, 10, 10))
  const [grid] = await readSheets(await made([[day, 43_048]], {}, { dateSystem: '1904' }), 'xlsx')
  expect(grid?.date1904).toBe(true)
  expect(grid?.rows[0]?.cells[0]).toBe('2021-11-10')
})

test('a formula gives what it last came to, an error stays to be seen', async () => {
  const bytes = await withCells(
    '<row r="3"><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="str"><f>A1</f><v>Nguyễn &amp; Trần</v></c>' +
      '<c r="D3" t="e"><f>X</f><v>#REF!</v></c><c r="E3" t="b"><v>0</v></c>' +
      '<c r="F3" t="inlineStr"><is><r><t>Phường </t></r><r><t>Tây Thạnh</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></is></c>' +
      '<c r="G3" t="inlineStr"><is><t>hai_x000D_\ndòng</t></is></c></row>',
  )
  expect(await cellsOf(bytes)).toEqual([
    [null, 2, 'Nguyễn & Trần', '#REF!', null, 'Phường Tây Thạnh', 'hai\ndòng'],
  ])
})

test('rows and cells without an address follow each other, rows out of order are put in order', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const bytes = await withCells(
    `<row r="5">${cell('năm')}</row><row>${cell('sáu')}${cell('tiếp')}</row><row r="2">${cell('hai')}</row>`,
  )
  const [grid] = await readSheets(bytes, 'xlsx')
  expect(grid?.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [2, 'hai'],
    [5, 'năm'],
    [6, 'sáu', 'tiếp'],
  ])
})

test('a number that a format shows with zeros in front is read with them', async () => {
  const bytes = await made([[7, 12]], { columns: [{ numFmt: '00000' }, {}] })
  expect(await cellsOf(bytes)).toEqual([['00007', 12]])
})

test('hidden rows, hidden sheets and merged cells are told', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Hiện',
        rows: [
          ['DANH SÁCH', null],
          ['Hoa', 'Sơn'],
          ['Ẩn', 'đi'],
        ],
        rowDefs: new Map([[2, { hidden: true }]]),
        merges: [
          { startRow: 0, endRow: 0, startCol: 0, endCol: 1 },
          { startRow: 1, endRow: 1_048_575, startCol: 0, endCol: 16_383 },
        ],
      },
      { name: 'Ẩn', rows: [['x']], hidden: true },
      { name: 'Rất ẩn', rows: [['x']], veryHidden: true },
    ],
  })
  const grids = await readSheets(bytes, 'xlsx')
  expect(grids.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Hiện', false],
    ['Ẩn', true],
    ['Rất ẩn', true],
  ])
  expect(grids[0]?.rows.map((row) => row.hidden)).toEqual([false, false, true])
  // Merged to the end of the sheet, it reaches as far as there are rows.
  expect(grids[0]?.merges).toEqual([
    { row: 1, column: 0, rows: 1, columns: 2 },
    { row: 2, column: 0, rows: 2, columns: 2 },
  ])
})

test('two cells in opposite corners of a sheet cost two cells', async () => {
  const bytes = await withCells(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
  )
  const [grid] = await readSheets(bytes, 'xlsx')
  expect(grid?.rows.map(({ row, cells }) => [row, cells.length])).toEqual([
    [1, 1],
    [1_048_576, 16_384],
  ])
})

test('a sheet coloured to its last row is as long as its words', async () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="0"/><c r="XFD${at + 2}" s="0"/></row>`,
  )
  const bytes = await withCells(`<row r="1"><c r="A1"><v>1</v></c></row>${rows.join('')}`)
  expect(await cellsOf(bytes)).toEqual([[1]])
})

test('too many rows and too many columns are refused, with where they are', async () => {
  const rows = Array.from(
    { length: 120_001 },
    (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`,
  )
  await expect(readSheets(await withCells(rows.join('')), 'xlsx')).rejects.toMatchObject({
    code: 'too-many-rows',
    message: 'Tệp có nhiều hơn 120.000 dòng có chữ. Chia thành nhiều tệp.',
  })
  const wide = await made([['x'], Array<number>(201).fill(1)])
  await expect(readSheets(wide, 'xlsx')).rejects.toMatchObject({
    code: 'too-many-columns',
    message:
      'Trang “Danh sách”, dòng 2: hơn 200 cột có chữ. Danh sách không rộng như vậy; xem lại tệp.',
  })
})

test('a long text that stands in a thousand cells is too much to read', async () => {
  const bytes = await made([['x'.repeat(32_000)]])
  const cell = '<c t="s"><v>0</v></c>'
  const large = changed(bytes, sheetPath, (xml) =>
    xml.replace(/<row.*<\/row>/s, `<row>${cell.repeat(100)}</row>`.repeat(20)),
  )
  await expect(readSheets(large, 'xlsx')).rejects.toMatchObject({ code: 'too-large' })
})

test('a file that says a sheet is small and unpacks more is stopped', async () => {
  const bytes = await withCells(`<row><c><v>${'0'.repeat(5_000_000)}</v></c></row>`)
  // The directory's own word for the size, falsified.
  const named = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(sheetPath)
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(named - 46 + 24, 1000, true)
  await expect(readSheets(bytes, 'xlsx')).rejects.toMatchObject({ code: 'zip-bomb' })
})

test('a document type is refused in any part and in either width of letters', async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
  const late = changed(await made([['x']]), 'xl/workbook.xml', (xml) =>
    xml.replace('<workbook', `<!-- ${'x'.repeat(5000)} -->${doctype}<workbook`),
  )
  await expect(readSheets(late, 'xlsx')).rejects.toMatchObject({ code: 'xml-entities' })
  const parts = unzipSync(await made([['x']]))
  const text = strFromU8(parts[sheetPath] as Uint8Array).replace(
    '<worksheet',
    `${doctype}<worksheet`,
  )
  parts[sheetPath] = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  await expect(readSheets(zipSync(parts), 'xlsx')).rejects.toMatchObject({ code: 'xml-entities' })
})

test('a sheet damaged on its way is refused, not read by half', async () => {
  const bytes = await made(Array.from({ length: 500 }, (_, at) => [at, `Nguyễn Văn ${at}`]))
  // Stored as it is, one letter changed: only the sum of all bytes tells.
  const hurt = Buffer.from(zipSync(unzipSync(bytes), { level: 0 }))
  hurt.write('M', hurt.indexOf('Nguyễn Văn 250'))
  await expect(readSheets(hurt, 'xlsx')).rejects.toMatchObject({ code: 'truncated' })
})
