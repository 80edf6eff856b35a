import { defineLongCommand } from '../command'
import { reasonable } from './checked'
import { explainInput } from './input'
import { explainPolicy } from './policy'
import { meantBy, sayOfRows } from './say-of-rows'

/**
 * Says why rows are right although something in them contradicts (years, a unit of another time). The
 * reason is kept with the row and goes into the book with its award. Answers how many rows it is of.
 */
export const explain = defineLongCommand(explainPolicy, {
  input: explainInput,
  run: ({ id, rows, reason }, ctx) => {
    const isMeant = meantBy(rows)
    return sayOfRows(ctx, explainPolicy, {
      id,
      said: { reason },
      row: (row) => {
        if (!isMeant(row)) return null
        const isAsked = row.problems.some(({ code }) => reasonable.has(code))
        if (!isAsked && row.doubtReason === null) return null
        // One reason for all is for those that have none of their own.
        if (rows === 'all' && row.doubtReason !== null) return null
        return { doubtReason: reason }
      },
    })
  },
})
