import { and, desc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type RestorableNoun, restorableNouns } from '@/domain/history-filters'
import type { Noun } from '@/domain/nouns'
import { anonymisations } from '../anonymisations/table'
import { createAwardForm, updateAwardForm } from '../award-forms/commands'
import { createAward, updateAward } from '../awards/commands'
import { withdrawAward } from '../awards/commands-withdraw'
import { awards } from '../awards/table'
import { totalAwards } from '../awards/totals'
import { openCampaignYear, updateCampaignYear } from '../campaign-years/commands'
import { createCampaign, updateCampaign } from '../campaigns/commands'
import { campaigns } from '../campaigns/table'
import { updateDecision } from '../decisions/commands'
import { decisions } from '../decisions/table'
import { updateEvent } from '../events/commands'
import { createField, updateField } from '../fields/commands'
import { createIndividual, updateIndividual } from '../individuals/commands'
import { individuals } from '../individuals/table'
import { createModel, updateModel } from '../models/commands'
import { models } from '../models/table'
import { newKey } from '../open'
import { createRegistration, updateRegistration } from '../registrations/commands'
import { createTally, updateSource, updateTally } from '../tallies/commands'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { createUnit, updateUnit } from '../units/commands'
import { units } from '../units/table'
import { restoreVersion } from './commands-restore'
import { undoChange } from './commands-undo'
import { historyOf } from './queries'
import { registerEdited } from './registers'
import { auditEntries } from './table'
import { lastEntry, lastUndoable } from './undoable'
import { openVersion } from './version'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  await book.db.writer.update(campaigns).set({ registers: true })
})

const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const idOf = (answer: { ok: boolean }): number => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return (answer as unknown as { value: { id: number } }).value.id
}
const bring = (noun: RestorableNoun, id: number, n: number, version: number) =>
  restoreVersion(book.as.officer, { noun, id, n, version })
const rowOf = async (noun: RestorableNoun, id: number) => {
  const { table } = registerEdited(noun)
  const [row] = await book.db.reader.select().from(table).where(eq(table.id, id))
  return row as Record<string, unknown> | undefined
}
const entriesOn = (noun: Noun, id: number) =>
  book.db.reader
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, noun), eq(auditEntries.nounId, id)))
    .orderBy(desc(auditEntries.sequence))
const sound = async () => expect(await faultsOf(book.db)).toEqual([])

const unit = (more = {}) => ({
  code: '',
  name: 'Khu phố 9',
  kind: 'neighbourhood' as const,
  level: 'ward' as const,
  regime: null,
  issues: false,
  parentId: book.units.tayThanh,
  validFrom: '',
  validTo: '',
  ...more,
})
const person = (more = {}) => ({
  fullName: 'Võ An',
  honorific: '',
  birthYear: '',
  position: 'Y sĩ',
  unitId: book.units.tayThanh,
  identityNumber: '079185001234',
  phone: '',
  note: '',
  ...more,
})
const tally = (more = {}) => ({
  measure: 'awards' as const,
  count: '132',
  bound: '' as never,
  recipientKind: 'collective' as const,
  level: 'district' as const,
  yearFrom: '2016',
  yearTo: '2021',
  campaignId: null,
  awardFormId: null,
  eventId: null,
  fieldId: null,
  stage: '' as never,
  unitId: null,
  partOfId: null,
  quote: '',
  sourceId: null,
  sourceTitle: 'Báo Sài Gòn Giải Phóng',
  sourcePublisher: '',
  sourcePublishedOn: '',
  sourceUrl: '',
  remark: '',
  ...more,
})
const year = (more = {}) => ({
  campaignId: book.campaign,
  year: '2021',
  plan: '',
  decisionNumber: '',
  decidedOn: '',
  issuerId: null,
  openedOn: '15/01/2021',
  deadline: '31/03/2021',
  note: '',
  fieldIds: [],
  unitIds: [book.units.tayThanh, book.units.sonKy],
  ...more,
})
const registration = (more = {}) => ({
  campaignId: book.campaign,
  year: '2021',
  unitId: book.units.tayThanh,
  registeredOn: '01/03/2021',
  note: '',
  models: [],
  ...more,
})
const model = (more = {}) => ({
  campaignId: book.campaign,
  year: '2021',
  unitId: book.units.tayThanh,
  title: 'Hẻm không rác',
  kind: 'work' as const,
  ownerKind: 'collective' as const,
  ownerName: '',
  fieldId: null,
  level: '' as never,
  place: '',
  content: '',
  result: '',
  peopleReached: '',
  moneyRaised: '',
  replicatesModelId: null,
  ...more,
})
const form = (more = {}) => ({
  name: 'Bằng khen',
  kind: 'form' as const,
  regime: null,
  level: null,
  recipientKinds: ['individual' as const],
  onceOnly: false,
  validFrom: '',
  validTo: '',
  basis: '',
  ...more,
})
const campaign = (more = {}) => ({
  name: 'Học tập và làm theo Bác',
  shortName: 'Chỉ thị 05',
  basis: '',
  startedOn: '',
  endedOn: '',
  registers: false,
  ...more,
})
const event = (more = {}) => ({
  name: 'Hội nghị tuyên dương',
  shortName: '',
  heldOn: '12/11/2021',
  place: '',
  organiserId: null,
  campaignIds: [],
  summary: '',
  programme: '',
  attendees: [{ name: 'Trần Minh Quân', position: '', role: '' }],
  directions: [],
  ...more,
})

