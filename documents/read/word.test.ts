import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { docxOf } from '@/documents/fixtures/write-docx'
import { readFile } from './read-file'

/** A Word file whose body is written by hand. */
function wordOf(body: string, more: Record<string, string> = {}): Uint8Array {
  const parts = unzipSync(docxOf(['x']))
  const path = 'word/document.xml'
  const text = strFromU8(parts[path] as Uint8Array).replace(
    /<w:body>.*<w:sectPr>/s,
    `<w:body>${body}<w:sectPr>`,
  )
  parts[path] = strToU8(text)
  // A list within the list.
  const lists = 'word/numbering.xml'
  const level = strFromU8(parts[lists] as Uint8Array).replace(
    /<w:lvl .*<\/w:lvl>/s,
    (one) => one + one.replace('w:ilvl="0"', 'w:ilvl="1"'),
  )
  parts[lists] = strToU8(level)
  for (const [name, xml] of Object.entries(more)) parts[name] = strToU8(xml)
  return zipSync(parts)
}

const p = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
const numberedWithin = numbered.replace('"0"', '"1"')

async function read(body: string) {
  const { grids } = await readFile({ bytes: wordOf(body) })
  const [grid] = grids
  return { name: grid?.name, rows: grid?.rows.map((r) => r.cells), merges: grid?.merges }
}

test('paragraphs and tables come in their order; a cell of several paragraphs has lines', async () => {
  const two = table(
    row(cell(p('STT')), cell(p('Họ tên'))),
    row(cell(p('1')), cell(p('Hoa') + p('Tổ trưởng'))),
  )
  expect(await read(p('DANH SÁCH') + two + p('Danh sách này có 1 cá nhân'))).toEqual({
    name: 'Văn bản',
    rows: [
      ['DANH SÁCH'],
      ['STT', 'Họ tên'],
      ['1', 'Hoa\nTổ trưởng'],
      ['Danh sách này có 1 cá nhân'],
    ],
    merges: [],
  })
})

test('cells merged over rows and columns keep the others in their columns', async () => {
  const body = table(
    row(cell(p('I. TẬP THỂ'), '<w:gridSpan w:val="3"/>')),
    row(cell(p('1')), cell(p('Sơn Kỳ'), '<w:vMerge w:val="restart"/>'), cell(p('Hoa'))),
    row(cell(p('2')), cell(p(''), '<w:vMerge/>'), cell(p('Bảy'))),
  )
  expect(await read(body)).toEqual({
    name: 'Văn bản',
    rows: [['I. TẬP THỂ'], ['1', 'Sơn Kỳ', 'Hoa'], ['2', null, 'Bảy']],
    merges: [
      { row: 1, column: 0, rows: 1, columns: 3 },
      { row: 2, column: 1, rows: 2, columns: 1 },
    ],
  })
})

test('lists that Word numbers get their numbers, and no item is lost above an inner list', async () => {
  const body = p('Tập thể', numbered) + p('Hội Phụ nữ', numberedWithin) + p('Cá nhân', numbered)
  const { rows } = await read(body)
  expect(rows?.map(([line]) => String(line).replace(/^(?:\d+\.|-) /, ''))).toEqual([
    'Tập thể',
    'Hội Phụ nữ',
    'Cá nhân',
  ])
  expect([rows?.[0]?.[0], rows?.[2]?.[0]]).toEqual(['1. Tập thể', '2. Cá nhân'])
})

test('a table laid within a cell of the page is read as a table; a small one stays in its cell', async () => {
  const inner = table(row(cell(p('STT')), cell(p('Họ tên'))), row(cell(p('1')), cell(p('Hoa'))))
  const { rows } = await read(table(row(cell(p('DANH SÁCH') + inner + p('')))))
  expect(rows).toEqual([['DANH SÁCH'], ['STT', 'Họ tên'], ['1', 'Hoa']])
  const small = table(row(cell(p('Hoa')), cell(p('Tổ trưởng'))))
  const within = await read(table(row(cell(p('1')), cell(small + p('')))))
  expect(within.rows).toEqual([['1', 'Hoa Tổ trưởng']])
})

test('a footnote changes no name and is no row', async () => {
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const body = p('Nguyễn Thị Hoa').replace('</w:p>', `${note}</w:p>`) + p('Trần Văn Bảy')
  const bytes = wordOf(body, {
    'word/footnotes.xml': `<w:footnotes xmlns:w="${main}"><w:footnote w:id="2">${p('Đã nghỉ hưu')}</w:footnote></w:footnotes>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${rels}/footnotes" Target="footnotes.xml"/></Relationships>`,
  })
  const { grids } = await readFile({ bytes })
  expect(grids[0]?.rows.map((r) => r.cells)).toEqual([['Nguyễn Thị Hoa'], ['Trần Văn Bảy']])
})

test('a Word file with a document type in any part is refused', async () => {
  const bytes = wordOf(p('x'), {
    'word/settings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  })
  await expect(readFile({ bytes })).rejects.toMatchObject({
    code: 'xml-entities',
    message: 'Tệp chứa khai báo bất thường, không an toàn để mở. Lưu lại thành tệp mới.',
  })
})
