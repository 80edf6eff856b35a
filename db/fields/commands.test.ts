import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { createField, updateField } from './commands'
import { fieldChoices, getField, listFields, nextOrdinal } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const reader = () => ({ db: book.db.reader, actor: book.as.officer.actor })
const add = (name: string, ordinal = '1') =>
  createField(book.as.officer, { name, ordinal, createKey: newKey() })
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'field'))

test('fields keep their own order, and one spelled with another tone mark is the same', async () => {
  await add('Văn hóa - xã hội', '2')
  await add('Kinh tế', '1')
  expect((await listFields(reader())).rows.map((row) => row.name)).toEqual([
    'Kinh tế',
    'Văn hóa - xã hội',
  ])
  expect(await nextOrdinal(reader())).toBe(3)
  expect(await add('Văn hoá – xã hội')).toMatchObject({
    problems: { name: expect.stringContaining('duplicate') },
  })
  expect(await entries()).toHaveLength(2)
})

test('a field out of use is not offered, save to the record that bears it', async () => {
  const made = await add('Phòng, chống dịch')
  const id = made.ok ? made.value.id : 0
  const off = { id, version: 1, name: 'Phòng, chống dịch', ordinal: 1, active: false }
  expect(await updateField(book.as.officer, off)).toMatchObject({ ok: true })
  expect(await updateField(book.as.officer, off)).toMatchObject({ reason: 'stale' })
  expect(await fieldChoices(reader())).toEqual([])
  expect(await fieldChoices(reader(), id)).toMatchObject([{ name: 'Phòng, chống dịch' }])
  expect(await getField(reader(), id)).toMatchObject({ active: false, models: 0 })
  expect(await getField(reader(), 99)).toBeNull()
})

test('only the office changes the list', async () => {
  for (const who of ['leader', 'contributor'] as const)
    expect(
      await createField(book.as[who], { name: 'Kinh tế', ordinal: 1, createKey: newKey() }),
    ).toMatchObject({ reason: 'notAllowed' })
  expect(await entries()).toHaveLength(0)
})