type Command = (ctx: never, input: never) => Promise<{ ok: boolean }>
type Case = {
  make: () => Promise<number>
  update: unknown
  fields: (more?: object) => object
  change: object
  /** The first version, when the record was there before the history. */
  field: string
}

/** One edit of each register: made, changed, brought back. */
const cases: Record<RestorableNoun, () => Promise<Case>> = {
  award: async () => {
    const { createKey, ...fields } = praised(book, { citation: 'Hiến đất' })
    return {
      make: async () => idOf(await createAward(book.as.officer, { ...fields, createKey })),
      update: updateAward,
      fields: (more) => ({ ...fields, ...more }),
      change: {
        citation: 'Hiến 600 m² đất',
        level: 'ward',
        decisionNumber: '',
        decidedOn: '',
        issuerId: null,
      },
      field: 'level',
    }
  },
  individual: async () => ({
    make: async () =>
      idOf(await createIndividual(book.as.officer, { ...person(), createKey: newKey() })),
    update: updateIndividual,
    fields: person,
    change: { position: 'Bác sĩ', identityNumber: '' },
    field: 'identityNumber',
  }),
  unit: async () => ({
    make: async () => idOf(await createUnit(book.as.officer, { ...unit(), createKey: newKey() })),
    update: updateUnit,
    fields: unit,
    change: { name: 'Khu phố 10', parentId: book.units.sonKy },
    field: 'path',
  }),
  decision: async () => {
    idOf(await createAward(book.as.officer, praised(book)))
    const [row] = await book.db.reader.select().from(decisions)
    const fields = (more = {}) => ({
      number: '25-QĐ/QU',
      decidedOn: '10/11/2021',
      issuerId: book.units.committee,
      signatory: '',
      signatoryPosition: '',
      abstract: '',
      revokesDecisionId: null,
      ...more,
    })
    const change = { signatory: 'Trần Minh Quân', number: '26-QĐ/QU' }
    return {
      make: async () => row?.id ?? 0,
      update: updateDecision,
      fields,
      change,
      field: 'number',
    }
  },
  event: async () => ({
    make: async () => book.event,
    update: updateEvent,
    fields: event,
    change: { place: 'Nhà văn hóa', attendees: [], campaignIds: [book.campaign] },
    field: 'place',
  }),
  model: async () => ({
    make: async () =>
      idOf(await createModel(book.as.officer, { ...model(), stageOn: '', createKey: newKey() })),
    update: updateModel,
    fields: model,
    change: { title: 'Hẻm xanh', unitId: book.units.sonKy },
    field: 'registrationId',
  }),
  registration: async () => ({
    make: async () =>
      idOf(await createRegistration(book.as.officer, { ...registration(), createKey: newKey() })),
    update: updateRegistration,
    fields: registration,
    change: { unitId: book.units.sonKy, note: 'Gửi muộn' },
    field: 'unitId',
  }),
  campaign: async () => ({
    make: async () =>
      idOf(await createCampaign(book.as.officer, { ...campaign(), createKey: newKey() })),
    update: updateCampaign,
    fields: campaign,
    change: { shortName: 'CT 05', registers: true },
    field: 'registers',
  }),
  campaignYear: async () => ({
    make: async () =>
      idOf(await openCampaignYear(book.as.officer, { ...year(), createKey: newKey() })),
    update: updateCampaignYear,
    fields: year,
    change: { deadline: '30/04/2021', unitIds: [book.units.sonKy] },
    field: 'deadline',
  }),
  tally: async () => ({
    make: async () => idOf(await createTally(book.as.officer, { ...tally(), createKey: newKey() })),
    update: async (ctx: never, input: { sourceId: unknown }) =>
      (updateTally as unknown as Command)(ctx, { ...input, sourceId: 1, sourceTitle: '' } as never),
    fields: tally,
    change: { count: '221', recipientKind: 'individual' },
    field: 'count',
  }),
  source: async () => ({
    make: async () => {
      idOf(await createTally(book.as.officer, { ...tally(), createKey: newKey() }))
      return 1
    },
    update: updateSource,
    fields: (more) => ({
      title: 'Báo Sài Gòn Giải Phóng',
      publisher: '',
      publishedOn: '',
      url: '',
      ...more,
    }),
    change: { publisher: 'Thành ủy', publishedOn: '13/11/2021' },
    field: 'publisher',
  }),
  awardForm: async () => ({
    make: async () =>
      idOf(await createAwardForm(book.as.officer, { ...form(), createKey: newKey() })),
    update: updateAwardForm,
    fields: form,
    change: { name: 'Bằng khen của Chủ tịch', onceOnly: true },
    field: 'onceOnly',
  }),
  field: async () => ({
    make: async () =>
      idOf(
        await createField(book.as.officer, { name: 'Kinh tế', ordinal: '1', createKey: newKey() }),
      ),
    update: updateField,
    fields: (more) => ({ name: 'Kinh tế', ordinal: '1', active: true, ...more }),
    change: { active: false, name: 'Kinh tế số' },
    field: 'active',
  }),
}

