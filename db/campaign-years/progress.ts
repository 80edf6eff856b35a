import { and, asc, eq, inArray, min, sql } from 'drizzle-orm'
import { todayIn } from '@/domain/dates'
import {
  daysLate,
  isShown,
  type Progress,
  type ProgressShow,
  progressShows,
} from '@/domain/progress'
import type { RegistrationState } from '@/domain/vocabulary'
import { models } from '../models/table'
import type { ReadContext } from '../read'
import { registrationSteps, registrations } from '../registrations/table'
import { inScope } from '../scope'
import { units } from '../units/table'
import { campaignYears, expectedUnits } from './table'

export type ProgressRow = Progress & {
  unitId: number
  unit: string
  sample: boolean
  registrationId: number | null
  /** Working days; see `daysLate`. */
  late: number
}

export type Board = {
  rows: ProgressRow[]
  /** How many rows each narrower view shows. */
  counts: Record<ProgressShow, number>
  /** Units expected. */
  expected: number
  /** Works and models of all accepted registrations: exactly what `/models` lists. */
  models: number
}

/**
 * Every unit expected in a campaign's year, and those that registered unexpectedly, in the order of
 * their names; null when the year is not there. A contributor sees its own units.
 */
export async function progressBoard(
  ctx: ReadContext,
  id: number,
  today: string,
): Promise<Board | null> {
  const [year] = await ctx.db.select().from(campaignYears).where(eq(campaignYears.id, id))
  if (!year) return null
  const [expected, registered] = await Promise.all([
    expectedOf(ctx, id),
    registeredOf(ctx, year.campaignId, year.year),
  ])
  const own = new Map(registered.map((row) => [row.unitId, row]))
  const ids = new Set(expected.map((row) => row.unitId))
  const rows = [...expected, ...registered.filter((row) => !ids.has(row.unitId))]
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    .map(({ unitId, unit }): ProgressRow => {
      const row = own.get(unitId)
      const progress: Progress = {
        expected: ids.has(unitId),
        state: row?.state ?? 'none',
        sentOn: row?.sentOn ?? null,
        models: row?.models ?? 0,
      }
      const { id: registrationId = null, sample = false } = row ?? {}
      const late = daysLate(progress, year.deadline, today)
      return { ...progress, unitId, unit, sample, registrationId, late }
    })
  return { rows, ...countsOf(rows) }
}

function countsOf(rows: ProgressRow[]): Omit<Board, 'rows'> {
  const count = (show: ProgressShow) => rows.filter((row) => isShown(row, show)).length
  const accepted = rows.filter((row) => row.state === 'accepted')
  return {
    counts: Object.fromEntries(progressShows.map((show) => [show, count(show)])) as Board['counts'],
    expected: rows.filter((row) => row.expected).length,
    models: accepted.reduce((n, row) => n + row.models, 0),
  }
}

const expectedOf = ({ db, actor }: ReadContext, id: number) =>
  db
    .select({ unitId: units.id, unit: units.name, sortKey: units.sortKey })
    .from(expectedUnits)
    .innerJoin(units, eq(units.id, expectedUnits.unitId))
    .where(and(eq(expectedUnits.campaignYearId, id), inScope(actor, expectedUnits.unitId)))

async function registeredOf({ db, actor }: ReadContext, campaignId: number, year: number) {
  const rows = await db
    .select({
      id: registrations.id,
      unitId: units.id,
      unit: units.name,
      sortKey: units.sortKey,
      state: registrations.state,
      registeredOn: registrations.registeredOn,
      sample: registrations.sample,
      models: sql<number>`(select count(*) from ${models}
        where ${models.registrationId} = ${registrations.id})`,
    })
    .from(registrations)
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(
      and(
        eq(registrations.campaignId, campaignId),
        eq(registrations.year, year),
        inScope(actor, registrations.unitId),
      ),
    )
    .orderBy(asc(registrations.id))
  const sent = await firstSent(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, sentOn: sentOn(row, sent.get(row.id)) }))
}

type Registered = { state: RegistrationState; registeredOn: string | null }

/** What never passed through "sent" was recorded by the office: handed in on its day. */
export const sentOn = (
  { state, registeredOn }: Registered,
  sent: string | undefined,
): string | null => sent ?? (state === 'accepted' ? registeredOn : null)

/** The day on which each was first sent, in Vietnam. */
export async function firstSent(
  db: ReadContext['db'],
  ids: number[],
): Promise<Map<number, string>> {
  const days = new Map<number, string>()
  for (let from = 0; from < ids.length; from += 500) {
    const { registrationId, state, at } = registrationSteps
    const rows = await db
      .select({ id: registrationId, at: min(at) })
      .from(registrationSteps)
      .where(and(eq(state, 'sent'), inArray(registrationId, ids.slice(from, from + 500))))
      .groupBy(registrationId)
    for (const row of rows) if (row.at) days.set(row.id, todayIn(new Date(row.at)))
  }
  return days
}
