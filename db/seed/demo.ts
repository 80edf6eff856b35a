import { eq, inArray } from 'drizzle-orm'
import { todayIn } from '@/domain/dates'
import { campaignYears, expectedUnits } from '../campaign-years/table'
import { campaigns } from '../campaigns/table'
import type { Tx } from '../engine/connection'
import { transaction } from '../engine/transaction'
import type { Database } from '../open'
import { units } from '../units/table'
import { users } from '../users/table'
import { campaignSeeds } from './data/campaigns'
import { demoNotBegun, demoRegistrations } from './data/demo'
import published from './data/tan-phu-2021.json'
import { enterDemoProposals } from './demo-proposals'
import { enterDemoRegistrations } from './demo-registrations'
import { type Seeding, seedingIn } from './seeding'

export type Demo = Seeding & {
  now: Date
  campaignId: number
  /** Sample units in force today, by name. */
  units: Map<string, number>
  /** The demo accounts: the unit proposes and sends, the office accepts and gives back. */
  unitUser: number | null
  officeUser: number | null
}

/**
 * What is under way in a book that is shown to somebody: this year's campaign opened and due soon,
 * registrations of two years in every state, proposals that wait and one that was given back. All
 * of it samples, none of it counted among the awards. Only beside the first samples, and not in
 * their own year, which is full.
 */
export async function enterDemo(db: Database, now: Date): Promise<void> {
  if (yearOf(now) <= published.registered.year) return
  await transaction({ db }, async (tx) => {
    const demo = await demoIn(tx, now)
    if (!demo) return
    await openYear(demo)
    await enterDemoRegistrations(demo)
    await enterDemoProposals(demo)
  })
}

export const yearOf = (now: Date): number => Number(todayIn(now).slice(0, 4))

/** The day so many days before (negative: after). */
export const daysBefore = (now: Date, days: number): string => todayIn(instantBefore(now, days))

export const instantBefore = (now: Date, days: number): Date =>
  new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

/** Null where the sample units are no longer there, or the campaign is not the one of the seed. */
async function demoIn(tx: Tx, now: Date): Promise<Demo | null> {
  const today = todayIn(now)
  const named = await tx.select().from(units).where(eq(units.sample, true))
  const inForce = named.filter(
    ({ validFrom, validTo }) =>
      (!validFrom || validFrom <= today) && (!validTo || validTo >= today),
  )
  const byName = new Map(inForce.map(({ name, id }) => [name, id]))
  const [campaign] = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(eq(campaigns.shortName, campaignSeeds.skilful.shortName))
  const wanted = [...demoRegistrations.map(({ unit }) => unit), ...demoNotBegun]
  if (!campaign || wanted.some((name) => !byName.has(name))) return null
  const people = await tx
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(inArray(users.username, ['officer', 'contributor']))
  const userOf = (username: string) => people.find((one) => one.username === username)?.id ?? null
  return {
    ...seedingIn(tx, now),
    now,
    campaignId: campaign.id,
    units: byName,
    unitUser: userOf('contributor'),
    officeUser: userOf('officer'),
  }
}

async function openYear({ tx, sample, now, campaignId, units, recordBatch }: Demo) {
  const year = yearOf(now)
  const [opened] = await tx
    .insert(campaignYears)
    .values({
      ...sample,
      campaignId,
      year,
      plan: `Kế hoạch phong trào thi đua “Dân vận khéo” năm ${year}`,
      openedOn: daysBefore(now, 40),
      deadline: daysBefore(now, -12),
    })
    .returning()
  if (!opened) throw new Error('the campaign year was not entered')
  const ofThisYear = demoRegistrations.filter((one) => one.year === 'this')
  const expected = [...ofThisYear.map(({ unit }) => unit), ...demoNotBegun]
  await tx.insert(expectedUnits).values(
    expected.map((name) => ({
      campaignYearId: opened.id,
      unitId: units.get(name) ?? 0,
      sample: true,
    })),
  )
  await recordBatch('campaignYear', 1)
}
