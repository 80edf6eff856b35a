import { beforeEach, expect, test } from 'vitest'
import type { AuditAct } from '@/domain/history-filters'
import { addAttachment, removeAttachment } from '../attachments/commands'
import { createAward, updateAward } from '../awards/commands'
import { transaction } from '../engine/transaction'
import { individuals } from '../individuals/table'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { appendAudit } from './chain'
import { listHistory } from './list'
import { historyOf } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const record = async (changes = {}): Promise<number> => {
  const made = await createAward(book.as.officer, praised(book, changes))
  return made.ok ? made.value.id : 0
}
const correct = (id: number, version: number, changes: object) => {
  const { createKey: _, ...fields } = praised(book)
  return updateAward(book.as.admin, { ...fields, id, version, ...changes })
}

test('the history of a record says who changed what, field by field, in words', async () => {
  const id = await record()
  await record({ unitId: book.units.sonKy })
  const [, namesake] = await book.db.reader.select().from(individuals)
  await correct(id, 1, {
    recipientNote: 'Điều dưỡng trưởng',
    unitId: book.units.sonKy,
    individualId: namesake?.id,
  })
  const [change, made] = await historyOf(reader(), 'award', id)
  expect(change).toMatchObject({
    by: 'Trần Minh Quân',
    verb: 'reassign',
    title: 'Đặng Thị Kim Chi',
  })
  expect(change?.changes).toEqual([
    // Another person of the same name: each is told by its number.
    { field: 'individualId', before: 'Đặng Thị Kim Chi (1)', after: 'Đặng Thị Kim Chi (2)' },
    { field: 'unitId', before: 'Phường Tây Thạnh', after: 'Phường Sơn Kỳ' },
    { field: 'recipientNote', before: 'Điều dưỡng', after: 'Điều dưỡng trưởng' },
  ])
  expect(made).toMatchObject({ by: 'Nguyễn Thu Trà', verb: 'create' })
  const fields = made?.changes.map(({ field }) => field)
  expect(fields).toContain('recipientName')
  for (const inner of ['id', 'version', 'createKey', 'sortKey', 'nameId', 'updatedAt'])
    expect(fields).not.toContain(inner)
})

test('a contributor reads the history of its own records, and only while they were its own', async () => {
  const own = await record({ unitId: book.units.khuPho3 })
  const other = await record({ unitId: book.units.sonKy })
  expect(await historyOf(reader('contributor'), 'award', own)).toHaveLength(1)
  expect(await historyOf(reader('contributor'), 'award', other)).toEqual([])
  await correct(other, 1, { unitId: book.units.tayThanh })
  await correct(other, 2, { unitId: book.units.tayThanh, recipientNote: 'Y sĩ' })
  const moved = await historyOf(reader('contributor'), 'award', other)
  expect(moved.map(({ changes }) => changes.map(({ field }) => field))).toEqual([['recipientNote']])
  expect(await historyOf(reader('contributor'), 'decision', 1)).toEqual([])
  expect(await historyOf(reader('contributor'), 'user', 1)).toEqual([])
})

test('personal numbers are not read out of the history by anybody', async () => {
  await record()
  const [person] = await book.db.reader.select().from(individuals)
  const before = { ...person, identityNumber: null, phone: '0903123456' }
  const after = { ...person, identityNumber: '079185001234', phone: '0903123499' }
  await transaction(book.as.officer, (tx) =>
    appendAudit(
      tx,
      book.as.officer,
      { noun: 'individual', verb: 'update' },
      { id: 1, before, after },
    ),
  )
  for (const who of ['admin', 'leader', 'contributor'] as const) {
    const text = JSON.stringify(await historyOf(reader(who), 'individual', 1))
    expect(text, who).toContain('identityNumber')
    expect(text, who).not.toMatch(/0903123|0791850/)
  }
})

