/**
 * Brings one list in and prints how long it took and how much memory, in a process of its own; then
 * what the same costs at the least, in the same process. Arguments: data folder, a copy of it for the
 * floor, the file, the officer's id.
 */
import { readFileSync } from 'node:fs'
import type { Context } from '@/db/command'
import { startImport } from '@/db/imports/commands'
import { saveImport } from '@/db/imports/commands-save'
import { getImport, listImportRows } from '@/db/imports/queries'
import { newKey, openDatabase } from '@/db/open'
import { readFile } from '@/documents/read/read-file'
import { readList } from '@/documents/read-list'
import { bareInserts } from './bare-import'

const [folder = '', spare = '', file = '', officer = '', withFloor = ''] = process.argv.slice(2)
const db = openDatabase(folder)
const ctx: Context = {
  db,
  now: new Date(),
  actor: {
    userId: Number(officer),
    name: 'Nguyễn Thu Trà',
    role: 'officer',
    unitId: null,
    unitName: null,
    mustChangePassword: false,
  },
}
const steps: Record<string, number> = {}
const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
  const since = performance.now()
  const value = await work()
  steps[name] = performance.now() - since
  return value
}

const read = await timed('read', () => readList({ bytes: bytesOf() }, 'danh-sach.xlsx'))
if (!read.ok) throw new Error(read.error.message)
const started = await timed('check', () =>
  startImport(ctx, {
    fileName: 'danh-sach.xlsx',
    sha256: '0'.repeat(64),
    size: 0,
    list: read.list,
    createKey: newKey(),
  }),
)
if (!started.ok) throw new Error(JSON.stringify(started))
const { id } = started.value
const batch = await timed('preview', async () => {
  const reading = { db: db.reader, actor: ctx.actor }
  await listImportRows(reading, id, { tab: 'all', page: 1 })
  return getImport(reading, id)
})
const shown = batch?.counts
const saved = await timed('save', () => saveImport(ctx, { id, version: batch?.version ?? 1 }))
if (!saved.ok) throw new Error(JSON.stringify(saved))
const peak = process.resourceUsage().maxRSS / 1024

const floor = withFloor ? await measureFloor() : null
db.close()
console.log(JSON.stringify({ steps, peak, floor, shown, saved: saved.value }))

async function measureFloor() {
  const bare = bareInserts(db, spare)
  const sheet = performance.now()
  await readFile({ bytes: bytesOf() })
  const insert = performance.now()
  const tables = bare()
  return { sheet: insert - sheet, insert: performance.now() - insert, tables }
}

function bytesOf(): Uint8Array {
  return new Uint8Array(readFileSync(file))
}