async function edited(noun: RestorableNoun) {
  const { make, update, fields, change, field } = await cases[noun]()
  const id = await make()
  const before = await rowOf(noun, id)
  const change1 = { ...fields(change), id, version: 1 } as never
  const answer = await (update as Command)(book.as.officer as never, change1)
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true })
  expect((await rowOf(noun, id))?.[field]).not.toEqual(before?.[field])
  return { id, before, field }
}

const aside = ({ version: _, updatedAt: __, ...row }: Record<string, unknown> = {}) => row

test.each(restorableNouns)(
  'an earlier version of %s is brought back as an entry of its own',
  async (noun) => {
    const { id, before } = await edited(noun)
    const open = await openVersion(reader(), noun, id, 1)
    expect(open).toMatchObject({ n: 1, current: { n: 2 }, can: { restore: true } })
    expect(await bring(noun, id, 1, 2)).toEqual({ ok: true, value: { id } })
    expect(aside(await rowOf(noun, id))).toEqual(aside(before))
    const [entry] = await historyOf(reader(), noun, id)
    expect(entry).toMatchObject({ verb: 'bringBack', restored: 1, version: 3 })
    expect(entry?.changes.map(({ field }) => field)).not.toContain('restoredVersion')
    // And the way back again; the second time there is nothing to restore.
    expect(await bring(noun, id, 2, 3)).toMatchObject({ ok: true })
    expect(await bring(noun, id, 2, 4)).toMatchObject({ problems: { '': 'versionIsSame' } })
    expect(await rowOf(noun, id)).toMatchObject({ version: 4 })
    await sound()
  },
)

