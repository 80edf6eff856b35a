import { lt, sql } from 'drizzle-orm'
import { headOf } from './audit/seals'
import { auditEntries } from './audit/table'
import type { Reader } from './engine/connection'

/**
 * So far apart that no long save explains it, in milliseconds: all entries of a list bear the moment at
 * which its save began, and others write meanwhile.
 */
const tolerated = 3_600_000

/**
 * The newest entry's time when this machine's clock stands before it: set back, or its battery is
 * empty. What is written now would seem older than what it follows. Null when the clock is in order.
 */
export const clockIsBehind = async (db: Reader, now: Date): Promise<string | null> =>
  isBehind(await headOf(db), now)

/** The same where the newest entry is known already. */
export const isBehind = (head: { at: string } | undefined, now: Date): string | null =>
  head && Date.parse(head.at) - now.getTime() > tolerated ? head.at : null

/** Where in the history the clock had been set back: the entry, its time and the time before it. */
export async function clockSetBack(db: Reader) {
  const previous = sql<string>`lag(${auditEntries.at}) over (order by ${auditEntries.sequence})`
  const steps = db
    .select({
      sequence: auditEntries.sequence,
      at: auditEntries.at,
      previous: previous.as('previous'),
    })
    .from(auditEntries)
    .as('steps')
  const rows = await db
    .select()
    .from(steps)
    .where(lt(steps.at, steps.previous))
    .orderBy(steps.sequence)
  return rows.filter(({ at, previous }) => Date.parse(previous) - Date.parse(at) > tolerated)
}
