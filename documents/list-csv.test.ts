import { parseCsv } from 'hucre/csv'
import { expect, test } from 'vitest'
import type { ListRow } from '@/documents/list'
import { listCsv } from '@/documents/list-csv'
import { readHere } from '@/documents/read/read-here'
import {
  batches,
  bytesOf,
  hostileNames,
  hostileRows,
  listRow,
  seventeenAndTwo,
  wordsIn,
} from '@/documents/testing/award-list'
import { hasOffice, printedPages } from '@/documents/testing/office'

const words = wordsIn('vi')

test('Excel knows the encoding by the mark at the beginning, and lines end as it ends them', async () => {
  const bytes = await bytesOf(listCsv(batches(seventeenAndTwo), words))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

  expect(text.startsWith('\ufeffSTT,"Họ và tên, tên tập thể",Đối tượng,')).toBe(true)
  expect(text.split('\r\n')).toHaveLength(1 + 19)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('numbers stay numbers and dates are read as people here read them', async () => {
  const [, award] = await linesOf([listRow({ rewardAmount: 1_490_000 })])
  expect(award?.slice(9, 15)).toEqual([
    '25-QĐ/QU',
    '10/11/2021',
    'Quận ủy Tân Phú',
    '2021',
    'Có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo”',
    '1490000',
  ])
})

test('a name that Excel would calculate is led by an apostrophe, every other is left alone', async () => {
  const lines = await linesOf(hostileRows)
  expect(lines.slice(1).map((line) => line[1])).toEqual([
    `'${hostileNames.formula}`,
    `'${hostileNames.plus}`,
    hostileNames.html,
    hostileNames.long,
    hostileNames.emoji,
  ])

  const begins = ['=1+1', '+1', '-1', '@SUM(A1)', '\tTab', '\rCR']
  const guarded = await linesOf(begins.map((name) => listRow({ name, unit: name })))
  expect(guarded.slice(1).map((line) => line[1])).toEqual(begins.map((name) => `'${name}`))
  expect(guarded.slice(1).map((line) => line[4])).toEqual(begins.map((name) => `'${name}`))
})

test('commas, quotes and line breaks stay inside their cell', async () => {
  const citation = 'Vận động "3 không", gồm:\nrác, nợ, tệ nạn'
  const [, award] = await linesOf([listRow({ citation })])
  expect(award?.[13]).toBe(citation)
  expect(award).toHaveLength(17)
})

test('who stops reading early closes the source of the rows', async () => {
  let closed = false
  async function* endless(): AsyncGenerator<ListRow[]> {
    try {
      for (;;) yield [listRow({})]
    } finally {
      closed = true
    }
  }
  for await (const _ of listCsv(endless(), words)) break
  await expect.poll(() => closed).toBe(true)
})

test('when the rows cannot be read to the end, the file breaks off with that error', async () => {
  async function* broken(): AsyncGenerator<ListRow[]> {
    yield [listRow({})]
    throw new Error('the database is gone')
  }
  await expect(bytesOf(listCsv(broken(), words))).rejects.toThrow('the database is gone')
})

test.skipIf(!hasOffice)('LibreOffice opens the table', { timeout: 60_000 }, async () => {
  const bytes = await bytesOf(listCsv(batches(seventeenAndTwo), words))
  const everything = (await printedPages(bytes, 'csv')).join('\n')
  for (const text of ['Đặng Thị Kim Chi', 'Nguyễn Phước Ân', 'Trường Tiểu học Âu Cơ']) {
    expect(everything).toContain(text)
  }
})

async function linesOf(rows: readonly ListRow[]) {
  const text = new TextDecoder().decode(await bytesOf(listCsv(batches(rows), words)))
  return parseCsv(text, { delimiter: ',' })
}

test('what is guarded against being calculated comes back as it was when the file is read', async () => {
  const names = ['=Tổ 3', '+Hội 2', '@Ban 1', "'Tổ ấm", "''Tổ ấm", "Buôn K'Rông"]
  const rows = names.map((name) =>
    listRow({ kind: 'collective', name, unit: name, citation: name }),
  )
  const answer = await readHere({ bytes: await bytesOf(listCsv(batches(rows), words)) }, {})
  const read = answer.ok ? answer.list.rows.map(({ values }) => values) : []
  expect(read.map(({ name }) => name)).toEqual(names)
  expect(read.map(({ citation }) => citation)).toEqual(names)
})
