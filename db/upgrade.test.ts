import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { tellOfSeals } from './audit/seal-told'
import { auditEntries } from './audit/table'
import { awards } from './awards/table'
import { backUpBeforeUpgrade } from './backup/before-upgrade'
import { restoreBackup } from './backup/restore'
import { databaseFileOf } from './book-folder'
import { openDatabase } from './open'
import { createUnit } from './units/commands'
import { users } from './users/table'
import { verifyBook } from './verify/book'

// Books as older releases wrote them, by the number of migrations that they had: `npm start -- --demo`.
const books = join(import.meta.dirname, 'old-books')
const root = mkdtempSync(join(tmpdir(), 'so-vang-upgrade-'))
const now = new Date('2026-12-01T02:00:00Z')
afterAll(() => rmSync(root, { recursive: true, force: true }))

function unpacked(name: string): string {
  const folder = mkdtempSync(join(root, 'book-'))
  writeFileSync(databaseFileOf(folder), brotliDecompressSync(readFileSync(join(books, name))))
  return folder
}

/** What an upgrade may not touch. */
function heldIn(folder: string) {
  const raw = new Sqlite(databaseFileOf(folder), { readonly: true })
  const entries = raw
    .prepare('select sequence, hash, after from auditEntries order by sequence')
    .all()
  const names = raw
    .prepare('select id, recipientName, status, awardYear from awards order by id')
    .all()
  raw.close()
  return { entries, names }
}

describe.each(readdirSync(books).filter((name) => name.endsWith('.br')))(
  'a book of release %s',
  (name) => {
    test('is backed up, upgraded and sound; names and history are what they were', async () => {
      const folder = unpacked(name)
      const before = heldIn(folder)
      const backup = await backUpBeforeUpgrade(folder, now)
      expect(backup && existsSync(backup)).toBe(true)
      expect(await backUpBeforeUpgrade(join(root, 'nowhere'), now)).toBeNull()

      const db = openDatabase(folder)
      await tellOfSeals(db, now)
      expect((await verifyBook(db)).problems).toEqual([])
      const entries = await db.reader.select().from(auditEntries).orderBy(auditEntries.sequence)
      expect(entries.slice(0, before.entries.length)).toMatchObject(before.entries)
      expect(await db.reader.select({ id: awards.id }).from(awards)).toHaveLength(
        before.names.length,
      )
      // And people work in it.
      const [officer] = await db.reader.select().from(users).where(eq(users.username, 'officer'))
      if (!officer) throw new Error('no officer')
      const actor = {
        userId: officer.id,
        name: officer.name,
        role: 'officer' as const,
        unitId: null,
        unitName: null,
        mustChangePassword: false,
      }
      const made = await createUnit(
        { db, actor, now },
        {
          name: 'Phường Mới',
          kind: 'government',
          level: 'ward',
          parentId: null,
          validFrom: '',
          validTo: '',
          issues: false,
          code: '',
          regime: null,
          createKey: 'a'.repeat(32),
        },
      )
      expect(made).toMatchObject({ ok: true })
      db.close()
      expect(await backUpBeforeUpgrade(folder, now)).toBeNull()
      expect(heldIn(folder).names).toEqual(before.names)

      // The way back: the backup of before, in another folder.
      const back = mkdtempSync(join(root, 'back-'))
      expect((await restoreBackup(backup ?? '', back, { now })).problems).toEqual([])
      expect(heldIn(back).names).toEqual(before.names)
    })
  },
)
