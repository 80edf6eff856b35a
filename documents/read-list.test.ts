import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bombs } from './fixtures/hostile/bombs'
import { newSheet } from './fixtures/sheet'
import { docxOf } from './fixtures/write-docx'
import { readList } from './read-list'

const folder = join(import.meta.dirname, 'fixtures')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const bad = JSON.parse(readFileSync(join(folder, 'bad', 'bad.json'), 'utf8')) as Record<
  string,
  string | null
>

test.each(Object.entries(bad))('%s is answered, not swallowed: %s', async (name, code) => {
  const answer = await readList({ bytes: bytesOf(join('bad', name)) }, name)
  if (code === null) return expect(answer.ok).toBe(true)
  expect(answer).toMatchObject({ ok: false, error: { code } })
  // A sentence for the officer, in Vietnamese.
  if (!answer.ok) expect(answer.error.message).toMatch(/^\p{Lu}.*[àáạảãâăđêôơưệếồ].*\.$/u)
})

test('a list is read whatever its name says it is', async () => {
  const answer = await readList(
    { bytes: bytesOf('files/01-phuong-tay-thanh.xlsx') },
    'danh-sach.csv',
  )
  expect(answer).toMatchObject({ ok: true, list: { kind: 'awards' } })
})

test('macros are not run and do not keep a list from being read', async () => {
  const parts = unzipSync(bytesOf('files/01-phuong-tay-thanh.xlsx'))
  parts['xl/vbaProject.bin'] = strToU8('Sub Auto_Open()')
  const answer = await readList({ bytes: zipSync(parts) }, 'danh-sach.xlsm')
  expect(answer.ok).toBe(true)
})

test('a file that takes too long is stopped, and the next one is read', async () => {
  // Long enough that no machine, however busy, has read it when the time is up.
  const rows = Array.from({ length: 60_000 }, (_, at) => `Nguyễn Thị Hoa\tPhường ${at}`)
  const text = ['Họ và tên\tĐơn vị', ...rows].join('\n')
  const slow = await readList({ text }, 'a.txt', { timeoutMs: 1 })
  expect(slow).toMatchObject({ ok: false, error: { code: 'time-out' } })
  const next = await readList({ bytes: bytesOf('files/01-phuong-tay-thanh.xlsx') }, 'a.xlsx')
  expect(next.ok).toBe(true)
})

const slow = bombs.filter(({ answer }) => answer === 'time-out')
test.each(slow)('$is: it is stopped, and says so', { timeout: 120_000 }, async ({ make }) => {
  const bytes = make() as Uint8Array
  expect(await readList({ bytes }, 'a.docx', { timeoutMs: 3000 })).toEqual({
    ok: false,
    error: {
      code: 'time-out',
      message: 'Đọc tệp quá lâu nên đã dừng. Chép riêng bảng danh sách sang tệp mới rồi gửi lại.',
    },
  })
})

test('a list of two thousand names from Word has the time and memory that it needs', async () => {
  const list = newSheet('A').line('STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức')
  for (let at = 1; at <= 2000; at++)
    list.line(at, `Nguyễn Thị ${names[at % 5]}`, `Tổ trưởng tổ ${at}`, 'Phường 3', 'Giấy khen')
  const answer = await readList({ bytes: docxOf([list]) }, 'a.docx')
  expect(answer.ok && answer.list.rows.length).toBe(2000)
}, 120_000)
const names = ['Hoa', 'Lan', 'Mai', 'Cúc', 'Đào']

test('text pasted from a mail is read line by line', async () => {
  const text = strFromU8(
    strToU8(
      'Kính gửi anh,\n1. Nguyễn Thị Hoa – Phó Bí thư Chi bộ – Phường Tây Thạnh\n2. Trần Văn Bảy – Tổ trưởng – Phường Sơn Kỳ\nTrân trọng.',
    ),
  )
  const answer = await readList({ text }, 'Danh sách dán')
  expect(answer.ok && answer.list.rows.map((row) => row.values)).toEqual([
    {
      kind: 'individual',
      name: 'Nguyễn Thị Hoa',
      position: 'Phó Bí thư Chi bộ',
      unit: 'Phường Tây Thạnh',
    },
    { kind: 'individual', name: 'Trần Văn Bảy', position: 'Tổ trưởng', unit: 'Phường Sơn Kỳ' },
  ])
})

test('a file may be read from its place; a wrong place is said, not thrown', async () => {
  const path = join(folder, 'files/01-phuong-tay-thanh.xlsx')
  expect((await readList({ path }, 'a.xlsx')).ok).toBe(true)
  expect(await readList({ path: join(folder, '../../khong-co.xlsx') }, 'a.xlsx')).toEqual({
    ok: false,
    error: { code: 'not-found', message: 'Không thấy tệp này.' },
  })
})

test('many files sent at once are all read', async () => {
  const names = ['01-phuong-tay-thanh.xlsx', '31-hai-bang-dang-uy.docx', '41-cham-phay.csv']
  const answers = await Promise.all(
    [...names, ...names].map((name) => readList({ bytes: bytesOf(`files/${name}`) }, name)),
  )
  expect(answers.map(({ ok }) => ok)).toEqual(Array(6).fill(true))
})

test('who no longer waits is not read for, and holds up nobody', async () => {
  const bytes = bytesOf('files/01-phuong-tay-thanh.xlsx')
  const leaving = new AbortController()
  const left = Array.from({ length: 4 }, () =>
    readList({ bytes }, 'a.xlsx', { signal: leaving.signal }),
  )
  const stays = readList({ bytes }, 'a.xlsx')
  leaving.abort()
  for (const answer of await Promise.all(left))
    expect(answer).toEqual({ ok: false, error: { code: 'stopped', message: 'Đã dừng đọc tệp.' } })
  expect((await stays).ok).toBe(true)
})
