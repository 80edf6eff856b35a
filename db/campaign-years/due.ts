import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, ne, type SQL } from 'drizzle-orm'
import { daysLate, type ProgressState } from '@/domain/progress'
import type { RegistrationState } from '@/domain/vocabulary'
import { campaigns } from '../campaigns/table'
import type { ReadContext } from '../read'
import { registrationSteps, registrations } from '../registrations/table'
import { inScope } from '../scope'
import { units } from '../units/table'
import { firstSent, sentOn } from './progress'
import { campaignYears, expectedUnits } from './table'

type Registered = {
  id: number
  unitId: number
  campaignId: number
  year: number
  state: RegistrationState
  registeredOn: string | null
}

/** By when one registration is due, and how late it is; null where its year was not opened. */
export async function dueOf({ db }: ReadContext, registration: Registered, today: string) {
  const { campaignId, year, unitId, id, state } = registration
  const [row] = await db
    .select({
      id: campaignYears.id,
      plan: campaignYears.plan,
      deadline: campaignYears.deadline,
      expected: expectedUnits.unitId,
    })
    .from(campaignYears)
    .leftJoin(
      expectedUnits,
      and(eq(expectedUnits.campaignYearId, campaignYears.id), eq(expectedUnits.unitId, unitId)),
    )
    .where(and(eq(campaignYears.campaignId, campaignId), eq(campaignYears.year, year)))
  if (!row) return null
  const sent = sentOn(registration, (await firstSent(db, [id])).get(id))
  const progress = { expected: row.expected !== null, state, sentOn: sent, models: 0 }
  return { ...row, sentOn: sent, late: daysLate(progress, row.deadline, today) }
}

export type WaitingRow = {
  registrationId: number | null
  unitId: number
  unit: string
  campaignId: number
  campaign: string
  year: number
  state: ProgressState
  deadline: string | null
  late: number
  /** Why the office gave it back. */
  reason: string | null
}

const most = 50

/**
 * What waits for the actor: for a unit its own registrations that are not accepted, and those that
 * it is expected to begin; for the office what was sent to it. The nearest deadlines first.
 */
export async function waiting(ctx: ReadContext, today: string): Promise<WaitingRow[]> {
  const isUnit = ctx.actor.role === 'contributor'
  const begun = await begunOf(
    ctx,
    isUnit ? ne(registrations.state, 'accepted') : eq(registrations.state, 'sent'),
  )
  const sent = await firstSent(
    ctx.db,
    begun.map((row) => row.id),
  )
  const reasons = await reasonsOf(
    ctx,
    begun.map((row) => row.id),
  )
  const rows = begun.map(({ id, expected, registeredOn: _, ...row }): WaitingRow => {
    const on = sent.get(id) ?? null
    const progress = { expected: expected !== null, state: row.state, sentOn: on, models: 0 }
    const late = row.deadline ? daysLate(progress, row.deadline, today) : 0
    const reason = row.state === 'returned' ? (reasons.get(id) ?? null) : null
    return { ...row, registrationId: id, late, reason }
  })
  return isUnit ? [...rows, ...(await notBegun(ctx, today))] : rows
}

const begunOf = ({ db, actor }: ReadContext, which: SQL) =>
  db
    .select({
      id: registrations.id,
      unitId: registrations.unitId,
      unit: units.name,
      campaignId: registrations.campaignId,
      campaign: campaigns.shortName,
      year: registrations.year,
      state: registrations.state,
      registeredOn: registrations.registeredOn,
      deadline: campaignYears.deadline,
      expected: expectedUnits.unitId,
    })
    .from(registrations)
    .innerJoin(units, eq(units.id, registrations.unitId))
    .innerJoin(campaigns, eq(campaigns.id, registrations.campaignId))
    .leftJoin(
      campaignYears,
      and(
        eq(campaignYears.campaignId, registrations.campaignId),
        eq(campaignYears.year, registrations.year),
      ),
    )
    .leftJoin(
      expectedUnits,
      and(
        eq(expectedUnits.campaignYearId, campaignYears.id),
        eq(expectedUnits.unitId, registrations.unitId),
      ),
    )
    .where(and(which, inScope(actor, registrations.unitId)))
    .orderBy(asc(campaignYears.deadline), asc(units.sortKey))
    .limit(most)

/** A year that was due longer ago is over. */
const aYearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** Units that are expected and have nothing in the book for it yet. */
async function notBegun({ db, actor }: ReadContext, today: string): Promise<WaitingRow[]> {
  const rows = await db
    .select({
      unitId: units.id,
      unit: units.name,
      campaignId: campaignYears.campaignId,
      campaign: campaigns.shortName,
      year: campaignYears.year,
      deadline: campaignYears.deadline,
    })
    .from(expectedUnits)
    .innerJoin(campaignYears, eq(campaignYears.id, expectedUnits.campaignYearId))
    .innerJoin(campaigns, eq(campaigns.id, campaignYears.campaignId))
    .innerJoin(units, eq(units.id, expectedUnits.unitId))
    .leftJoin(
      registrations,
      and(
        eq(registrations.campaignId, campaignYears.campaignId),
        eq(registrations.year, campaignYears.year),
        eq(registrations.unitId, expectedUnits.unitId),
      ),
    )
    .where(
      and(
        isNull(registrations.id),
        gte(campaignYears.deadline, aYearBefore(today)),
        inScope(actor, expectedUnits.unitId),
      ),
    )
    .orderBy(asc(campaignYears.deadline), asc(units.sortKey))
    .limit(most)
  return rows.map((row) => {
    const progress = { expected: true, state: 'none' as const, sentOn: null, models: 0 }
    const late = daysLate(progress, row.deadline, today)
    return { ...row, registrationId: null, state: 'none', late, reason: null }
  })
}

/** The latest reason of each that was given back. */
async function reasonsOf({ db }: ReadContext, ids: number[]): Promise<Map<number, string>> {
  const { registrationId, reason, id } = registrationSteps
  const rows = await db
    .select({ registrationId, reason })
    .from(registrationSteps)
    .where(and(inArray(registrationId, ids), isNotNull(reason)))
    .orderBy(desc(id))
  const latest = new Map<number, string>()
  for (const row of rows)
    if (row.reason && !latest.has(row.registrationId)) latest.set(row.registrationId, row.reason)
  return latest
}
