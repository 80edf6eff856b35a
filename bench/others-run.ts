/**
 * Reads a list in, saves and undoes it while others work, and prints what they waited for, in a
 * process of its own. Arguments: data folder, the file, the officer's id.
 */
import { readFileSync } from 'node:fs'
import type { Context, Result } from '@/db/command'
import { startImport } from '@/db/imports/commands'
import { saveImport } from '@/db/imports/commands-save'
import { undoImport } from '@/db/imports/commands-undo'
import { newKey, openDatabase } from '@/db/open'
import { readList } from '@/documents/read-list'
import { beginOthers, type Others } from './others'

const [folder = '', file = '', officer = ''] = process.argv.slice(2)
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
const waited: Record<string, Others & { took: number }> = {}

const read = await readList({ bytes: new Uint8Array(readFileSync(file)) }, 'danh-sach.xlsx')
if (!read.ok) throw new Error(read.error.message)
const upload = { fileName: 'danh-sach.xlsx', sha256: '0'.repeat(64), size: 0, createKey: newKey() }
const { id } = await among('read', () => startImport(ctx, { ...upload, list: read.list }))
await among('saved', () => saveImport(ctx, { id, version: versionOf() }))
await among('undone', () => undoImport(ctx, { id, version: versionOf() }))
db.close()
console.log(JSON.stringify(waited))

async function among<T>(what: string, work: () => Promise<Result<T>>): Promise<T> {
  const stop = beginOthers(ctx)
  const since = performance.now()
  const answer = await work()
  const took = performance.now() - since
  waited[what] = { ...(await stop()), took }
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

function versionOf(): number {
  const statement = db.raw.prepare('select version from imports where id = ?')
  return (statement.get(id) as { version: number }).version
}
