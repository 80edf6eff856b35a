/**
 * Saves a batch in a process of its own, for the test that kills it: says when it begins and, when it
 * lives that long, when it is done. Arguments: data folder, import id, user id.
 */
import { openDatabase } from '../open'
import { saveImport } from './commands-save'
import { loadImport } from './load'

const [folder = '', id = '', userId = ''] = process.argv.slice(2)
const db = openDatabase(folder)
const actor = {
  userId: Number(userId),
  name: 'Nguyễn Thu Trà',
  role: 'officer' as const,
  unitId: null,
  unitName: null,
  mustChangePassword: false,
}
const batch = await loadImport(db.writer, Number(id))
process.stdout.write('saving\n')
const ctx = { db, actor, now: new Date() }
const result = await saveImport(ctx, { id: Number(id), version: batch?.version ?? 1 })
process.stdout.write(result.ok ? 'saved\n' : JSON.stringify(result))
