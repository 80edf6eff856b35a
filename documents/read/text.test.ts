import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTcvn3, inVni } from '@/documents/fixtures/old-letters'
import { latin1, utf8, windows1258 } from '@/documents/fixtures/write-text'
import { readFile } from './read-file'
import { fieldsOf, separatorOf } from './separated'

const lines = [
  'STT,Họ và tên,Chức vụ,Đơn vị công tác',
  '1,Nguyễn Thị Hoa,Phó Bí thư Chi bộ,Phường Tây Thạnh',
  '2,Trần Văn Bảy,Tổ trưởng,Phường Sơn Kỳ',
  '3,Đặng Thùy Nhàn,Ủy viên,Trường Tiểu học Sông Xanh',
]
const text = lines.join('\r\n')
const rows = lines.map((line) => line.split(','))

async function read(bytes: Uint8Array) {
  const { grids, encoding, converted } = await readFile({ bytes })
  return { encoding, converted, rows: grids[0]?.rows.map((row) => row.cells) }
}

const wide = (end: 'le' | 'be', mark: string) => {
  const bytes = Buffer.from(mark + text, 'utf16le')
  return new Uint8Array(end === 'le' ? bytes : bytes.swap16())
}

test.each([
  ['UTF-8', utf8(text), 'unicode'],
  ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'unicode'],
  ['UTF-16', wide('le', '\ufeff'), 'utf-16'],
  ['UTF-16 without a mark', wide('le', ''), 'utf-16'],
  ['UTF-16 the other way round', wide('be', '\ufeff'), 'utf-16'],
  ['UTF-16 the other way round without a mark', wide('be', ''), 'utf-16'],
  ['windows-1258', windows1258(text), 'windows-1258'],
])('a list in %s is read', async (_, bytes, encoding) => {
  expect(await read(bytes)).toEqual({ encoding, converted: [], rows })
})

test('a list of the years before Unicode is read, and shows what it was', async () => {
  const old = await read(latin1(inVni(text)))
  expect(old).toMatchObject({ encoding: 'vni', rows })
  expect(old.converted[0]).toEqual({ before: 'Hoï vaø teân', after: 'Họ và tên' })
  // TCVN3 has no capital Ủ and shows the small one so: "Ủy viên" gets it back.
  expect(await read(latin1(inTcvn3(text)))).toMatchObject({ encoding: 'tcvn3', rows })
})

test('columns stand between commas, semicolons or tabs, whichever lines agree on', () => {
  expect(separatorOf(text)).toBe(',')
  expect(separatorOf(text.replaceAll(',', ';').replace('Tổ trưởng', 'Tổ trưởng, khu phố 3'))).toBe(
    ';',
  )
  expect(separatorOf('a\tb, c\n')).toBe('\t')
  expect(separatorOf('DANH SÁCH\n1;Hoa\n2;Sơn\n3;Bảy')).toBe(';')
  expect(separatorOf('STT;Tên;Nội dung\n1;"a, b, c\nd, e, f";x\n2;"g, h, i";y')).toBe(';')
  expect(
    separatorOf('1. Nguyễn Thị Hoa, tổ trưởng, Sơn Kỳ\n2. Lê An, tổ phó, Sơn Kỳ'),
  ).toBeUndefined()
  expect(separatorOf('Kính gửi Văn phòng,\nTôi gửi sau.')).toBeUndefined()
})

test('a first line that names the separator is not a row', async () => {
  const { grids } = await readFile({ bytes: utf8('sep=|\nTên|Đơn vị\nHoa|Sơn Kỳ') })
  expect(grids[0]?.rows).toEqual([
    { row: 2, hidden: false, cells: ['Tên', 'Đơn vị'] },
    { row: 3, hidden: false, cells: ['Hoa', 'Sơn Kỳ'] },
  ])
})

const fields = (source: string, separator = ',') => [...fieldsOf(source, separator)]

test('quotes hold separators and line breaks; those that people type are words', () => {
  expect(fields('"Hoa\nTổ trưởng","a ""b"" c",')).toEqual([['Hoa\nTổ trưởng', 'a "b" c', '']])
  expect(fields('Trường "Hoa Mi",x\n"Ánh" Dương,y')).toEqual([
    ['Trường "Hoa Mi"', 'x'],
    ['"Ánh" Dương', 'y'],
  ])
  expect(fields('"không đóng,x\ny,z')).toEqual([
    ['"không đóng', 'x'],
    ['y', 'z'],
  ])
})

test('blank lines count as rows, as a spreadsheet shows them', async () => {
  const { grids } = await readFile({ bytes: utf8('a,b,c\n\nd,e,f\n') })
  expect(grids[0]?.rows.map(({ row }) => row)).toEqual([1, 3])
})

test('whatever is written as CSV comes back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'Ệ', ' ', ',', '"', '\n', ';') })
  const quote = (value: string) => `"${value.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1 }), { minLength: 1 }), (table) => {
      const source = table.map((row) => row.map(quote).join(',')).join('\n')
      expect(fields(source)).toEqual(table)
    }),
  )
})

test('a stray quote in a long file costs no time', () => {
  const start = performance.now()
  expect(fields('"a,b\n'.repeat(100_000)).length).toBe(100_000)
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a page with a table, named .xls by the program that wrote it, is read as a table', async () => {
  const page = `<html><head><meta charset="utf-8"><style>td{color:red}</style></head><body>
    <table><tr><th rowspan="2">STT</th><th>Họ và
      tên</th></tr><tr><td>Hoa &amp; Sơn</td></tr></table></body></html>`
  const { grids } = await readFile({ bytes: utf8(page) })
  expect(grids[0]).toMatchObject({
    rows: [
      { row: 1, cells: ['STT', 'Họ và tên'] },
      { row: 2, cells: [null, 'Hoa & Sơn'] },
    ],
    merges: [{ row: 1, column: 0, rows: 2, columns: 1 }],
  })
})
