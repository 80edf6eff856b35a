import type { Regime } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import type { Reader } from '../engine/connection'
import { events } from '../events/table'
import { units } from '../units/table'
import { rowsOf } from './by-ids'
import type { Edited } from './fields'

const fields = ['eventId', 'campaignId', 'awardFormId', 'unitId'] as const
type Field = (typeof fields)[number]

/** Looks up once what the old values of many awards lead to. */
export async function referencesOf(db: Reader, old: Edited[]) {
  const ids = (field: Field | 'decisionId') =>
    old.map((row) => row[field]).filter((id) => id !== null)
  const regimes = await regimesOf(db, ids('decisionId'))
  const there = {
    eventId: await idsIn(db, events, ids('eventId')),
    campaignId: await idsIn(db, campaigns, ids('campaignId')),
    awardFormId: await idsIn(db, awardForms, ids('awardFormId')),
    unitId: await idsIn(db, units, ids('unitId')),
  }
  return {
    /**
     * The old values as they are written today: under the regime that their decision has now.
     * Undefined when one of their records has left the book, as samples do.
     */
    restored: (edited: Edited): Edited | undefined => {
      const { decisionId } = edited
      for (const field of fields) {
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
  const rows = await rowsOf(ids, (part) =>
    db.select({ id, regime }).from(decisions).where(part(id)),
  )
  return new Map(rows.map((row) => [row.id, row.regime]))
}

async function idsIn(
  db: Reader,
  table: typeof events | typeof campaigns | typeof awardForms | typeof units,
  ids: number[],
): Promise<Set<number>> {
  const rows = await rowsOf(ids, (part) =>
    db.select({ id: table.id }).from(table).where(part(table.id)),
  )
  return new Set(rows.map((row) => row.id))
}
