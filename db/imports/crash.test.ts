import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import { openDatabase } from '../open'
import { faultsOf } from '../testing'
import { insertUnit } from '../units/enter'
import { enterUser } from '../users/commands'
import { startImport } from './commands'
import { importRows } from './table'
import { listOf, sent } from './testing'

const names = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Nga']
const rows = 1500
const root = mkdtempSync(join(tmpdir(), 'so-vang-crash-'))
const origin = join(root, 'origin')
let batch: { id: number; userId: number }

beforeAll(async () => {
  const db = openDatabase(origin)
  const unit = await insertUnit(
    db.writer,
    { name: 'Phường Tây Thạnh', kind: 'government', level: 'ward' },
    null,
  )
  await db.writer.insert(awardForms).values({
    name: 'Giấy khen',
    kind: 'form',
    recipientKinds: ['individual'],
    sortKey: 'g',
    searchText: 'giay khen',
  })
  const now = new Date('2021-11-15T02:00:00Z')
  const user = await enterUser(db.writer, {
    username: 'officer',
    name: 'Nguyễn Thu Trà',
    role: 'officer',
    unitId: null,
    hash: '-',
    mustChangePassword: false,
    now,
  })
  const actor = {
    userId: user.id,
    name: user.name,
    role: 'officer' as const,
    unitId: null,
    unitName: null,
    mustChangePassword: false,
  }
  const people = Array.from({ length: rows }, (_, at) => ({
    kind: 'individual' as const,
    name: `Nguyễn Văn ${names[at % 10]} ${'ABCDEGHIKL'[Math.floor(at / 10) % 10]}${'abcdeghikl'[Math.floor(at / 100) % 10]}${'mnopqrstuv'[Math.floor(at / 1000)]}`,
    unit: unit.name,
    form: 'Giấy khen',
    level: 'ward',
    year: 2021,
  }))
  const started = await startImport({ db, actor, now }, sent(listOf(people)))
  if (!started.ok) throw new Error(JSON.stringify(started))
  batch = { id: started.value.id, userId: user.id }
  db.close()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('killed with -9 while a batch is saved, the batch is wholly there or wholly not', async () => {
  const unharmed = await saveAndKill(undefined)
  expect(unharmed.saved).toBe(rows)
  const outcomes: number[] = []
  for (const share of [0.02, 0.15, 0.35, 0.55, 0.75, 0.9, 0.97]) {
    const { saved, marked, problems } = await saveAndKill(unharmed.took * share)
    expect([0, rows]).toContain(saved)
    expect(marked).toBe(saved)
    expect(problems).toEqual([])
    outcomes.push(saved)
  }
  // At least one kill came in the middle of the work.
  expect(outcomes).toContain(0)
}, 120_000)

/** Saves in a process of its own, kills it so many milliseconds after it began, and looks. */
async function saveAndKill(after: number | undefined) {
  const folder = mkdtempSync(join(root, 'run-'))
  cpSync(origin, folder, { recursive: true })
  const script = join(import.meta.dirname, 'crash-save.ts')
  const args = ['--import', 'tsx', script, folder, String(batch.id), String(batch.userId)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let began = 0
  child.stdout.on('data', (text: Buffer) => {
    if (!String(text).includes('saving')) return
    began = performance.now()
    if (after !== undefined) setTimeout(() => child.kill('SIGKILL'), after)
  })
  await new Promise((resolve) => child.on('close', resolve))
  const took = performance.now() - began
  const db = openDatabase(folder)
  const [saved] = await db.reader
    .select({ n: count() })
    .from(awards)
    .where(eq(awards.importId, batch.id))
  const [marked] = await db.reader
    .select({ n: count() })
    .from(importRows)
    .where(eq(importRows.result, 'created'))
  const problems = await faultsOf(db)
  db.close()
  return { saved: saved?.n ?? -1, marked: marked?.n, problems, took }
}
