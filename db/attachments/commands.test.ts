import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { auditEntries } from '../audit/table'
import { campaigns } from '../campaigns/table'
import { newKey } from '../open'
import { createRegistration } from '../registrations/commands'
import { registrations } from '../registrations/table'
import { type SmallBook, smallBook } from '../testing'
import {
  addAttachment,
  orderAttachments,
  removeAttachment,
  supplyFile,
  updateCaption,
} from './commands'
import type { addAttachmentInput } from './input'
import { getAttachment, listAttachments } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const file = {
  fileName: 'trao-khen.jpg',
  mediaType: 'image/jpeg',
  size: 1200,
  sha256: 'a'.repeat(64),
}
const photo = (
  changes: Partial<z.input<typeof addAttachmentInput>> = {},
): z.input<typeof addAttachmentInput> => ({
  ownerNoun: 'event',
  ownerId: book.event,
  caption: 'Trao khen thưởng',
  file,
  createKey: newKey(),
  ...changes,
})
const add = async (changes = {}): Promise<number> => {
  const made = await addAttachment(book.as.officer, photo(changes))
  return made.ok ? made.value.id : 0
}
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const list = async () => (await listAttachments(reader(), 'event', book.event)).rows
const entries = () => book.db.reader.select().from(auditEntries)

test('a caption may wait for its photo; neither of both is refused', async () => {
  const id = await add({ file: null })
  expect(await list()).toMatchObject([{ caption: 'Trao khen thưởng', sha256: null }])
  expect(await addAttachment(book.as.officer, photo({ file: null, caption: ' ' }))).toMatchObject({
    problems: { caption: 'captionOrFile' },
  })
  expect(await updateCaption(book.as.officer, { id, version: 1, caption: '' })).toMatchObject({
    problems: { caption: 'captionOrFile' },
  })
  expect(await supplyFile(book.as.officer, { id, version: 1, file })).toMatchObject({ ok: true })
  expect(await list()).toMatchObject([{ fileName: 'trao-khen.jpg', version: 2 }])
  expect((await entries()).map(({ verb }) => verb)).toEqual(['add', 'supply'])
})

test('photos come in the order of their entry and are put into another', async () => {
  const ids = [
    await add({ caption: 'một' }),
    await add({ caption: 'hai' }),
    await add({ caption: 'ba' }),
  ]
  const [first = 0, second = 0, third = 0] = ids
  const owner = { ownerNoun: 'event' as const, ownerId: book.event }
  await orderAttachments(book.as.officer, { ...owner, ids: [third, second, first] })
  expect((await list()).map(({ caption }) => caption)).toEqual(['ba', 'hai', 'một'])
  expect((await entries()).slice(3)).toMatchObject([{ nounId: first }, { nounId: third }])
  for (const wrong of [
    [first, second],
    [first, second, third, 99],
    [first, first, second],
  ])
    expect(await orderAttachments(book.as.officer, { ...owner, ids: wrong })).toMatchObject({
      problems: { '': 'filesChangedMeanwhile' },
    })
})

test('a caption is corrected once; a stale one is told so; a removed file is gone for readers', async () => {
  const id = await add()
  await updateCaption(book.as.admin, { id, version: 1, caption: 'Trao giấy khen' })
  const late = { id, version: 1, caption: 'Khác' }
  expect(await updateCaption(book.as.officer, late)).toMatchObject({ reason: 'stale' })
  expect(await removeAttachment(book.as.officer, { id, version: 1 })).toMatchObject({
    reason: 'stale',
  })
  expect(await removeAttachment(book.as.officer, { id, version: 2 })).toMatchObject({ ok: true })
  expect(await getAttachment(reader(), id)).toBeNull()
  expect((await entries()).map(({ verb }) => verb)).toEqual(['add', 'caption', 'remove'])
})

test('files follow their record: who may not write it writes none, who may not see it reads none', async () => {
  const onUnit = await add({ ownerNoun: 'unit', ownerId: book.units.sonKy })
  const id = await add()
  expect(await getAttachment(reader('contributor'), id)).not.toBeNull()
  expect(await getAttachment(reader('contributor'), onUnit)).toBeNull()
  expect(await getAttachment(reader('leader'), onUnit)).not.toBeNull()
  const listed = await listAttachments(reader('contributor'), 'event', book.event)
  expect(listed).toMatchObject({ rows: [{ id }], can: { update: false } })
  expect(await addAttachment(book.as.contributor, photo())).toMatchObject({ reason: 'notFound' })
  expect(await addAttachment(book.as.leader, photo())).toMatchObject({ reason: 'notAllowed' })
  expect(await removeAttachment(book.as.contributor, { id, version: 1 })).toMatchObject({
    reason: 'notFound',
  })
  expect(await addAttachment(book.as.officer, photo({ ownerId: 999 }))).toMatchObject({
    reason: 'notFound',
  })
  expect(await entries()).toHaveLength(2)
})

test('the same upload sent twice makes one entry', async () => {
  const input = photo()
  await Promise.all([addAttachment(book.as.officer, input), addAttachment(book.as.officer, input)])
  expect(await list()).toHaveLength(1)
  expect(await entries()).toHaveLength(1)
})

test('a unit adds and removes files of its registration and works while it writes, not once they are sent', async () => {
  await book.db.writer.update(campaigns).set({ registers: true })
  const registered = await createRegistration(book.as.contributor, {
    unitId: book.units.tayThanh,
    campaignId: book.campaign,
    year: '2021',
    registeredOn: '',
    note: '',
    models: [],
    createKey: newKey(),
  })
  if (!registered.ok) throw new Error(JSON.stringify(registered.problems))
  const owner = { ownerNoun: 'registration' as const, ownerId: registered.value.id }
  const own = await addAttachment(book.as.contributor, photo(owner))
  if (!own.ok) throw new Error(JSON.stringify(own.problems))
  const { id } = own.value
  const before = await entries()
  for (const state of ['sent', 'accepted'] as const) {
    await book.db.writer.update(registrations).set({ state })
    const closed = { problems: { '': 'registrationClosed' } }
    const them = book.as.contributor
    expect(await addAttachment(them, photo(owner)), state).toMatchObject(closed)
    expect(await removeAttachment(them, { id, version: 1 })).toMatchObject(closed)
    expect(await updateCaption(them, { id, version: 1, caption: 'Khác' })).toMatchObject(closed)
    expect(await supplyFile(them, { id, version: 1, file })).toMatchObject(closed)
    expect(await orderAttachments(them, { ...owner, ids: [id] })).toMatchObject(closed)
    const seen = await listAttachments(reader('contributor'), 'registration', owner.ownerId)
    expect(seen).toMatchObject({ rows: [{ id, version: 1 }], can: { update: false } })
  }
  expect(await entries()).toEqual(before)
  const office = await listAttachments(reader(), 'registration', owner.ownerId)
  expect(office.can.update).toBe(true)
  await book.db.writer.update(registrations).set({ state: 'returned' })
  expect(await removeAttachment(book.as.contributor, { id, version: 1 })).toMatchObject({
    ok: true,
  })
})