test.each(restorableNouns)(
  'an own edit of %s is undone, and not once somebody has gone on with it',
  async (noun) => {
    const { id, before } = await edited(noun)
    const sequence = await lastUndoable(reader(), noun, id)
    expect(sequence).toBeGreaterThan(0)
    const undo = (who: 'officer' | 'admin') =>
      undoChange(book.as[who], { noun, id, sequence: null })
    expect(await undo('admin')).toMatchObject({ problems: { '': 'changedSinceUndo' } })
    expect(await undo('officer')).toMatchObject({ ok: true, value: { isThere: true } })
    expect(aside(await rowOf(noun, id))).toEqual(aside(before))
    const [last] = await entriesOn(noun, id)
    expect(last).toMatchObject({ verb: 'undo' })
    // Brought back once more, then by a colleague: the own one is not the last any more.
    expect(await bring(noun, id, 2, 3)).toMatchObject({ ok: true })
    const own = (await lastEntry(book.db.reader, noun, id))?.sequence ?? 0
    expect(await restoreVersion(book.as.admin, { noun, id, n: 1, version: 4 })).toMatchObject({
      ok: true,
    })
    expect(await undoChange(book.as.officer, { noun, id, sequence: own })).toMatchObject({
      problems: { '': 'changedSinceUndo' },
    })
    await sound()
  },
)

test('a record that somebody has changed since is stale, and nothing is written', async () => {
  const { id } = await edited('campaign')
  const before = await entriesOn('campaign', id)
  expect(await bring('campaign', id, 1, 1)).toMatchObject({
    reason: 'stale',
    changed: { by: 'Nguyễn Thu Trà' },
  })
  expect(await entriesOn('campaign', id)).toEqual(before)
})

test('what no longer holds is refused in the words of the form, and nothing changes', async () => {
  const { id } = await edited('unit')
  // Another unit bears the old name under the old parent by now.
  idOf(await createUnit(book.as.officer, { ...unit(), createKey: newKey() }))
  const before = await rowOf('unit', id)
  const refused = await bring('unit', id, 1, 2)
  expect(refused).toMatchObject({
    ok: false,
    problems: { name: expect.stringMatching(/^unitThere/) },
  })
  expect(await rowOf('unit', id)).toEqual(before)
  // A work whose registration is gone.
  const work = (await edited('model')).id
  const [row] = await book.db.reader.select().from(models).where(eq(models.id, work))
  expect(row?.registrationId).toBe(2)
  book.db.raw.pragma('foreign_keys = off')
  book.db.raw.exec('delete from registrations where id = 1')
  expect(await bring('model', work, 1, 2)).toMatchObject({ problems: { unitId: 'notFound' } })
})

test('counts follow an award that is brought back; withdrawn, it is told what can be done', async () => {
  const { id } = await edited('award')
  const inLevel = async (level: 'ward' | 'district') => (await totalAwards(reader(), { level })).all
  expect([await inLevel('district'), await inLevel('ward')]).toEqual([0, 1])
  await bring('award', id, 1, 2)
  expect([await inLevel('district'), await inLevel('ward')]).toEqual([1, 0])
  await bring('award', id, 2, 3)
  expect(await withdrawAward(book.as.officer, { id, version: 4 })).toMatchObject({ ok: true })
  expect(await openVersion(reader(), 'award', id, 1)).toMatchObject({
    current: { status: 'undone' },
  })
  expect(await bring('award', id, 1, 5)).toMatchObject({ problems: { '': 'revokedStays' } })
  const [row] = await book.db.reader.select().from(awards).where(eq(awards.id, id))
  expect(row).toMatchObject({ status: 'undone', version: 5 })
  await sound()
})

test('a record that is gone can be read and not brought back', async () => {
  const id = idOf(await createUnit(book.as.officer, { ...unit(), createKey: newKey() }))
  expect(await undoChange(book.as.officer, { noun: 'unit', id, sequence: null })).toMatchObject({
    value: { isThere: false },
  })
  expect(await openVersion(reader(), 'unit', id, 1)).toMatchObject({
    title: 'Khu phố 9',
    current: null,
    can: { restore: false },
  })
  expect(await bring('unit', id, 1, 1)).toMatchObject({ problems: { '': 'recordGone' } })
  expect(await book.db.reader.select().from(units).where(eq(units.id, id))).toEqual([])
})

