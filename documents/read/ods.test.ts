import { expect, test } from 'vitest'
import { zipped } from '@/documents/fixtures/write-xlsx'
import { readSheets } from './sheets'

const namespaces = ['office', 'table', 'text', 'style', 'calcext']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ')

function odsOf(tables: string, { before = '', manifest = '<manifest/>' } = {}): Uint8Array {
  const styles =
    '<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': manifest,
    'content.xml': `<?xml version="1.0"?><office:document-content ${namespaces}>${styles}<office:body><office:spreadsheet>${before}${tables}</office:spreadsheet></office:body></office:document-content>`,
  })
}

const text = (words: string, attributes = '') =>
  `<table:table-cell ${attributes} office:value-type="string"><text:p>${words}</text:p></table:table-cell>`
const row = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`
const sheet = (name: string, rows: string, style = 'ta1') =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`

test('values, days, ticks, errors and line breaks are what the sheet shows', async () => {
  const cells = [
    '<table:table-cell office:value-type="float" office:value="2021"><text:p>2021</text:p></table:table-cell>',
    '<table:table-cell office:value-type="float" office:value="7"><text:p>007</text:p></table:table-cell>',
    '<table:table-cell office:value-type="date" office:date-value="2021-11-10T08:30:00"><text:p>10/11/21</text:p></table:table-cell>',
    '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ĐÚNG</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>Nguyễn<text:s/>Thị <text:span>Hoa</text:span></text:p><text:p>Tổ<text:line-break/>trưởng</text:p></table:table-cell>',
  ]
  const [grid] = await readSheets(odsOf(sheet('DS', row(cells.join('')))), 'ods')
  expect(grid?.rows).toEqual([
    {
      row: 1,
      hidden: false,
      cells: [2021, '007', '2021-11-10', 'x', '#REF!', 'Nguyễn Thị Hoa\nTổ\ntrưởng'],
    },
  ])
})

test('repeated cells and rows, hidden rows and sheets, and merges stand where they are', async () => {
  const bytes = odsOf(
    sheet(
      'Hiện',
      row(
        `${text('Tên', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${text('x', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16380"/>`,
      ) +
        row('<table:table-cell/>', 'table:number-rows-repeated="3"') +
        row(text('Hoa'), 'table:visibility="filter"') +
        row(text('Sơn'), 'table:number-rows-repeated="2"') +
        row('<table:table-cell/>', 'table:number-rows-repeated="1048568"'),
    ) + sheet('Ẩn', row(text('x')), 'ta2'),
  )
  const grids = await readSheets(bytes, 'ods')
  expect(grids.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Hiện', false],
    ['Ẩn', true],
  ])
  expect(grids[0]?.rows).toEqual([
    { row: 1, hidden: false, cells: ['Tên', null, 'x', 'x'] },
    { row: 5, hidden: true, cells: ['Hoa'] },
    { row: 6, hidden: false, cells: ['Sơn'] },
    { row: 7, hidden: false, cells: ['Sơn'] },
  ])
  expect(grids[0]?.merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }])
})

test('what was struck out, and copies of other files, are not the list', async () => {
  const before = `<table:tracked-changes>${row(text('đã xóa'))}</table:tracked-changes><table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>`
  const bytes = odsOf(
    sheet('DS', row(text('Hoa'))) + sheet("'file:///C:/khac.xls'#$Sheet1", row(text('khác'))),
    { before },
  )
  const grids = await readSheets(bytes, 'ods')
  expect(grids.map(({ name, date1904, rows }) => [name, date1904, rows.length])).toEqual([
    ['DS', true, 1],
  ])
})

test('a locked file says so; one row repeated to the end of the sheet is too much', async () => {
  const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>'
  await expect(readSheets(odsOf('', { manifest }), 'ods')).rejects.toMatchObject({
    code: 'password-protected',
    message: 'Tệp có mật khẩu. Mở tệp, bỏ mật khẩu rồi gửi lại.',
  })
  const endless = odsOf(sheet('DS', row(text('x'), 'table:number-rows-repeated="1048576"')))
  await expect(readSheets(endless, 'ods')).rejects.toMatchObject({ code: 'too-many-rows' })
  const wide = odsOf(sheet('DS', row(text('x', 'table:number-columns-repeated="16384"'))))
  await expect(readSheets(wide, 'ods')).rejects.toMatchObject({ code: 'too-many-columns' })
})
