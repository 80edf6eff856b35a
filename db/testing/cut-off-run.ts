/**
 * Saves or undoes a batch, or finishes what was cut off, in a process of its own for the test that
 * kills it: says when it begins, how many rows it has done, and when it is through. Arguments: data
 * folder, import id, user id, what to do, rows at once.
 */
import { setInterval } from 'node:timers'
import { saveImport } from '../imports/commands-save'
import { undoImport } from '../imports/commands-undo'
import { importRegister } from '../imports/load'
import { progressOf } from '../imports/progress'
import { finishInterrupted } from '../imports/resume'
import { openDatabase } from '../open'

const [folder = '', id = '', userId = '', what = '', atOnce = ''] = process.argv.slice(2)
const db = openDatabase(folder)
const actor = {
  userId: Number(userId),
  name: 'Nguyễn Thu Trà',
  role: 'officer' as const,
  unitId: null,
  unitName: null,
  mustChangePassword: false,
}
const ctx = { db, actor, now: new Date(), atOnce: Number(atOnce) }
const batch = await importRegister.find(db.writer, Number(id))
const input = { id: Number(id), version: batch?.version ?? 1 }
const say = (text: string) => process.stdout.write(`${text}\n`)
const telling = setInterval(() => say(`rows ${progressOf(Number(id))?.done ?? 0}`), 1)
say('begun')
if (what === 'finish') await finishInterrupted(ctx, () => say('finishing'))
else {
  const result = await (what === 'undo' ? undoImport(ctx, input) : saveImport(ctx, input))
  if (!result.ok) say(JSON.stringify(result))
}
clearInterval(telling)
say('through')
