import { and, eq, inArray, isNull } from 'drizzle-orm'
import { already, defineCommand, done, notFound } from '../command'
import { reasonable } from './checked'
import { explainInput } from './input'
import { loadImport } from './load'
import { explainPolicy } from './policy'
import { eachRow, recheckAll } from './rows'
import { closed } from './running'
import { importRows } from './table'

/**
 * Says why rows are right although something in them contradicts (years, a unit of another time). The
 * reason is kept with the row and goes into the book with its award. Answers how many rows it is of.
 */
export const explain = defineCommand(explainPolicy, {
  input: explainInput,
  run: async (tx, { id, rows, reason }, { now }) => {
    const batch = await loadImport(tx, id)
    if (!batch) return notFound()
    const refused = closed(batch)
    if (refused) return refused
    const meant = rows === 'all' ? undefined : inArray(importRows.id, rows)
    let explained = 0
    for await (const row of eachRow(tx, id, and(isNull(importRows.resultId), meant))) {
      const isAsked = row.problems.some(({ code }) => reasonable.has(code))
      if (!isAsked && row.doubtReason === null) continue
      // One reason for all is for those that have none of their own.
      if (rows === 'all' && row.doubtReason !== null) continue
      const set = { doubtReason: reason, version: row.version + 1 }
      await tx.update(importRows).set(set).where(eq(importRows.id, row.id))
      explained += 1
    }
    if (explained === 0) return already({ id, rows: 0 })
    await recheckAll(tx, batch, now)
    return done({ id, before: null, after: { reason, rows: explained } }, { id, rows: explained })
  },
})
