import { inArray } from 'drizzle-orm'
import type { Regime } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import type { Reader } from '../open'
import type { Edited } from './fields'

/** Looks up once what the old values of many awards lead to. */
export async function referencesOf(db: Reader, old: Edited[]) {
  const ids = (field: 'decisionId' | 'eventId' | 'campaignId' | 'awardFormId') => [
    ...new Set(old.map((row) => row[field]).filter((id) => id !== null)),
  ]
  const regimes = await regimesOf(db, ids('decisionId'))
  const there = {
    eventId: await idsIn(db, events, ids('eventId')),
    campaignId: await idsIn(db, campaigns, ids('campaignId')),
    awardFormId: await idsIn(db, awardForms, ids('awardFormId')),
  }
  return {
    /**
     * The old values as they are written today: under the regime that their decision has now.
     * Undefined when one of their records has left the book, as samples do.
     */
    restored: (edited: Edited): Edited | undefined => {
      const { decisionId } = edited
      for (const field of ['eventId', 'campaignId', 'awardFormId'] as const) {
        const id = edited[field]
        if (id !== null && !there[field].has(id)) return undefined
      }
      if (decisionId === null) return edited
      const regime = regimes.get(decisionId)
      return regime && { ...edited, regime }
    },
  }
}

async function regimesOf(db: Reader, ids: number[]): Promise<Map<number, Regime>> {
  const { id, regime } = decisions
  const rows = await inParts(ids, (part) =>
    db.select({ id, regime }).from(decisions).where(inArray(id, part)),
  )
  return new Map(rows.map((row) => [row.id, row.regime]))
}

async function idsIn(
  db: Reader,
  table: typeof events | typeof campaigns | typeof awardForms,
  ids: number[],
): Promise<Set<number>> {
  const rows = await inParts(ids, (part) =>
    db.select({ id: table.id }).from(table).where(inArray(table.id, part)),
  )
  return new Set(rows.map((row) => row.id))
}

/** A statement takes so many ids at most. */
async function inParts<T>(ids: number[], read: (part: number[]) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = []
  for (let from = 0; from < ids.length; from += 500)
    rows.push(...(await read(ids.slice(from, from + 500))))
  return rows
}
