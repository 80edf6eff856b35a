import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anonymiseIndividual } from '../anonymisations/commands'
import { appendAudit } from '../audit/chain'
import { transaction } from '../engine/transaction'
import { startImport } from '../imports/commands'
import { imports } from '../imports/table'
import { createIndividual } from '../individuals/commands'
import { type Database, newKey } from '../open'
import { tidy } from '../retention/tidy'
import { type SmallBook, smallBook } from '../testing'
import { listOf, sent } from '../testing/lists'
import { addAttachment, removeAttachment } from './commands'
import { keepBytes, pathOf, whileKept } from './store'
import { dropUnnamed } from './unnamed'

let folder: string
let book: SmallBook
/** The same book with a folder for its files. */
let db: Database
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-vang-unnamed-'))
  process.env.DATA_DIR = folder
  book = await smallBook()
  db = { ...book.db, folder }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hour = 3_600_000
const later = (hours = 2) => new Date(Date.now() + hours * hour)
const isThere = (sha256: string) => existsSync(pathOf(sha256, folder))

/** Bytes whose upload is over: named by nothing, as those are whose upload was killed. */
async function bytes(text: string): Promise<string> {
  const { sha256 } = await keepBytes(Buffer.from(text), folder)
  const path = pathOf(sha256, folder)
  await whileKept(book.db, { sha256 }, async () => undefined)
  writeFileSync(path, text)
  return sha256
}
async function attach(ownerNoun: 'event' | 'individual', ownerId: number, sha256: string) {
  const file = { fileName: 'a.pdf', mediaType: 'application/pdf', size: 9, sha256 }
  const owner = { ownerNoun, ownerId, caption: '' }
  const made = await addAttachment(book.as.officer, { ...owner, file, createKey: newKey() })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
async function newPerson(): Promise<number> {
  const blank = { honorific: '', birthYear: '', position: '', identityNumber: '', phone: '' }
  const named = { ...blank, fullName: 'Đặng Thị Kim Chi', unitId: book.units.tayThanh, note: '' }
  const made = await createIndividual(book.as.officer, { ...named, createKey: newKey() })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
/** The book in memory removes no bytes: as if the server were killed before it came to them. */
async function anonymiseAndDie(id: number) {
  const request = { documentNumber: '12/ĐN', documentOn: '02/11/2021', reason: 'Theo đơn' }
  const typed = { ...request, confirmation: 'ẩn danh', createKey: newKey() }
  const answer = await anonymiseIndividual(book.as.admin, { id, version: 1, ...typed })
  expect(answer).toMatchObject({ ok: true })
}

test('files of somebody who was anonymised go, though the server was killed before it removed them', async () => {
  const id = await newPerson()
  const [own, once, shared] = [await bytes('giấy tờ'), await bytes('ảnh cũ'), await bytes('chung')]
  await attach('individual', id, own)
  await attach('individual', id, shared)
  await attach('event', book.event, shared)
  const removed = await attach('individual', id, once)
  await removeAttachment(book.as.officer, { id: removed, version: 1 })
  expect(await dropUnnamed(db, later())).toBe(0)
  await anonymiseAndDie(id)
  expect([own, once, shared].map(isThere)).toEqual([true, true, true])
  expect(await dropUnnamed(db, later())).toBe(2)
  expect([own, once, shared].map(isThere)).toEqual([false, false, true])
  expect(await dropUnnamed(db, later())).toBe(0)
})

test('an upload that was killed before its record goes; what is named, fresh or on its way stays', async () => {
  const [orphan, named, taken] = [await bytes('mồ côi'), await bytes('còn'), await bytes('đã gỡ')]
  await attach('event', book.event, named)
  const id = await attach('event', book.event, taken)
  await removeAttachment(book.as.officer, { id, version: 1 })
  const fresh = await bytes('mới đến')
  const halfAnHourAgo = later(1.5)
  utimesSync(pathOf(fresh, folder), halfAnHourAgo, halfAnHourAgo)
  writeFileSync(join(folder, 'files', 'ghi-chu.txt'), 'không phải của sổ')
  const { sha256: coming } = await keepBytes(Buffer.from('đang đến'), folder)
  await whileKept(book.db, { sha256: coming }, async () => {
    expect(await dropUnnamed(db, later())).toBe(1)
  })
  expect([orphan, named, taken, fresh].map(isThere)).toEqual([false, true, true, true])
  expect(readdirSync(join(folder, 'files'))).toContain('ghi-chu.txt')
  expect(await dropUnnamed(book.db, later())).toBe(0)
})

test('the original of a list goes once the list has lost its file, by the tidying of the day', async () => {
  const sha256 = await bytes('danh sách')
  const list = listOf([{ kind: 'individual', name: 'Lê Văn Bảy', year: 2020 }])
  expect(await startImport(book.as.officer, { ...sent(list), sha256 })).toMatchObject({ ok: true })
  await tidy(db, later())
  expect(isThere(sha256)).toBe(true)
  const fileGoneAt = book.as.officer.now.toISOString()
  await book.db.writer.update(imports).set({ fileGoneAt }).where(eq(imports.sha256, sha256))
  await tidy(db, later())
  expect(isThere(sha256)).toBe(false)
})

test('in a book that was accepted with entries missing, what came before stays', async () => {
  const [id, unknown] = [await newPerson(), await bytes('của mục đã mất')]
  const own = await bytes('giấy tờ')
  await attach('individual', id, own)
  await anonymiseAndDie(id)
  const { actor } = book.as.admin
  const told = { noun: 'history', verb: 'acceptFound' } as const
  await transaction(book.as.admin, (tx) =>
    appendAudit(tx, { actor, now: later(1) }, told, { id: 0, before: null, after: {} }),
  )
  expect(await dropUnnamed(db, later(3))).toBe(1)
  expect([isThere(own), isThere(unknown)]).toEqual([false, true])
})
