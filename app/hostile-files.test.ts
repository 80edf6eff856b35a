import { expect, test, vi } from 'vitest'
import { bombs } from '@/documents/fixtures/hostile/bombs'
import type { Hostile } from '@/documents/fixtures/hostile/lists'
import { hostileOthers } from '@/documents/fixtures/hostile/others'
import { hostilePages } from '@/documents/fixtures/hostile/pages'
import { hostilePapers } from '@/documents/fixtures/hostile/papers'
import { hostileSheets } from '@/documents/fixtures/hostile/sheets'
import { hostileTexts } from '@/documents/fixtures/hostile/texts'
import { hostileZips } from '@/documents/fixtures/hostile/zips'
import { hostileSetting, upload } from './testing/hostile-setting'

/** What the officer is told, by the code of the refusal. */
const sentences: Record<string, RegExp> = {
  'all-hidden': /^Danh sách này nằm ở phần đang ẩn của tệp\./,
  image: /^Đây là ảnh chụp, không đọc được chữ\./,
  'no-rows': /^Không thấy dòng nào có tên trong tệp này\.|^Tệp không có chữ nào để đọc\.$/,
  'not-a-list': /^Không nhận ra tệp này|^Tệp nén này không phải|^Không thấy dòng nào có tên/,
  'old-excel': /^Đây là tệp Excel đời quá cũ\./,
  'password-protected': /^Tệp có mật khẩu\./,
  program: /^Đây là chương trình máy tính/,
  'time-out': /^Đọc tệp quá lâu nên đã dừng\./,
  'too-large': /^Tệp (?:quá lớn|có quá nhiều chữ) để đọc\.|^fileTooLarge\|/,
  'too-many-cells': /^Tệp có quá nhiều ô để đọc\./,
  'too-many-columns': /hơn 200 cột có chữ\./,
  'too-many-rows': /^Tệp có nhiều hơn 120\.000 dòng có chữ\./,
  'too-many-sheets': /^Tệp có hơn 250 trang tính\./,
  truncated: /^Tệp (?:Word )?bị (?:cắt cụt hoặc )?hỏng/,
  'xml-entities': /^Tệp chứa khai báo bất thường/,
  'zip-bomb': /^Tệp nén bung ra quá lớn/,
  'zip-odd': /^Tệp nén có cấu trúc bất thường/,
}

vi.mock('server-only', () => ({}))
const { book, ctx, stateOf } = await hostileSetting()
vi.mock('@/app/session', () => ({ routeContext: async () => ctx }))
vi.mock('@/app/whence', () => ({ getWhence: async () => null }))
const { POST } = await import('./imports/upload/route')

/** As the import page sends it; the batch that was opened, or the sentence. */
async function send({ make }: Pick<Hostile, 'make'>) {
  const made = make()
  const pasted = 'text' in made
  const fields = {
    createKey: crypto.randomUUID().replaceAll('-', ''),
    ...(pasted && { pasted: '1' }),
  }
  const file = pasted ? made.text : made
  const response = await POST(upload('/imports/upload', file, 'danh-sach.xlsx', fields))
  const answer = (await response.json()) as {
    ok: boolean
    value?: { id: number }
    message?: string
    problems?: Record<string, string>
  }
  return { status: response.status, ...answer }
}

const rowsOf = (id: number | undefined) =>
  book.db.raw.prepare('select count(*) from importRows where importId = ?').pluck().get(id)
const awards = () => [...book.db.raw.prepare('select id from awards').iterate()]

const files: Hostile[] = [
  ...hostileZips,
  ...hostileSheets,
  ...hostilePapers,
  ...hostilePages,
  ...hostileOthers,
  ...hostileTexts,
]

test.each(files)('$is: $answer', async (each) => {
  const before = stateOf()
  const answer = await send(each)
  if (typeof each.answer === 'number') {
    // Read as a list like any other: to be looked at, with nothing in the book.
    expect(answer).toMatchObject({ status: 200, ok: true })
    expect([rowsOf(answer.value?.id), awards()]).toEqual([each.answer, []])
    return
  }
  expect(answer.status).toBeGreaterThanOrEqual(413)
  expect(answer.message ?? answer.problems?.file).toMatch(sentences[each.answer] ?? /^$/)
  expect(stateOf()).toEqual(before)
})

const greedy = bombs.filter(({ answer }) => answer === 'too-large')
// Each in its own process, which ends: this one, and whoever waits, goes on.
test.each(greedy)('$is: $answer, and the next list is read', { timeout: 240_000 }, async (bomb) => {
  const before = stateOf()
  const memory = process.memoryUsage.rss()
  const answer = await send(bomb)
  expect(answer).toMatchObject({ status: 422, ok: false })
  expect(answer.message).toMatch(sentences[bomb.answer as string] ?? /^$/)
  expect(stateOf()).toEqual(before)
  expect(process.memoryUsage.rss() - memory).toBeLessThan(400 * 1024 ** 2)
  const sound = await send({ make: () => ({ text: 'STT\tHọ và tên\n1\tNguyễn Thị Hoa' }) })
  expect(rowsOf(sound.value?.id)).toBe(1)
})
