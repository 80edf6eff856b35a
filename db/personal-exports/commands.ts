import { already, defineCommand, done, notFound } from '../command'
import { recordInSight } from '../record-scope'
import { recordExportInput, recordPrintInput } from './input'
import { recordExportPolicy, recordPrintPolicy } from './policy'
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
