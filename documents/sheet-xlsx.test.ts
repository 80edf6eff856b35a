import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { sheetCsv } from './sheet-csv'
import { columnLetters } from './sheet-frame'
import { sheetXlsx } from './sheet-xlsx'
import { bytesOf } from './testing/award-list'

const columns = Array.from({ length: 30 }, (_, at) => ({
  head: `Cột ${at + 1}`,
  width: 10,
  kind: at === 1 ? ('date' as const) : at === 2 ? ('whole' as const) : ('text' as const),
}))
const cellsOf = (name: string) => [name, '2021-11-12', 0, ...Array(27).fill(null)]

async function* rows() {
  yield ['=HYPERLINK("http://x.vn")', 'Đặng Thị Kim Chi']
  yield ['Huỳnh Công Danh']
}

test('a list of more than twenty-six columns opens with its heads, dates, numbers and words', async () => {
  const head = { sheet: 'Cá nhân', creator: 'Quận ủy Tân Phú', lines: ['Cá nhân'], columns }
  const { sheets } = await readXlsx(await bytesOf(sheetXlsx(head, rows(), cellsOf)))
  const [title, , heads, first, , third] = sheets[0]?.rows ?? []
  expect(title?.[0]).toBe('Cá nhân')
  expect(heads?.[29]).toBe('Cột 30')
  expect(first?.[0]).toBe('=HYPERLINK("http://x.vn")')
  expect(first?.[1]).toEqual(new Date('2021-11-12T00:00:00Z'))
  expect(first?.[2]).toBe(0)
  expect(third?.[0]).toBe('Huỳnh Công Danh')
})

test('the same as CSV: dates as people write them, nothing that runs as a formula', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await bytesOf(sheetCsv(columns, rows(), cellsOf)),
  )
  const [heads, first, second] = text.split('\r\n')
  expect(heads?.startsWith('\uFEFFCột 1,Cột 2')).toBe(true)
  expect(first?.startsWith(`"'=HYPERLINK(""http://x.vn"")",12/11/2021,0`)).toBe(true)
  expect(second?.startsWith('Đặng Thị Kim Chi,12/11/2021,0')).toBe(true)
})

test('columns are lettered as sheets letter them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})
