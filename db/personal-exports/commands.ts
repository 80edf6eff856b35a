import { already, defineCommand, done, notFound } from '../command'
import { recordInSight } from '../record-scope'
import { exportPersonInput, recordExportInput, recordPrintInput } from './input'
import { exportPersonPolicy, recordExportPolicy, recordPrintPolicy } from './policy'
import { personalExports } from './table'
import { told } from './told'

/**
 * Writes a file with people's names into the register of exports. One with identity numbers,
 * telephones or years of birth stands in the history as well.
 */
export const recordExport = defineCommand(recordExportPolicy, {
  input: recordExportInput,
  run: async (tx, input, { actor, now }) => {
    const [row] = await tx
      .insert(personalExports)
      .values({
        ...input,
        at: now.toISOString(),
        byUserId: actor.userId || null,
        byName: actor.name,
      })
      .returning()
    if (!row) throw new Error('export was not written down')
    const answer = { id: row.id, told }
    if (!input.personal) return already(answer)
    const { kind, format, about, people } = row
    return done({ id: row.id, before: null, after: { kind, format, about, people } }, answer)
  },
})

/** The same of a person's record of achievements, which the browser prints. */
export const recordPrint = defineCommand(recordPrintPolicy, {
  input: recordPrintInput,
  run: async (tx, { id: individualId }, { actor, now }) => {
    if (!(await recordInSight({ db: tx, actor }, 'individual', individualId))) return notFound()
    const [row] = await tx
      .insert(personalExports)
      .values({
        kind: 'achievements',
        format: 'print',
        people: 1,
        individualId,
        at: now.toISOString(),
        byUserId: actor.userId || null,
        byName: actor.name,
      })
      .returning()
    if (!row) throw new Error('print was not written down')
    return already({ id: row.id })
  },
})

/**
 * Writes down that all that is held on a person is taken out, and why; answers the number under which
 * whoever asked may fetch it, for a quarter of an hour (`takeOut`). One entry in the history.
 */
export const exportPerson = defineCommand(exportPersonPolicy, {
  input: exportPersonInput,
  run: async (tx, { id: individualId, reason }, { actor, now }) => {
    if (!(await recordInSight({ db: tx, actor }, 'individual', individualId))) return notFound()
    const [row] = await tx
      .insert(personalExports)
      .values({
        ...{ kind: 'person', format: 'zip', people: 1, personal: true, individualId, reason },
        at: now.toISOString(),
        byUserId: actor.userId || null,
        byName: actor.name,
      })
      .returning()
    if (!row) throw new Error('export was not written down')
    const { kind, format, people } = row
    const after = { individualId, kind, format, people, reason }
    return done({ id: row.id, before: null, after }, { id: row.id })
  },
})
