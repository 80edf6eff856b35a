import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { create } from 'tar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAttachment } from '../attachments/commands'
import { keepBytes, pathOf } from '../attachments/store'
import { auditEntries } from '../audit/table'
import { awards } from '../awards/table'
import { databaseFileOf } from '../book-folder'
import { BookRefused } from '../book-refused'
import type { Context } from '../command'
import { newKey, openDatabase } from '../open'
import { createFirstAccounts } from '../seed/accounts'
import { seedBook } from '../seed/seed'
import { createUnit } from '../units/commands'
import { units } from '../units/table'
import { users } from '../users/table'
import { verifyBook } from '../verify/book'
import { makeBackup } from './make'
import { restoreBackup } from './restore'
import { finishSwap, isHalfRestored } from './swap'

const root = mkdtempSync(join(tmpdir(), 'so-vang-backup-'))
const book = join(root, 'book')
const now = new Date('2021-11-15T02:00:00Z')
let sha256 = ''
let made = 0

beforeAll(async () => {
  const db = openDatabase(book)
  await seedBook(db, { sample: true, now })
  await createFirstAccounts(db, {
    demo: true,
    adminPassword: 'a-b-c-d-e',
    demoPassword: 'f-g-h',
    now,
  })
  const kept = await keepBytes(Buffer.from('%PDF-1.7 quyết định'), book)
  sha256 = kept.sha256
  const file = { fileName: 'quyet-dinh.pdf', mediaType: 'application/pdf', ...kept }
  await addAttachment(await officer(db), {
    ownerNoun: 'event',
    ownerId: 1,
    caption: '',
    file,
    createKey: newKey(),
  })
  db.close()
  writeFileSync(join(book, 'secret'), 'b'.repeat(64))
}, 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function officer(db: ReturnType<typeof openDatabase>): Promise<Context> {
  const [user] = await db.reader.select().from(users).where(eq(users.username, 'officer'))
  if (!user) throw new Error('no officer')
  const { id: userId, name, role } = user
  return {
    db,
    now,
    actor: { userId, name, role, unitId: null, unitName: null, mustChangePassword: false },
  }
}

const fresh = (name: string) => join(root, `${name}-${++made}`)
const copied = (): string => {
  const folder = fresh('copy')
  cpSync(book, folder, { recursive: true })
  return folder
}

/** What must be the same after a restore: awards, the history's end, files. */
async function stateOf(folder: string) {
  const db = openDatabase(folder)
  try {
    const entries = await db.reader.select().from(auditEntries)
    const rows = await db.reader.select({ id: awards.id }).from(awards)
    const { problems } = await verifyBook(db)
    return { problems, awards: rows.length, entries: entries.map(({ hash }) => hash) }
  } finally {
    db.close()
  }
}

test('a backup restored into another folder has the same counts, the same history, the same files', async () => {
  const file = fresh('so.tgz')
  const manifest = await makeBackup(book, file, { now })
  expect(manifest.missing).toEqual([])
  const there = fresh('elsewhere')
  const { problems } = await restoreBackup(file, there, { now })
  expect(problems).toEqual([])
  const before = await stateOf(book)
  const after = await stateOf(there)
  expect(after.problems).toEqual([])
  expect(after.awards).toBe(before.awards)
  // And one entry more: that it was restored.
  expect(after.entries.slice(0, -1)).toEqual(before.entries)
  expect(readFileSync(pathOf(sha256, there))).toEqual(readFileSync(pathOf(sha256, book)))
  expect(readFileSync(join(there, 'secret'), 'utf8')).toBe('b'.repeat(64))
})

const neighbourhood = {
  kind: 'neighbourhood' as const,
  level: 'grassroots' as const,
  parentId: 1,
  validFrom: '',
  validTo: '',
  issues: false,
  code: '',
  regime: null,
}

test('a backup made while people write is the book of one moment', async () => {
  const folder = copied()
  const db = openDatabase(folder)
  const ctx = await officer(db)
  let isDone = false
  const writing = (async () => {
    for (let at = 0; !isDone; at++) {
      const written = await createUnit(ctx, {
        ...neighbourhood,
        name: `Khu phố ${at}`,
        createKey: newKey(),
      })
      if (!written.ok) throw new Error(JSON.stringify(written))
      await setImmediate()
    }
  })()
  const file = fresh('so.tgz')
  await makeBackup(folder, file, { now })
  isDone = true
  await writing
  const during = (await db.reader.select({ id: units.id }).from(units)).length
  db.close()
  const there = fresh('there')
  expect((await restoreBackup(file, there, { now })).problems).toEqual([])
  const restored = openDatabase(there)
  expect((await restored.reader.select({ id: units.id }).from(units)).length).toBeLessThanOrEqual(
    during,
  )
  restored.close()
})

test('with a passphrase nobody reads it without', async () => {
  const file = fresh('so.age')
  await makeBackup(book, file, { passphrase: 'mật khẩu của văn phòng', now })
  expect(readFileSync(file).includes('so-vang.db')).toBe(false)
  const there = fresh('there')
  await expect(restoreBackup(file, there, { now })).rejects.toThrow(/có mật khẩu/)
  await expect(restoreBackup(file, there, { passphrase: 'sai', now })).rejects.toThrow(
    /mật khẩu không đúng/,
  )
  expect(existsSync(databaseFileOf(there))).toBe(false)
  await restoreBackup(file, there, { passphrase: 'mật khẩu của văn phòng', now })
  expect((await stateOf(there)).problems).toEqual([])
}, 60_000)

test('what it replaces is kept beside, and nothing that is there is overwritten', async () => {
  const file = fresh('so.tgz')
  await makeBackup(book, file, { now })
  await expect(makeBackup(book, file, { now })).rejects.toThrow(/Đã có tệp/)
  const folder = copied()
  const { kept } = await restoreBackup(file, folder, { now })
  expect((await stateOf(join(folder, kept))).problems).toEqual([])
})

test('a file that is cut, changed, padded or no backup changes nothing', async () => {
  const file = fresh('so.tgz')
  await makeBackup(book, file, { now })
  const whole = readFileSync(file)
  const flipped = Buffer.from(whole)
  flipped.writeUInt8(flipped.readUInt8(whole.length >> 1) ^ 0xff, whole.length >> 1)
  const wrong: [string, Buffer][] = [
    ['cut', whole.subarray(0, whole.length - 5000)],
    ['flipped', flipped],
    ['no backup', Buffer.from('đây là một tệp khác')],
    ['empty', Buffer.alloc(0)],
  ]
  const folder = copied()
  const before = await stateOf(folder)
  for (const [name, bytes] of wrong) {
    const path = fresh(name)
    writeFileSync(path, bytes)
    await expect(restoreBackup(path, folder, { now }), name).rejects.toThrow(BookRefused)
  }
  expect(await stateOf(folder)).toEqual(before)
  expect(readdirSync(folder).filter((name) => name.startsWith('re'))).toEqual([])
})

test('a packed file that leads out of the folder, or a link, is not unpacked', async () => {
  const stage = fresh('stage')
  cpSync(book, stage, { recursive: true })
  writeFileSync(join(stage, 'manifest.json'), '{}')
  writeFileSync(join(root, 'outside.txt'), 'x')
  const file = fresh('evil.tgz')
  await create({ cwd: stage, file, gzip: true, preservePaths: true }, [
    'manifest.json',
    '../outside.txt',
    'so-vang.db',
  ])
  const there = fresh('there')
  await expect(restoreBackup(file, there, { now })).rejects.toThrow(BookRefused)
  expect(readdirSync(there)).toEqual([])
})

test('cut off after any move, the next start finishes the restore', async () => {
  const file = fresh('so.tgz')
  await makeBackup(book, file, { now })
  const steps = [
    'keep:so-vang.db',
    'keep:history.seal',
    'keep:secret',
    'keep:files',
    'fresh:so-vang.db',
    'fresh:history.seal',
    'fresh:secret',
    'fresh:files',
  ]
  for (let done = 0; done <= steps.length; done++) {
    const folder = copied()
    const other = fresh('other')
    await restoreBackup(file, other, { now })
    const names = ['so-vang.db', 'history.seal', 'secret', 'files']
    cpSync(other, join(folder, 'restoring-1'), { recursive: true })
    writeFileSync(
      join(folder, 'restore.json'),
      JSON.stringify({ from: 'restoring-1', keep: 'replaced-1', fresh: names, old: names }),
    )
    for (const step of steps.slice(0, done)) {
      const [way = '', name = ''] = step.split(':')
      const [from, to] = way === 'keep' ? ['', 'replaced-1'] : ['restoring-1', '']
      cpSync(join(folder, from, name), join(folder, to, name), { recursive: true })
      rmSync(join(folder, from, name), { recursive: true })
    }
    expect(isHalfRestored(folder)).toBe(true)
    finishSwap(folder)
    const [after, kept] = [await stateOf(folder), await stateOf(join(folder, 'replaced-1'))]
    expect(after.entries.length, `after ${done} moves`).toBe(kept.entries.length + 1)
    expect([after.problems, kept.problems]).toEqual([[], []])
    expect(isHalfRestored(folder)).toBe(false)
  }
}, 120_000)
