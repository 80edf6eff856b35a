import { textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import { attachments } from '../attachments/table'
import { directions, eventAttendees, eventCampaigns, events } from '../events/table'
import { modelKeys } from '../models/enter'
import { modelStageChanges, models } from '../models/table'
import { registrations } from '../registrations/table'
import type { Office } from '../settings/input'
import { officeId, officeKey } from '../settings/office'
import { settings } from '../settings/table'
import { publishedTallies, sources } from '../tallies/table'
import type { Catalogue } from './catalogue'
import type { CampaignKey } from './data/campaigns'
import published from './data/tan-phu-2021.json'
import { officialUnits, unnamedUnit } from './data/units'
import { enterUnits, type UnitsByKey } from './enter-units'
import { inBlocks, known, type Seeding } from './seeding'

export type Facts = { units: UnitsByKey; eventId: number }

/**
 * What a newspaper reported of the conference of 12-11-2021 in quận Tân Phú, as real records: who
 * the office is, the event, where the figures were printed, the figures, the four named works.
 */
export async function enterFacts(seeding: Seeding, catalogue: Catalogue): Promise<Facts> {
  const seeds = [...officialUnits, unnamedUnit]
  const made = await enterUnits(seeding, seeds, seeding.real, new Map())
  await seeding.record('unit', made)
  const units: UnitsByKey = new Map(made.map((unit) => [unit.key, unit]))
  const committee = known(units, 'committee').id
  await enterOffice(seeding, committee)
  const eventId = await enterEvent(seeding, catalogue, committee)
  await enterTallies(seeding, catalogue, eventId)
  await enterNamedWorks(seeding, catalogue, known(units, 'unnamed').id)
  return { units, eventId }
}

async function enterOffice({ tx, record }: Seeding, unitId: number): Promise<void> {
  const office: Office = { ...published.office, regime: 'party', level: 'district', unitId }
  await tx.insert(settings).values({ key: officeKey, value: office })
  await record('office', [{ id: officeId, ...office }])
}

async function enterEvent(
  { tx, real, record }: Seeding,
  { campaigns }: Catalogue,
  organiserId: number,
): Promise<number> {
  const { attendees, photos, directions: asked, ...event } = published.event
  const keys = {
    sortKey: textSortKey(event.name),
    searchText: fold(`${event.shortName} ${event.name}`),
  }
  const [made] = await tx
    .insert(events)
    .values({ ...event, ...real, ...keys, organiserId })
    .returning()
  if (!made) throw new Error('the event was not entered')
  const eventId = made.id
  const closed: CampaignKey[] = ['skilful', 'directive05', 'covid']
  const campaignIds = closed.map((key) => known(campaigns, key))
  await tx
    .insert(eventAttendees)
    .values(attendees.map((person, at) => ({ ...person, ...real, eventId, ordinal: at + 1 })))
  await tx
    .insert(directions)
    .values(asked.map((content, at) => ({ content, ...real, eventId, ordinal: at + 1 })))
  await tx.insert(eventCampaigns).values(campaignIds.map((campaignId) => ({ eventId, campaignId })))
  // The captions are published, the photos are not ours to store: each waits for its file.
  await tx.insert(attachments).values(
    photos.map((caption, at) => ({
      ...real,
      ownerNoun: 'event' as const,
      ownerId: eventId,
      ordinal: at + 1,
      caption,
    })),
  )
  await record('event', [{ ...made, campaignIds, attendees, directions: asked, photos } as never])
  return eventId
}

async function enterTallies(
  { tx, real, record }: Seeding,
  { campaigns, forms }: Catalogue,
  eventId: number,
): Promise<void> {
  const [source] = await tx
    .insert(sources)
    .values({ ...published.source, ...real })
    .returning()
  if (!source) throw new Error('the source was not entered')
  await record('source', [source])
  const sourceId = source.id
  const awarded = published.tallies.map((tally) => ({
    ...real,
    sourceId,
    campaignId: known(campaigns, tally.campaign as CampaignKey),
    yearFrom: tally.from,
    yearTo: published.registered.year,
    level: tally.level as 'city',
    recipientKind: tally.recipientKind as 'any',
    awardFormId: known(forms, tally.awardForm).id,
    eventId: tally.atEvent ? eventId : null,
    measure: 'awards' as const,
    count: tally.count,
    remark: tally.remark ?? null,
  }))
  const { year, units, models: works } = published.registered
  const registered = (['units', 'models'] as const).map((measure) => ({
    ...real,
    sourceId,
    campaignId: known(campaigns, 'skilful'),
    yearFrom: year,
    yearTo: year,
    level: null,
    recipientKind: 'any' as const,
    awardFormId: null,
    eventId: null,
    measure,
    count: measure === 'units' ? units : works,
    remark: null,
  }))
  const rows = [...awarded, ...registered]
  const made = await inBlocks(rows, (block) =>
    tx.insert(publishedTallies).values(block).returning(),
  )
  await record('tally', made)
}

/** Named in print without a unit, a date or a stage: all that is certain is that they registered. */
async function enterNamedWorks(
  { tx, real, record }: Seeding,
  { campaigns, fields }: Catalogue,
  unitId: number,
): Promise<void> {
  const place = { unitId, campaignId: known(campaigns, 'skilful'), year: published.registered.year }
  const note = 'Báo nêu tên bốn công trình, mô hình này mà không nêu đơn vị đăng ký.'
  const [registration] = await tx
    .insert(registrations)
    .values({ ...place, ...real, note })
    .returning()
  if (!registration) throw new Error('the registration was not entered')
  await record('registration', [registration])
  const rows = published.models.map(({ title, field }) => ({
    ...real,
    ...modelKeys(title, null),
    registrationId: registration.id,
    title,
    kind: 'model' as const,
    ownerKind: 'collective' as const,
    fieldId: known(fields, field),
    stage: 'registered' as const,
  }))
  const made = await inBlocks(rows, (block) => tx.insert(models).values(block).returning())
  await tx.insert(modelStageChanges).values(
    made.map(({ id }) => ({
      ...real,
      modelId: id,
      stage: 'registered' as const,
      on: published.event.heldOn,
      note: 'Báo không nêu ngày đăng ký; ghi theo ngày hội nghị.',
    })),
  )
  await record('model', made)
}
