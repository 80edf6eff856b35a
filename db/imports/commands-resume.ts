import { defineLongCommand, notFound, refuse } from '../command'
import { resumeImportInput } from './input'
import { resumeImportPolicy } from './policy'
import { progressOf } from './progress'
import { goOn } from './resume'
import { listBusy } from './running'

/**
 * Goes on with a save or an undo that stopped in the middle because something failed (a full disk)
 * while the server lived on. Answers as that would have.
 */
export const resumeImport = defineLongCommand(resumeImportPolicy, {
  input: resumeImportInput,
  run: async ({ id }, { actor: _, ...machine }) => {
    const batch = (await listBusy(machine.db.reader)).find((each) => each.id === id)
    if (!batch) return notFound()
    if (progressOf(id)) return refuse({ '': 'importBusy' })
    return goOn(machine, batch)
  },
})
