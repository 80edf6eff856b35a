import { getTableName, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { ListNoun, ListValues } from '@/domain/list'
import { addAttachment } from '../attachments/commands'
import { undoChange } from '../audit/commands-undo'
import { campaigns } from '../campaigns/table'
import { createDecision } from '../decisions/commands'
import { decisions } from '../decisions/table'
import type { AnyTable } from '../engine/columns'
import { select } from '../engine/transaction'
import { createEvent } from '../events/commands'
import { events } from '../events/table'
import { fields } from '../fields/table'
import { individuals } from '../individuals/table'
import { modelStageChanges, models } from '../models/table'
import { newKey } from '../open'
import { registrations } from '../registrations/table'
import { updateOffice } from '../settings/commands'
import { letAllIssue, type SmallBook, smallBook } from '../testing'
import { listOf, sent } from '../testing/lists'
import { foreignKeys as keys, type Row, rowOf, tableCalled } from '../testing/rows'
import { units } from '../units/table'
import { startImport } from './commands'
import { saveImport } from './commands-save'
import { undoImport } from './commands-undo'
import { getImport } from './queries'

// What is tried here is read from the engine itself: a new reference to a register that can be taken
// back is tried without being named.

/** Rows that are a part of the record and go with it. */
const parts = [
  'modelStages.modelId',
  'registrationSteps.registrationId',
  'eventAttendees.eventId',
  'eventCampaigns.eventId',
  'directions.eventId',
]

/** How each register's new record comes in, and how that is taken back. */
const ways = { units, individuals, models, registrations, events, decisions }
type Register = keyof typeof ways

const naming = keys
  .filter(({ to }) => to in ways)
  .map((key) => ({ ...key, to: key.to as Register, name: `${key.table}.${key.column}` }))

test('the engine was asked', () => {
  expect(naming.length).toBeGreaterThan(25)
  expect(naming.map(({ name }) => name)).toContain('events.organiserId')
})

test.each(naming.filter(({ name }) => !parts.includes(name)))(
  'a record of $to stays while $name names it, and is told of',
  async ({ table, column, to }) => {
    const book = await bookFor()
    const { id, undo } = await enter(book, to)
    const child = await rowOf(book, tableCalled(table), { [column]: id })
    expect(await undo()).toBe('stays')
    expect(await rows(book, ways[to], { id })).toBe(1)
    expect(await rows(book, tableCalled(table), child)).toBe(1)
    expect(await broken(book)).toEqual([])
  },
)

test.each(naming.filter(({ name }) => parts.includes(name)))(
  'a record of $to goes with its parts in $name',
  async ({ table, column, to }) => {
    const book = await bookFor()
    const { id, undo } = await enter(book, to)
    const child = await rowOf(book, tableCalled(table), { [column]: id })
    expect(await undo()).toBe('gone')
    expect(await rows(book, ways[to], { id })).toBe(0)
    expect(await rows(book, tableCalled(table), child)).toBe(0)
    expect(await broken(book)).toEqual([])
  },
)

const owners = {
  units: 'unit',
  individuals: 'individual',
  models: 'model',
  registrations: 'registration',
  events: 'event',
  decisions: 'decision',
} as const

test.each(Object.keys(ways) as Register[])(
  'a record of %s with a file that somebody attached stays, and its file with it',
  async (to) => {
    const book = await bookFor()
    const { id, undo } = await enter(book, to)
    await attach(book, owners[to], id)
    expect(await undo()).toBe('stays')
    expect(await rows(book, ways[to], { id })).toBe(1)
  },
)

test('a work with a photo of one of its steps stays', async () => {
  const book = await bookFor()
  const { id, undo } = await enter(book, 'models')
  const step = await rowOf(book, modelStageChanges, { modelId: id })
  await attach(book, 'modelStage', Number(step.id))
  expect(await undo()).toBe('stays')
})

test('a unit that became the office of the book stays', async () => {
  const book = await bookFor()
  const { id, undo } = await enter(book, 'units')
  const saved = await updateOffice(book.as.admin, { ...office, unitId: id })
  expect(saved).toMatchObject({ ok: true })
  expect(await undo()).toBe('stays')
})

const office = {
  name: 'Quận ủy quận Tân Phú',
  areaName: 'Tân Phú',
  parentBody: '',
  heading: 'Quận ủy Tân Phú',
  place: 'Tân Phú',
  regime: 'party' as const,
  level: 'district' as const,
  periods: [],
  version: 0,
}

async function bookFor(): Promise<SmallBook> {
  const book = await smallBook()
  await letAllIssue(book)
  await book.db.writer.update(campaigns).set({ registers: true })
  const keys = { sortKey: 'kinh te', searchText: 'kinh te' }
  await book.db.writer.insert(fields).values({ name: 'Kinh tế', ...keys } as never)
  return book
}

/** A new record, and its undo: of a list where lists bring such in, else of the record's own save. */
async function enter(book: SmallBook, to: Register) {
  const row = listed[to]
  if (row) return viaList(book, to, row)
  const officer = book.as.officer
  const noun = to === 'events' ? ('event' as const) : ('decision' as const)
  const made =
    noun === 'event'
      ? await createEvent(officer, { ...event, createKey: newKey() })
      : await createDecision(officer, {
          ...decision,
          issuerId: book.units.committee,
          createKey: newKey(),
        })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  const { id } = made.value
  return {
    id,
    undo: async () => {
      const answer = await undoChange(officer, { noun, id, sequence: null })
      if (!answer.ok) expect(answer.problems).toEqual({ '': 'leanedOnSince' })
      return answer.ok ? ('gone' as const) : ('stays' as const)
    },
  }
}

const work: ListValues = {
  title: 'Hẻm xanh',
  unit: 'P. Tây Thạnh',
  field: 'Kinh tế',
  year: 2021,
  campaign: 'Dân vận khéo',
}
const listed: Partial<Record<Register, { kind: ListNoun; values: ListValues }>> = {
  units: { kind: 'units', values: { name: 'Trường Tiểu học Lê Lai', parent: 'P. Tây Thạnh' } },
  individuals: { kind: 'individuals', values: { name: 'Đỗ Thị Mai', unit: 'P. Tây Thạnh' } },
  models: { kind: 'models', values: work },
  registrations: { kind: 'models', values: work },
}
const event = {
  name: 'Hội nghị tổng kết',
  shortName: '',
  heldOn: '12/11/2021',
  place: '',
  organiserId: null,
  summary: '',
  programme: '',
  campaignIds: [],
  attendees: [],
  directions: [],
}
const decision = {
  number: '77-QĐ/QU',
  decidedOn: '10/11/2021',
  signatory: '',
  signatoryPosition: '',
  abstract: '',
  revokesDecisionId: null,
}

async function viaList(
  book: SmallBook,
  to: Register,
  { kind, values }: (typeof listed)['units'] & {},
) {
  const officer = book.as.officer
  const started = await startImport(officer, sent(listOf([values], { kind })))
  if (!started.ok) throw new Error(JSON.stringify(started))
  const list = started.value.id
  const ctx = { db: book.db.reader, actor: officer.actor }
  const version = async () => (await getImport(ctx, list))?.version ?? 0
  const saved = await saveImport(officer, { id: list, version: await version() })
  expect(saved).toMatchObject({ ok: true, value: { created: 1 } })
  const id = await newest(book, ways[to])
  return {
    id,
    undo: async () => {
      const answer = await undoImport(officer, { id: list, version: await version() })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      // The registration of a work that goes is no row of the list: it is there still, or not.
      if (to === 'registrations') return (await rows(book, ways[to], { id })) ? 'stays' : 'gone'
      const { stays } = answer.value
      if (stays.length > 0) expect(stays).toMatchObject([{ id, name: values.name ?? values.title }])
      return stays.length > 0 ? 'stays' : 'gone'
    },
  }
}

async function attach(
  book: SmallBook,
  ownerNoun: 'modelStage' | (typeof owners)[Register],
  ownerId: number,
) {
  const input = { ownerNoun, ownerId, caption: 'Ảnh', file: null, createKey: newKey() }
  expect(await addAttachment(book.as.officer, input)).toMatchObject({ ok: true })
}

const newest = async ({ db }: SmallBook, table: AnyTable): Promise<number> => {
  const [row] = await select<{ id: number }>(db.reader, sql`select max(id) as id from ${table}`)
  return Number(row?.id)
}

/** How many rows of a table have all of these values. */
async function rows({ db }: SmallBook, table: AnyTable, values: Row): Promise<number> {
  const isKey = (field: string) =>
    keys.some((one) => one.table === getTableName(table) && one.column === field)
  const named = Object.entries(values).filter(([field]) => field === 'id' || isKey(field))
  const all = named
    .filter(([, value]) => value !== null)
    .map(([field, value]) => sql`${sql.identifier(field)} = ${value}`)
  const found = await select(
    db.reader,
    sql`select 1 from ${table} where ${sql.join(all, sql` and `)}`,
  )
  return found.length
}

const broken = ({ db }: SmallBook) => select(db.reader, sql`pragma foreign_key_check`)