test('the whole history is for office and leaders, by noun, by person and by day in Vietnam', async () => {
  await record()
  expect(await listHistory(reader('contributor'), { page: 1 })).toBeNull()
  const all = await listHistory(reader('leader'), { page: 1 })
  expect(all?.total).toBe(3)
  expect(all?.entries[0]).toMatchObject({ noun: 'award', verb: 'create' })
  const byNoun = await listHistory(reader(), { page: 9, noun: 'decision' })
  expect(byNoun).toMatchObject({ total: 1, page: 1, entries: [{ title: '25-QĐ/QU' }] })
  const both = await listHistory(reader(), { page: 1, noun: ['decision', 'award'] })
  const awards = await listHistory(reader(), { page: 1, noun: 'award' })
  expect(both?.total).toBe(1 + (awards?.total ?? 0))
  const { userId } = book.as.admin.actor
  expect((await listHistory(reader(), { page: 1, actor: userId }))?.total).toBe(0)
  const who = [userId, book.as.officer.actor.userId]
  expect((await listHistory(reader(), { page: 1, actor: who }))?.total).toBe(3)
  // Half past eight in the evening UTC is the next day in Vietnam.
  const evening = { ...book.as.officer, now: new Date('2021-11-15T20:30:00Z') }
  await createAward(evening, praised(book))
  const on = async (day: string) =>
    (await listHistory(reader(), { page: 1, from: day, to: day }))?.total
  expect([await on('2021-11-15'), await on('2021-11-16'), await on('2021-11-17')]).toEqual([
    3, 1, 0,
  ])
})

test('photos, also those taken away, stand in the history of their record', async () => {
  const photo = {
    ownerNoun: 'event' as const,
    ownerId: book.event,
    caption: 'Đại biểu nhận khen thưởng',
    file: null,
    createKey: newKey(),
  }
  const made = await addAttachment(book.as.officer, photo)
  await removeAttachment(book.as.officer, { id: made.ok ? made.value.id : 0, version: 1 })
  const history = await historyOf(reader('leader'), 'event', book.event)
  expect(history).toMatchObject([
    { noun: 'attachment', verb: 'remove', owner: { noun: 'event', id: book.event } },
    { noun: 'attachment', verb: 'add', title: 'Đại biểu nhận khen thưởng' },
  ])
  expect(await historyOf(reader(), 'event', book.event + 10)).toEqual([])
})

test('a record of which only ids are left shows them as they are', async () => {
  const id = await record()
  await transaction(book.as.officer, async (tx) => {
    const change = { id, before: { campaignId: 1 }, after: { campaignId: 77 } }
    await appendAudit(tx, book.as.officer, { noun: 'award', verb: 'update' }, change)
  })
  expect((await historyOf(reader(), 'award', id))[0]?.changes).toEqual([
    { field: 'campaignId', before: 'Dân vận khéo', after: 77 },
  ])
})

test('a person who left the register is called by the name that the history keeps', async () => {
  const id = await record()
  await transaction(book.as.officer, async (tx) => {
    const gone = { id: 77, before: { fullName: 'Đặng Thị Kim Chi' }, after: null }
    await appendAudit(tx, book.as.officer, { noun: 'individual', verb: 'undo' }, gone)
    const change = { id, before: { individualId: 77 }, after: { individualId: null } }
    await appendAudit(tx, book.as.officer, { noun: 'award', verb: 'withdraw' }, change)
  })
  expect((await historyOf(reader(), 'award', id))[0]?.changes).toEqual([
    { field: 'individualId', before: 'Đặng Thị Kim Chi', after: null },
  ])
})

test('the history is narrowed by what was done, several acts at once', async () => {
  const id = await record()
  await correct(id, 1, { recipientNote: 'Y sĩ' })
  const total = async (act: AuditAct | AuditAct[]) =>
    (await listHistory(reader(), { page: 1, act }))?.total
  expect(await total('enter')).toBe(3)
  expect(await total('edit')).toBe(1)
  expect(await total(['enter', 'edit'])).toBe(4)
  expect(await total('takeBack')).toBe(0)
})
