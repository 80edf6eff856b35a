import { already, type Context, defineCommand, done, notFound } from '../command'
import { recordInSight } from '../record-scope'
import { registerOf } from '../register'
import { exportPersonInput, recordExportInput, recordPrintInput } from './input'
import { exportPersonPolicy, recordExportPolicy, recordPrintPolicy } from './policy'
import { personalExports } from './table'
import { told } from './told'

const register = registerOf(personalExports, 'personalExport')

const by = ({ actor, now }: Context) => ({
  at: now.toISOString(),
  byUserId: actor.userId || null,
  byName: actor.name,
})

/**
 * Writes a file with people's names into the register of exports. One with identity numbers,
 * telephones or years of birth stands in the history as well.
 */
export const recordExport = defineCommand(recordExportPolicy, {
  input: recordExportInput,
  run: async (tx, input, ctx) => {
    const row = await register.enter(tx, { ...input, ...by(ctx) })
    const answer = { id: row.id, told }
    if (!input.personal) return already(answer)
    const { kind, format, about, people } = row
    return done({ id: row.id, before: null, after: { kind, format, about, people } }, answer)
  },
})

/** The same of a person's record of achievements, which the browser prints. */
export const recordPrint = defineCommand(recordPrintPolicy, {
  input: recordPrintInput,
  run: async (tx, { id: individualId }, ctx) => {
    if (!(await recordInSight({ db: tx, actor: ctx.actor }, 'individual', individualId)))
      return notFound()
    const row = await register.enter(tx, {
      ...{ kind: 'achievements', format: 'print', people: 1, individualId },
      ...by(ctx),
    })
    return already({ id: row.id })
  },
})

/**
 * Writes down that all that is held on a person is taken out, and why; answers the number under which
 * whoever asked may fetch it, for a quarter of an hour (`takeOut`). One entry in the history.
 */
export const exportPerson = defineCommand(exportPersonPolicy, {
  input: exportPersonInput,
  run: async (tx, { id: individualId, reason }, ctx) => {
    if (!(await recordInSight({ db: tx, actor: ctx.actor }, 'individual', individualId)))
      return notFound()
    const row = await register.enter(tx, {
      ...{ kind: 'person', format: 'zip', people: 1, personal: true, individualId, reason },
      ...by(ctx),
    })
    const { kind, format, people } = row
    const after = { individualId, kind, format, people, reason }
    return done({ id: row.id, before: null, after }, { id: row.id })
  },
})
