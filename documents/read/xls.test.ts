import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSheets } from './sheets'
import { sniff } from './sniff'

const file = () =>
  Buffer.from(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'files', '70-hai-bang.xls')))

/** Where the first record of a kind begins, by its number and length. */
function recordAt(bytes: Buffer, id: number, length: number): number {
  const head = Buffer.from([id & 0xff, id >> 8, length & 0xff, length >> 8])
  const at = bytes.indexOf(head, 512)
  if (at < 0) throw new RangeError(`No record ${id}`)
  return at
}

test('an .xls tells which sheets and rows are hidden and from when days are counted', async () => {
  const bytes = file()
  const [before] = await readSheets(bytes, 'xls')
  expect([before?.hidden, before?.date1904, before?.rows.some((row) => row.hidden)]).toEqual([
    false,
    false,
    false,
  ])
  const sheet = recordAt(bytes, 0x85, 8 + 'Danh sách'.length)
  bytes[sheet + 4 + 4] = 1
  bytes[recordAt(bytes, 0x22, 2) + 4] = 1
  const row = recordAt(bytes, 0x208, 16)
  bytes[row + 4 + 12] = (bytes[row + 4 + 12] ?? 0) | 0x20
  const [after] = await readSheets(bytes, 'xls')
  expect(after).toMatchObject({ hidden: true, date1904: true })
  const number = bytes.readUInt16LE(row + 4) + 1
  expect(after?.rows.filter((each) => each.hidden).map((each) => each.row)).toEqual([number])
})

test('one with a password says so', async () => {
  const bytes = file()
  // A record that is there in every file (how pages are numbered) becomes that of a password.
  const other = recordAt(bytes, 0x22, 2)
  bytes.writeUInt16LE(0x2f, other)
  await expect(readSheets(bytes, 'xls')).rejects.toMatchObject({ code: 'password-protected' })
})

test('one of the years before 1997, or cut short, says what to do', async () => {
  const bytes = file()
  const start = recordAt(bytes, 0x809, 16)
  bytes.writeUInt16LE(0x500, start + 4)
  await expect(readSheets(bytes, 'xls')).rejects.toMatchObject({
    code: 'old-excel',
    message: 'Đây là tệp Excel đời quá cũ. Mở bằng Excel, chọn Lưu thành… dạng .xlsx rồi gửi lại.',
  })
  const cut = file()
  expect(() => sniff(cut.subarray(0, cut.length >> 2))).toThrow('bị cắt cụt')
})
