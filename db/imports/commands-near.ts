import { and, eq, inArray, isNull } from 'drizzle-orm'
import { already, defineCommand, done, notFound } from '../command'
import { settleNearInput, takeOutInput } from './input'
import { kept, loadImport, writeImport } from './load'
import { settleNearPolicy, takeOutPolicy } from './policy'
import { eachRow, recheckAll } from './rows'
import { closed } from './running'
import { importRows } from './table'

/**
 * Says of rows whether they correct the award of the earlier list that stands there under nearly the
 * same name, or name somebody else. Answers how many rows it settled.
 */
export const settleNear = defineCommand(settleNearPolicy, {
  input: settleNearInput,
  run: async (tx, { id, rows, as }, { now }) => {
    const batch = await loadImport(tx, id)
    if (!batch) return notFound()
    const refused = closed(batch)
    if (refused) return refused
    const meant = rows === 'all' ? undefined : inArray(importRows.id, rows)
    let settled = 0
    for await (const row of eachRow(tx, id, and(isNull(importRows.resultId), meant))) {
      const corrects = row.chosen?.awardId
      const near = row.found?.near?.id ?? (typeof corrects === 'number' ? corrects : undefined)
      if (near === undefined) continue
      await tx
        .update(importRows)
        .set({
          chosen: { ...row.chosen, awardId: as === 'correct' ? near : 'new' },
          take: as === 'correct' ? 'yes' : null,
          version: row.version + 1,
        })
        .where(eq(importRows.id, row.id))
      settled += 1
    }
    if (settled === 0) return already({ id, rows: 0 })
    await recheckAll(tx, batch, now)
    return done({ id, before: null, after: { rows: settled, choice: as } }, { id, rows: settled })
  },
})

/** Says which awards of the earlier list leave the book with the save: this list names them no more. */
export const takeOut = defineCommand(takeOutPolicy, {
  input: takeOutInput,
  run: async (tx, { id, awards, out }) => {
    const before = await loadImport(tx, id)
    if (!before) return notFound()
    const refused = closed(before)
    if (refused) return refused
    const leaving = new Set(before.takeOut ?? [])
    for (const award of awards) {
      if (out) leaving.add(award)
      else leaving.delete(award)
    }
    const after = await writeImport(tx, before, { takeOut: [...leaving] })
    if (!after) return notFound()
    return done({ id, before: kept(before), after: kept(after) }, { id })
  },
})