test('the name of a person is brought back with the awards that bear it, through the register', async () => {
  const award = idOf(await createAward(book.as.officer, praised(book)))
  const [chi] = await book.db.reader.select().from(individuals)
  const id = chi?.id ?? 0
  const fields = person({ identityNumber: '', position: 'Điều dưỡng' })
  await updateIndividual(book.as.officer, {
    ...fields,
    fullName: 'Đặng Thị Kim Chung',
    awardNames: 'correct',
    id,
    version: 1,
  })
  const nameOf = async () => (await rowOf('award', award))?.recipientName
  expect(await nameOf()).toBe('Đặng Thị Kim Chung')
  // Of the award alone the name is not brought back: it is the person's.
  const open = await openVersion(reader(), 'award', award, 1)
  expect(open?.fields.find(({ field }) => field === 'recipientName')).toMatchObject({
    differs: true,
    back: false,
  })
  const version = Number((await rowOf('individual', id))?.version)
  expect(await bring('individual', id, 1, version)).toMatchObject({ ok: true })
  expect(await nameOf()).toBe('Đặng Thị Kim Chi')
  await sound()
})

test('versions are read by whom the record is; personal numbers by nobody; leaders and units restore nothing', async () => {
  const { id } = await edited('individual')
  const text = JSON.stringify(await openVersion(reader('leader'), 'individual', id, 1))
  expect(text).toContain('•••• 34')
  expect(text).not.toContain('079185001234')
  const other = idOf(
    await createIndividual(book.as.officer, {
      ...person({ unitId: book.units.sonKy, identityNumber: '' }),
      createKey: newKey(),
    }),
  )
  expect(await openVersion(reader('contributor'), 'individual', id, 1)).toMatchObject({
    can: { restore: false },
  })
  expect(await openVersion(reader('contributor'), 'individual', other, 1)).toBeNull()
  expect(await openVersion(reader('contributor'), 'decision', 1, 1)).toBeNull()
  // What came to it from another unit is its own from then on alone.
  const { createKey, ...fields } = praised(book, { unitId: book.units.sonKy })
  const award = idOf(await createAward(book.as.officer, { ...fields, createKey }))
  const moved = { ...fields, unitId: book.units.tayThanh, id: award }
  await updateAward(book.as.officer, { ...moved, version: 1 })
  await updateAward(book.as.officer, { ...moved, citation: 'Hiến đất', version: 2 })
  const own = [1, 2, 3].map((n) => openVersion(reader('contributor'), 'award', award, n))
  expect((await Promise.all(own)).map((version) => version?.n)).toEqual([undefined, undefined, 3])
  expect(await openVersion(reader(), 'user', 1, 1)).toBeNull()
  for (const who of ['leader', 'contributor'] as const)
    expect(
      await restoreVersion(book.as[who], { noun: 'individual', id, n: 1, version: 2 }),
    ).toMatchObject({ reason: 'notAllowed' })
})

test('what was known of somebody who was anonymised is not brought back', async () => {
  const { id } = await edited('individual')
  await book.db.writer.insert(anonymisations).values({
    individualId: id,
    individualIds: [id],
    at: '2021-11-16T02:00:00Z',
    documentNumber: '7/QĐ',
    documentOn: '2021-11-16',
    reason: 'Theo đơn',
  })
  const open = await openVersion(reader(), 'individual', id, 1)
  expect(open).toMatchObject({ can: { restore: false } })
  expect(JSON.stringify(open)).not.toContain('Võ An')
  const before = await rowOf('individual', id)
  expect(await bring('individual', id, 1, 2)).toMatchObject({
    problems: { '': 'versionWithheld' },
  })
  expect(await rowOf('individual', id)).toEqual(before)
})
