import { defineCommand, defineLongCommand, done } from '../command'
import { settleNearInput, takeOutInput } from './input'
import { importRegister, kept } from './load'
import { settleNearPolicy, takeOutPolicy } from './policy'
import { closed } from './running'
import { meantBy, sayOfRows } from './say-of-rows'

/**
 * Says of rows whether they correct the award of the earlier list that stands there under nearly the
 * same name, or name somebody else. Answers how many rows it settled.
 */
export const settleNear = defineLongCommand(settleNearPolicy, {
  input: settleNearInput,
  run: ({ id, rows, as }, ctx) => {
    const isMeant = meantBy(rows)
    return sayOfRows(ctx, settleNearPolicy, {
      id,
      said: { choice: as },
      row: (row) => {
        if (!isMeant(row)) return null
        const corrects = row.chosen?.awardId
        const near = row.found?.near?.id ?? (typeof corrects === 'number' ? corrects : undefined)
        if (near === undefined) return null
        return {
          chosen: { ...row.chosen, awardId: as === 'correct' ? near : 'new' },
          take: as === 'correct' ? 'yes' : null,
        }
      },
    })
  },
})

/** Says which awards of the earlier list leave the book with the save: this list names them no more. */
export const takeOut = defineCommand(takeOutPolicy, {
  input: takeOutInput,
  run: async (tx, { id, awards, out }) => {
    const before = await importRegister.load(tx, { id })
    if ('ok' in before) return before
    const refused = closed(before)
    if (refused) return refused
    const leaving = new Set(before.takeOut ?? [])
    for (const award of awards) {
      if (out) leaving.add(award)
      else leaving.delete(award)
    }
    const after = await importRegister.save(tx, before, { takeOut: [...leaving] })
    if ('ok' in after) return after
    return done({ id, before: kept(before), after: kept(after) }, { id })
  },
})
