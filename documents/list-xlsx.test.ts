import { type ReadOptions, readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { ListRow } from '@/documents/list'
import { listXlsx } from '@/documents/list-xlsx'
import {
  batches,
  bytesOf,
  hostileNames,
  hostileRows,
  listRow,
  partyHead,
  seventeenAndTwo,
  stateHead,
  wordsIn,
} from '@/documents/testing/award-list'
import { hasOffice, printedPages } from '@/documents/testing/office'

const words = wordsIn('vi')

test('a list in Excel says what it is, then holds one line for each award, as shown', async () => {
  const { rows } = await sheetOf(seventeenAndTwo)

  expect(rows.slice(0, 4).map((row) => row[0] ?? null)).toEqual([
    'Danh sách khen thưởng phong trào Dân vận khéo giai đoạn 2016-2021',
    'Cấp: Quận; Năm: 2016–2021',
    'Ngày lập danh sách: 12/11/2021',
    null,
  ])
  expect(rows[4]).toEqual(Object.values(words.columns))
  expect(rows).toHaveLength(5 + 19)
  expect(rows[5]?.slice(0, 5)).toEqual([
    1,
    'Trường Tiểu học Âu Cơ',
    'Tập thể',
    null,
    'Phòng Giáo dục và Đào tạo',
  ])
  expect(rows.at(-1)?.slice(0, 4)).toEqual([
    19,
    'Hộ bà Ỷ Lan Hương',
    'Hộ gia đình',
    '12/3 Thoại Ngọc Hầu',
  ])
})

test('years and amounts are numbers, and the date of a decision is a date', async () => {
  const [award] = (await recordsOf([listRow({ rewardAmount: 1_490_000 })])) as [Row]

  expect(award['Năm khen thưởng']).toBe(2021)
  expect(award['Tiền thưởng (đồng)']).toBe(1_490_000)
  expect(award['Ngày quyết định']).toEqual(new Date('2021-11-10T00:00:00Z'))

  const { cells } = await sheetOf([listRow({})], { readStyles: true })
  expect(cells?.get('5,14')?.style?.numFmt).toBe('#,##0')
  expect(cells?.get('5,10')?.style?.numFmt).toBe('dd/mm/yyyy')
  expect(cells?.get('5,1')?.style?.border?.top?.style).toBe('thin')
})

test('what is not known stays empty, and a made-up record is marked', async () => {
  const [sample, real] = (await recordsOf([
    listRow({ sample: true, rewardAmount: null, decidedOn: null }),
    listRow({}),
  ])) as [Row, Row]

  expect(sample['Ghi chú']).toBe('Mẫu')
  expect(sample['Tiền thưởng (đồng)']).toBeNull()
  expect(sample['Ngày quyết định']).toBeNull()
  expect(real['Ghi chú']).toBeNull()
})

test('a name is text, whatever it looks like', async () => {
  const { rows, cells } = await sheetOf(hostileRows)

  expect(rows.slice(5).map((row) => row[1])).toEqual(Object.values(hostileNames))
  expect(Array.from(cells?.values() ?? []).filter(({ formula }) => formula)).toEqual([])
})

test('letters that no file may hold are left out, coded ones stay as written', async () => {
  const name = 'Bùi\u0000 \ud83dThị\ufffe _x0041_ Ổn'
  const { rows } = await sheetOf([listRow({ name, citation: 'Một\nhai' })])

  expect(rows[5]?.[1]).toBe('Bùi \ufffdThị _x0041_ Ổn')
  expect(rows[5]?.[13]).toBe('Một\nhai')
})

test('the head of the table stays on screen and on each printed page, on A4 landscape', async () => {
  const { freezePane, pageSetup, autoFilter } = await sheetOf(seventeenAndTwo)

  expect(freezePane).toEqual({ rows: 5, columns: 2 })
  expect(pageSetup).toMatchObject({
    paperSize: 'a4',
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '$5:$5',
  })
  expect(autoFilter?.range).toBe('A5:Q24')
})

test('the list of one decision names the decision above its rows', async () => {
  const bytes = await bytesOf(listXlsx(partyHead, batches(seventeenAndTwo), words))
  const [sheet] = (await readXlsx(bytes)).sheets

  expect(sheet?.rows[1]?.[0]).toBe(
    '(Kèm theo Quyết định số 25-QĐ/QU ngày 10 tháng 11 năm 2021 của Ban Thường vụ Quận ủy Tân Phú)',
  )
})

test('an empty list is a sheet with a head and no rows', async () => {
  const { rows } = await sheetOf([])
  expect(rows).toHaveLength(5)
})

test('who stops reading early closes the source of the rows', async () => {
  let closed = false
  async function* endless(): AsyncGenerator<ListRow[]> {
    try {
      for (;;) yield Array.from({ length: 500 }, () => listRow({ name: String(Math.random()) }))
    } finally {
      closed = true
    }
  }

  for await (const chunk of listXlsx(stateHead, endless(), words)) {
    if (chunk.length > 10_000) break
  }
  await expect.poll(() => closed).toBe(true)
})

test('when the rows cannot be read to the end, the file breaks off with that error', async () => {
  async function* broken(): AsyncGenerator<ListRow[]> {
    yield [listRow({})]
    throw new Error('the database is gone')
  }
  await expect(bytesOf(listXlsx(stateHead, broken(), words))).rejects.toThrow(
    'the database is gone',
  )
})

test.skipIf(!hasOffice)('LibreOffice opens and prints the sheet', { timeout: 60_000 }, async () => {
  const bytes = await bytesOf(
    listXlsx(stateHead, batches([...seventeenAndTwo, ...hostileRows]), words),
  )
  const pages = await printedPages(bytes, 'xlsx')

  const everything = pages.join('\n')
  for (const text of ['Đặng Thị Kim Chi', 'Nguyễn Phước Ân', '10/11/2021', '1,490,000', 'Mẫu']) {
    expect(everything).toContain(text)
  }
  expect(everything).toContain('+84 903 000 000')
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('Họ và tên, tên tập thể')
})

async function sheetOf(rows: readonly ListRow[], options?: ReadOptions) {
  const { sheets } = await readXlsx(
    await bytesOf(listXlsx(stateHead, batches(rows), words)),
    options,
  )
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

type Row = Record<string, unknown>

async function recordsOf(rows: readonly ListRow[]): Promise<Row[]> {
  const sheet = await sheetOf(rows)
  const heads = (sheet.rows[4] ?? []).map(String)
  return sheet.rows.slice(5).map((row) => {
    return Object.fromEntries(heads.map((head, at) => [head, row[at] ?? null]))
  })
}
