/**
 * Brings one list in and takes it back, and prints how long each step took and the greatest memory so
 * far, in a process of its own. Arguments: data folder, where to leave the book as it is saved (empty:
 * nowhere), the file, the officer's id.
 */
import { readFileSync } from 'node:fs'
import type { Context } from '@/db/command'
import { startImport } from '@/db/imports/commands'
import { saveImport } from '@/db/imports/commands-save'
import { undoImport } from '@/db/imports/commands-undo'
import { getImport, listImportRows } from '@/db/imports/queries'
import { newKey, openDatabase } from '@/db/open'
import { beReady } from '@/documents/apart/run'
import { readList } from '@/documents/read-list'
import { watchMemory } from './memory'

const [folder = '', savedBook = '', file = '', officer = ''] = process.argv.slice(2)
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
const memory = watchMemory()
/** With the process that reads the list, while there is one. */
const greatest = () => Math.max(process.resourceUsage().maxRSS / 1024, memory.peak())
const steps: Record<string, number> = {}
/** The greatest memory so far, in MB, after each step. */
const peaks: Record<string, number> = {}
const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
  const since = performance.now()
  const value = await work()
  steps[name] = performance.now() - since
  peaks[name] = Math.round(greatest())
  return value
}

// As opening the page does.
await beReady(officer)
const id = await upload()
const batch = await timed('preview', async () => {
  const reading = { db: db.reader, actor: ctx.actor }
  await listImportRows(reading, id, { tab: 'all', page: 1 })
  return getImport(reading, id)
})
const shown = batch?.counts
const saved = await timed('save', () => saveImport(ctx, { id, version: batch?.version ?? 1 }))
if (!saved.ok) throw new Error(JSON.stringify(saved))
if (savedBook) db.raw.prepare('vacuum into ?').run(savedBook)
const { version } = (await getImport({ db: db.reader, actor: ctx.actor }, id)) ?? { version: 0 }
const undone = await timed('undo', () => undoImport(ctx, { id, version }))
if (!undone.ok) throw new Error(JSON.stringify(undone))
memory.stop()
db.close()
console.log(JSON.stringify({ steps, peaks, shown, saved: saved.value }))

/** As the upload does it. */
async function upload(): Promise<number> {
  const fileName = 'danh-sach.xlsx'
  const read = await timed('read', () => readList({ bytes: bytesOf() }, fileName))
  if (!read.ok) throw new Error(read.error.message)
  const { list } = read
  const sha256 = '0'.repeat(64)
  const started = await timed('check', () =>
    startImport(ctx, { fileName, sha256, size: 0, list, createKey: newKey() }),
  )
  if (!started.ok) throw new Error(JSON.stringify(started))
  return started.value.id
}

function bytesOf(): Uint8Array {
  return new Uint8Array(readFileSync(file))
}
