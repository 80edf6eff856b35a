import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { and, count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepBytes } from '../attachments/store'
import { auditEntries } from '../audit/table'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import { individuals } from '../individuals/table'
import { openDatabase } from '../open'
import { faultsOf } from '../testing'
import { listOf, sent } from '../testing/lists'
import { insertUnit } from '../units/enter'
import { enterUser } from '../users/commands'
import { startImport } from './commands'
import { importRows, imports } from './table'

const names = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Nga']
/** Saved in one transaction by itself, and in a dozen of so many rows. */
const rows = 900
const atOnce = 75
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
    name: 'Nguyễn Thu Trà',
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
  const kept = await keepBytes(Buffer.from('danh sách'), origin)
  const started = await startImport({ db, actor, now }, { ...sent(listOf(people)), ...kept })
  if (!started.ok) throw new Error(JSON.stringify(started))
  batch = { id: started.value.id, userId: user.id }
  db.close()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('killed with -9 while a short list is saved, the batch is wholly there or wholly not', async () => {
  for (const at of ['rows 0', 'through']) {
    const folder = copyOf(origin)
    await run(folder, 'save', rows, at)
    const { saved, marked, problems } = await look(folder)
    expect(saved).toBe(at === 'through' ? rows : 0)
    expect(marked).toBe(saved)
    expect(problems).toEqual([])
  }
}, 120_000)

test('killed with -9 while a long list is saved, the next start finishes it, killed too; the book is right at every moment', async () => {
  const folder = copyOf(origin)
  await run(folder, 'save', atOnce, `rows ${rows / 3}`)
  const cut = await look(folder)
  expect(cut).toMatchObject({ state: 'saving', problems: [] })
  expect(cut.saved).toBeGreaterThan(0)
  expect(cut.saved).toBeLessThan(rows)
  expect(cut.marked).toBe(cut.saved)
  await run(folder, 'finish', atOnce, `rows ${(rows * 2) / 3}`)
  const again = await look(folder)
  expect(again).toMatchObject({ state: 'saving', problems: [], marked: again.saved })
  expect(again.saved).toBeGreaterThan(cut.saved)
  await run(folder, 'finish', atOnce)
  expect(await look(folder)).toEqual({
    state: 'saved',
    saved: rows,
    marked: rows,
    people: rows,
    entries: ['start', 'beginSave', 'save'],
    problems: [],
  })
  rmSync(savedBook, { recursive: true, force: true })
  cpSync(folder, savedBook, { recursive: true })
}, 240_000)

test('killed with -9 while a long list is undone, the next start undoes the rest', async () => {
  const folder = copyOf(savedBook)
  await run(folder, 'undo', atOnce, `rows ${rows / 3}`)
  const cut = await look(folder)
  expect(cut).toMatchObject({ state: 'undoing', problems: [] })
  expect(cut.saved).toBeGreaterThan(0)
  expect(cut.saved).toBeLessThan(rows)
  await run(folder, 'finish', atOnce)
  expect(await look(folder)).toEqual({
    state: 'undone',
    saved: 0,
    marked: rows,
    people: 0,
    entries: ['start', 'beginSave', 'save', 'beginUndo', 'undo'],
    problems: [],
  })
}, 240_000)

const savedBook = join(root, 'saved')

function copyOf(book: string): string {
  const folder = mkdtempSync(join(root, 'run-'))
  cpSync(book, folder, { recursive: true })
  return folder
}

/** Works in a process of its own, which is killed as soon as it has said so much. */
async function run(folder: string, what: string, atOnce: number, until?: string) {
  const script = join(import.meta.dirname, '../testing/cut-off-run.ts')
  const of = [folder, batch.id, batch.userId, what, atOnce].map(String)
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...of], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const least = until?.startsWith('rows ') ? Number(until.slice(5)) : Number.POSITIVE_INFINITY
  createInterface(child.stdout).on('line', (line) => {
    const isFar = line.startsWith('rows ') && Number(line.slice(5)) >= least
    if (isFar || line === until) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
}

async function look(folder: string) {
  const db = openDatabase(folder)
  const [is] = await db.reader.select().from(imports).where(eq(imports.id, batch.id))
  const [saved] = await db.reader
    .select({ n: count() })
    .from(awards)
    .where(and(eq(awards.importId, batch.id), eq(awards.status, 'conferred')))
  const [marked] = await db.reader
    .select({ n: count() })
    .from(importRows)
    .where(eq(importRows.result, 'created'))
  const [people] = await db.reader.select({ n: count() }).from(individuals)
  const entries = await db.reader
    .select({ verb: auditEntries.verb })
    .from(auditEntries)
    .where(eq(auditEntries.noun, 'import'))
    .orderBy(auditEntries.sequence)
  const problems = await faultsOf(db)
  db.close()
  return {
    state: is?.state,
    saved: saved?.n ?? -1,
    marked: marked?.n,
    people: people?.n,
    entries: entries.map(({ verb }) => verb),
    problems,
  }
}
