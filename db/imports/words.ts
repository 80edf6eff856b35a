import { eq, inArray } from 'drizzle-orm'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import type { Column } from '../engine/columns'
import { events } from '../events/table'
import type { ReadContext } from '../read'
import { units } from '../units/table'
import type { ImportRowShown } from './queries'

/** What the registers call what some rows were found to be: one question for each register. */
export async function wordsOf({ db }: ReadContext, rows: ImportRowShown[]) {
  const idsOf = (key: 'awardFormId' | 'campaignId' | 'eventId' | 'decisionId') => [
    ...new Set(rows.flatMap(({ found }) => found?.[key] ?? [])),
  ]
  type Named = { table: typeof units; id: Column; name: Column }
  const named = async ({ table, id, name }: Named, ids: number[]) => {
    if (ids.length === 0) return new Map<number, string>()
    const some = await db.select({ id, name }).from(table).where(inArray(id, ids))
    return new Map(some.map((row) => [Number(row.id), String(row.name)]))
  }
  const of = (table: { id: Column; name: Column }) =>
    ({ table, id: table.id, name: table.name }) as Named
  const issuerIds = rows.flatMap(({ found }) => found?.decision?.issuerId ?? [])
  const [forms, movements, occasions, issuers, papers] = await Promise.all([
    named(of(awardForms), idsOf('awardFormId')),
    named(of(campaigns), idsOf('campaignId')),
    named(of(events), idsOf('eventId')),
    named(of(units), [...new Set(issuerIds)]),
    papersOf({ db }, idsOf('decisionId')),
  ])
  return { forms, campaigns: movements, events: occasions, issuers, decisions: papers }
}
export type RowWords = Awaited<ReturnType<typeof wordsOf>>

async function papersOf({ db }: Pick<ReadContext, 'db'>, ids: number[]) {
  if (ids.length === 0) return new Map<number, Paper>()
  const { id, number, decidedOn } = decisions
  const rows = await db
    .select({ id, number, decidedOn, issuer: units.name })
    .from(decisions)
    .innerJoin(units, eq(units.id, decisions.issuerId))
    .where(inArray(id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}
type Paper = { id: number; number: string; decidedOn: string; issuer: string }
