import { cpSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainSeal } from './audit/chain'
import { sealFileOf } from './audit/seal-file'
import { tellOfSeals } from './audit/seal-told'
import { auditEntries } from './audit/table'
import { databaseFileOf } from './book-folder'
import { openDatabase, openToVerify } from './open'
import { createFirstAccounts } from './seed/accounts'
import { seedBook } from './seed/seed'
import { verifyBook } from './verify/book'

const root = mkdtempSync(join(tmpdir(), 'so-vang-open-'))
const now = new Date('2021-11-15T02:00:00Z')
let copies = 0

beforeAll(async () => {
  const db = openDatabase(join(root, 'book'))
  await seedBook(db, { sample: false, now })
  db.close()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const copy = (): string => {
  const folder = join(root, `copy-${++copies}`)
  cpSync(join(root, 'book'), folder, { recursive: true })
  return folder
}
const file = databaseFileOf
const open = (folder: string) => openDatabase(folder).close()
/** Both the start and `verify` refuse, with the same sentence, and put nothing in the place. */
function refused(folder: string, why: RegExp) {
  expect(() => open(folder)).toThrow(why)
  expect(() => openToVerify(folder).close()).toThrow(why)
}

test('a folder whose database is gone does not begin a new book', () => {
  const folder = copy()
  rmSync(file(folder))
  refused(folder, /đã từng có sổ .* không còn hoặc trống/)
  expect(existsSync(file(folder))).toBe(false)
})

test('nor one whose database is empty, or an empty database of the engine', () => {
  const cut = copy()
  truncateSync(file(cut))
  refused(cut, /đã từng có sổ/)
  const replaced = copy()
  rmSync(file(replaced))
  const raw = new Sqlite(file(replaced))
  raw.exec('create table x (a); drop table x')
  raw.close()
  refused(replaced, /đã từng có sổ/)
})

test('nor one of an older release, which left only the key of sign-ins', () => {
  const folder = copy()
  rmSync(file(folder))
  rmSync(sealFileOf(folder))
  writeFileSync(join(folder, 'secret'), 'a'.repeat(64))
  refused(folder, /đã từng có sổ/)
})

test('a database of another program is no book', () => {
  const folder = mkdtempSync(join(root, 'other-'))
  const raw = new Sqlite(file(folder))
  raw.exec('create table customers (id integer)')
  raw.close()
  refused(folder, /không phải là một sổ vàng/)
})

test('a book that a newer release has written is not touched', () => {
  const folder = copy()
  const raw = new Sqlite(file(folder))
  raw.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)")
  raw.close()
  refused(folder, /bản phần mềm mới hơn/)
})

test('a copy without its log has lost saves, and is not opened before somebody takes it as it is', async () => {
  const folder = copy()
  const db = openDatabase(folder)
  // The log is not yet in the database when it is copied away from it.
  db.raw.pragma('wal_autocheckpoint = 0')
  await createFirstAccounts(db, { demo: false, adminPassword: 'mat-khau-dau-tien', now })
  const without = join(root, 'without-log')
  cpSync(folder, without, { recursive: true, filter: (path) => !/-(wal|shm)$/.test(path) })
  db.close()

  expect(() => open(without)).toThrow(
    /thiếu 1 mục lịch sử sau cùng.*so-vang\.db-wal.*npm run restore/,
  )
  const accepted = openDatabase(without, { accept: true })
  await tellOfSeals(accepted, now)
  expect((await verifyBook(accepted)).problems).toEqual([])
  const entries = await accepted.reader.select().from(auditEntries)
  expect(entries.at(-1)).toMatchObject({ noun: 'history', verb: 'acceptFound' })
  accepted.close()
  open(without)
})

test('a book of an older release is sealed when it is opened, and says from which entry on', async () => {
  const folder = copy()
  rmSync(sealFileOf(folder))
  const raw = new Sqlite(file(folder))
  raw.pragma('user_version = 0')
  raw.exec('drop trigger audit_never_changed')
  let previousHash = '0'.repeat(64)
  for (const entry of raw
    .prepare('select * from auditEntries order by sequence')
    .all() as never[]) {
    const own = { ...(entry as typeof auditEntries.$inferSelect), previousHash }
    previousHash = plainSeal(own)
    raw
      .prepare('update auditEntries set previousHash = ?, hash = ? where sequence = ?')
      .run(own.previousHash, previousHash, own.sequence)
  }
  raw.exec(
    "create trigger audit_never_changed before update on auditEntries begin select raise(abort, 'the history is append-only'); end",
  )
  raw.close()

  const db = openDatabase(folder)
  await tellOfSeals(db, now)
  await createFirstAccounts(db, { demo: false, adminPassword: 'mat-khau-dau-tien', now })
  expect((await verifyBook(db)).problems).toEqual([])
  const entries = await db.reader.select().from(auditEntries)
  expect(entries.at(-2)).toMatchObject({ noun: 'history', verb: 'seal' })
  db.close()
})

test('verify makes nothing: no folder, no database', () => {
  const nowhere = join(root, 'nowhere')
  expect(() => openToVerify(nowhere)).toThrow(/chưa có sổ nào/)
  expect(existsSync(nowhere)).toBe(false)
})
