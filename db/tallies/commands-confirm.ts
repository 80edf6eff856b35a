import { inArray } from 'drizzle-orm'
import type { z } from 'zod'
import { appendAudit } from '../audit/chain'
import { already, defineCommand, done, type Problems, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { confirmTalliesInput } from './input'
import { confirmTalliesPolicy } from './policy'
import { resolveFacts, resolveSource, tallyRegister } from './resolve'
import { publishedTallies } from './table'

type Tally = typeof publishedTallies.$inferSelect

/**
 * Enters the numbers that a person took from a read paragraph, all or none, with one source and an
 * entry of the history each; a part keeps its whole. What is wrong is said of every number at once,
 * under `tallies.<at>.<field>`. Answers their ids in the order of the paragraph.
 */
export const confirmTallies = defineCommand(confirmTalliesPolicy, {
  input: confirmTalliesInput,
  run: async (tx, { createKey, tallies, ...source }, ctx) => {
    const keys = tallies.map((_, at) => (at === 0 ? createKey : `${createKey}.${at}`))
    const known = await enteredBefore(tx, keys)
    if (known) return already(known)
    if (!tallies.some(({ take }) => take)) return refuse({ '': 'chooseNumbers' })
    const sourceId = await resolveSource(tx, ctx, source)
    if (typeof sourceId !== 'number') return sourceId
    const problems: Problems = {}
    const entered = new Map<number, Tally>()
    for (const at of wholesFirst(tallies)) {
      const row = tallies[at]
      if (!row?.take) continue
      const { take: _, partOfRow, bookId: __, ...facts } = row
      const whole = partOfRow === null ? null : tallies[partOfRow]
      const partOfId =
        partOfRow === null
          ? facts.partOfId
          : (entered.get(partOfRow)?.id ?? (whole?.take ? null : (whole?.bookId ?? null)))
      if (partOfRow !== null && partOfId === null) {
        // A subset must not turn into a number of its own without being told to.
        const refused = Object.keys(problems).some((key) => key.startsWith(`tallies.${partOfRow}.`))
        if (!refused)
          problems[`tallies.${at}.partOfRow`] = whole?.take ? 'partOfItself' : 'wholeNotTaken'
        continue
      }
      const resolved = await resolveFacts(tx, { ...facts, partOfId, sourceId, remark: null }, null)
      if (!resolved.ok) {
        for (const [name, said] of Object.entries(resolved.problems))
          problems[`tallies.${at}.${name}`] = said
        continue
      }
      const values = { ...resolved.row, createKey: keys[at] }
      entered.set(at, await tallyRegister.enter(tx, values))
    }
    if (Object.keys(problems).length > 0) return refuse(problems)
    const made = [...entered].sort(([a], [b]) => a - b).map(([, row]) => row)
    const last = made.pop()
    if (!last) throw new Error('no tally was entered')
    for (const row of made)
      await appendAudit(tx, ctx, confirmTalliesPolicy, { id: row.id, before: null, after: row })
    const ids = [...made, last].map(({ id }) => id)
    return done({ id: last.id, before: null, after: last }, { ids, sourceId })
  },
})

/** The numbers of the same form sent again. */
async function enteredBefore(tx: Tx, keys: string[]) {
  const rows = await tx
    .select({ id: publishedTallies.id, sourceId: publishedTallies.sourceId })
    .from(publishedTallies)
    .where(inArray(publishedTallies.createKey, keys))
    .orderBy(publishedTallies.id)
  const [first] = rows
  return first ? { ids: rows.map(({ id }) => id), sourceId: first.sourceId } : null
}

/** Places of the numbers, each after the one that it is a part of; a circle is left as it stands. */
function wholesFirst(rows: z.output<typeof confirmTalliesInput>['tallies']): number[] {
  const order: number[] = []
  const seen = new Set<number>()
  const visit = (at: number) => {
    if (seen.has(at)) return
    seen.add(at)
    const row = rows[at]
    const whole = row?.take ? row.partOfRow : null
    if (whole !== null && whole < rows.length) visit(whole)
    order.push(at)
  }
  for (const at of rows.keys()) visit(at)
  return order
}
