import { beforeEach, expect, test } from 'vitest'
import { clockIsBehind } from './clock'
import { newKey } from './open'
import { type SmallBook, smallBook } from './testing'
import { createUnit } from './units/commands'
import { doubtsOfBook } from './verify/doubts'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const at = (time: string) => new Date(`2021-11-15T${time}:00Z`)

async function enterAt(now: Date, name: string) {
  const unit = {
    name,
    code: '',
    kind: 'health' as const,
    level: 'grassroots' as const,
    regime: null,
    issues: false,
    parentId: book.units.tayThanh,
    validFrom: '',
    validTo: '',
    createKey: newKey(),
  }
  const answer = await createUnit({ ...book.as.officer, now }, unit)
  expect(answer).toMatchObject({ ok: true })
}

test('a clock that stands before the newest entry is noticed, a long save is not', async () => {
  expect(await clockIsBehind(book.db.reader, at('08:00'))).toBeNull()
  await enterAt(at('08:00'), 'Phòng Một')
  expect(await clockIsBehind(book.db.reader, at('07:30'))).toBeNull()
  expect(await clockIsBehind(book.db.reader, at('01:00'))).toBe('2021-11-15T08:00:00.000Z')
})

test('what was entered under a clock set back is listed among the doubts', async () => {
  await enterAt(at('08:00'), 'Phòng Một')
  await enterAt(at('07:30'), 'Phòng Hai')
  expect((await doubtsOfBook(book.db)).filter(({ href }) => href === '/history')).toEqual([])
  await enterAt(at('01:00'), 'Phòng Ba')
  const [doubt] = (await doubtsOfBook(book.db)).filter(({ href }) => href === '/history')
  expect(doubt?.sentence).toMatch(/^Mục lịch sử số 3 ghi lúc .*08:00.*sớm hơn mục trước nó .*14:30/)
})
