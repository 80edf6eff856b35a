import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../open'
import { seedBook } from '../seed/seed'
import { planOf } from './plan'
import { backupRound } from './round'
import { readStatus } from './status'

const root = mkdtempSync(join(tmpdir(), 'so-vang-round-'))
const book = join(root, 'book')
const now = new Date('2026-12-01T02:00:00Z')
beforeAll(async () => {
  const db = openDatabase(book)
  await seedBook(db, { sample: true, now })
  db.close()
}, 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a round makes a backup, tries it, hands it on and says so', async () => {
  const takeAway = join(root, 'take-away.sh')
  writeFileSync(takeAway, `#!/bin/sh\ncp "$1" "${root}/elsewhere.tgz"\n`)
  chmodSync(takeAway, 0o700)
  const plan = planOf(book, { SO_VANG_BACKUP_COMMAND: takeAway })
  const status = await backupRound(book, plan, now)
  expect(status).toMatchObject({ awards: 468, problems: [] })
  expect(readStatus(book)).toEqual(status)
  expect(readFileSync(join(root, 'elsewhere.tgz'))).toEqual(readFileSync(status.file ?? ''))
})

test('a round that cannot be made, or whose file cannot be handed on, is said and not hidden', async () => {
  const nowhere = await backupRound(
    book,
    planOf(book, { SO_VANG_BACKUP_DIR: join(book, 'so-vang.db', 'x') }),
    now,
  )
  expect(nowhere.file).toBeNull()
  expect(nowhere.problems).toHaveLength(1)
  const later = new Date(now.getTime() + 60_000)
  const plan = planOf(book, { SO_VANG_BACKUP_COMMAND: '/bin/false' })
  const failed = await backupRound(book, plan, later)
  expect(existsSync(failed.file ?? '')).toBe(true)
  expect(failed.problems[0]).toMatch(/\/bin\/false\) báo lỗi/)
})
