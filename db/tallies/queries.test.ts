import { beforeAll, expect, test } from 'vitest'
import { listOf, type Some } from '@/domain/address'
import { readTallyFilters, type TallyFilters } from '@/domain/tally-filters'
import { levels, tallyKinds, tallyMeasures } from '@/domain/vocabulary'
import { campaigns } from '../campaigns/table'
import { events } from '../events/table'
import { type Database, openMemory } from '../open'
import { seedBook } from '../seed/seed'
import { units } from '../units/table'
import { listTallies, tallyChoices } from './queries'
import { publishedTallies } from './table'

type Tally = typeof publishedTallies.$inferSelect
let db: Database
let all: Tally[]
const ctx = (role: 'leader' | 'contributor' = 'leader') => ({
  db: db.reader,
  actor: {
    userId: 1,
    name: 'Phạm Thùy Dương',
    role,
    unitId: null,
    unitName: null,
    mustChangePassword: false,
  },
})

beforeAll(async () => {
  db = openMemory()
  await seedBook(db, { sample: true, now: new Date('2021-11-15T02:00:00Z') })
  const [conference] = await db.reader.select().from(events)
  if (!conference) throw new Error('no event')
  const { id: _, ...again } = conference
  await db.writer.insert(events).values({ ...again, heldOn: '2020-11-12' })
  // The same number many times more, each said of another unit, event, level and campaign.
  const [[first], places, held, run] = await Promise.all([
    db.reader.select().from(publishedTallies),
    db.reader.select({ id: units.id }).from(units).limit(4),
    db.reader.select({ id: events.id }).from(events).limit(2),
    db.reader.select({ id: campaigns.id }).from(campaigns).limit(3),
  ])
  if (!first) throw new Error('no published number')
  for (let at = 0; at < 60; at += 1) {
    const { id: _, ...row } = first
    await db.writer.insert(publishedTallies).values({
      ...row,
      partOfId: null,
      unitId: places[at % 5]?.id ?? null,
      eventId: held[at % 3]?.id ?? null,
      campaignId: run[at % 4]?.id ?? null,
      level: levels[at % 6] ?? null,
      recipientKind: tallyKinds[at % 4] ?? 'any',
      measure: tallyMeasures[at % 3] ?? 'awards',
    })
  }
  all = await db.reader.select().from(publishedTallies)
})

test('of several values of one condition any will do, and of several conditions all hold', async () => {
  const any = <T>(some: Some<T & {}> | undefined, is: T) =>
    some === undefined || listOf<T>(some).includes(is)
  const byHand = (f: TallyFilters) =>
    all
      .filter(
        (tally) =>
          any(f.unit, tally.unitId) &&
          any(f.event, tally.eventId) &&
          any(f.campaign, tally.campaignId) &&
          any(f.source, tally.sourceId) &&
          any(f.level, tally.level) &&
          any(f.kind, tally.recipientKind) &&
          any(f.measure, tally.measure),
      )
      .map(({ id }) => id)
      .sort()
  const about = await tallyChoices(ctx())
  expect(about.units).toHaveLength(4)
  expect(about.events).toHaveLength(2)
  const [one = 0, two = 0] = about.units.map(({ id }) => id)
  const [event = 0, other = 0] = about.events.map(({ id }) => id)
  for (const query of [
    { unit: `${one}` },
    { unit: `${one},${two}` },
    { event: `${event}`, level: 'district' },
    { event: [`${event}`, `${other}`] },
    { level: 'city,district', kind: 'collective' },
    { kind: ['any', 'household'], unit: `${two}` },
    { measure: 'models,units', level: ['city', 'ward'] },
    { campaign: `${all[0]?.campaignId},${all.at(-1)?.campaignId}`, kind: 'individual,any' },
    { source: `${all[0]?.sourceId},999` },
  ]) {
    const { rows, total } = await listTallies(ctx(), readTallyFilters(query))
    const what = JSON.stringify(query)
    expect(rows.map(({ id }) => id).sort(), what).toEqual(byHand(readTallyFilters(query)))
    expect(total, what).toBeGreaterThan(0)
    expect(total, what).toBeLessThan(what.includes('source') ? all.length + 1 : all.length)
  }
  expect(await tallyChoices(ctx('contributor'))).toEqual({ events: [], units: [] })
})
