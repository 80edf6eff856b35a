import { count, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { EventFilters } from '@/domain/event-filters'
import { auditEntries } from '../audit/table'
import { createAward } from '../awards/commands'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { createEvent, updateEvent } from './commands'
import type { createEventInput } from './input'
import { pickEvents } from './pick'
import { eventYears, getEvent, listEvents } from './queries'
import { directions, eventAttendees, events } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

type Input = z.input<typeof createEventInput>
const conference = (changes: Partial<Input> = {}): Input => ({
  name: 'Hội nghị tổng kết 5 năm thực hiện Chỉ thị 05',
  shortName: 'Tổng kết Chỉ thị 05',
  heldOn: '12112021',
  place: 'Hội trường Quận ủy',
  organiserId: book.units.committee,
  campaignIds: [book.campaign],
  summary: '',
  programme: '8 giờ: khai mạc\n9 giờ: trao khen thưởng',
  attendees: [
    { name: 'Nguyễn Văn Hiếu', position: 'Phó Bí thư Thành ủy', role: 'Chỉ đạo' },
    { name: '', position: '', role: '' },
    { name: 'Lê Thị Kim Hồng', position: 'Bí thư Quận ủy', role: '' },
  ],
  directions: [{ content: 'Nhân rộng mô hình hay', by: 'Bí thư Quận ủy' }],
  createKey: newKey(),
  ...changes,
})
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const enter = async (changes: Partial<Input> = {}): Promise<number> => {
  const made = await createEvent(book.as.officer, conference(changes))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.id
}
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'event'))
const latest = { sort: { by: 'held', down: true } as const, page: 1 }

test('an event keeps who came and what was asked for, in their order', async () => {
  const id = await enter()
  expect(await getEvent(reader('leader'), id)).toMatchObject({
    heldOn: '2021-11-12',
    organiser: 'Quận ủy quận Tân Phú',
    campaigns: [{ name: 'Dân vận khéo' }],
    attendees: [{ name: 'Nguyễn Văn Hiếu' }, { name: 'Lê Thị Kim Hồng', role: null }],
    directions: [{ content: 'Nhân rộng mô hình hay', by: 'Bí thư Quận ủy' }],
    can: { update: false },
  })
  expect(await entries()).toHaveLength(1)
})

test('rows are replaced as a whole, and the history keeps what they were', async () => {
  const id = await enter()
  const { createKey: _, ...fields } = conference({
    attendees: [{ name: 'Trần Thị Kim Yến', position: '', role: '' }],
    directions: [],
    campaignIds: [],
  })
  expect(await updateEvent(book.as.officer, { ...fields, id, version: 1 })).toMatchObject({
    ok: true,
  })
  expect(await book.db.reader.select().from(eventAttendees)).toMatchObject([
    { name: 'Trần Thị Kim Yến', ordinal: 1 },
  ])
  expect(await book.db.reader.select().from(directions)).toEqual([])
  const [, change] = await entries()
  expect(JSON.parse(change?.before ?? '')).toMatchObject({
    attendees: [{ name: 'Nguyễn Văn Hiếu' }, {}],
    campaignIds: [book.campaign],
  })
  expect(JSON.parse(change?.after ?? '')).toMatchObject({ directions: [], campaignIds: [] })
})

test('a row with a position and no name is refused at its own place', async () => {
  const answer = await createEvent(
    book.as.officer,
    conference({
      attendees: [
        { name: '', position: '', role: '' },
        { name: '', position: 'Bí thư', role: '' },
      ],
      directions: [{ content: '', by: 'Bí thư' }],
      heldOn: '31/02/2021',
      organiserId: 999,
    }),
  )
  expect(Object.keys(answer.ok ? {} : answer.problems).sort()).toEqual([
    'attendees.1.name',
    'directions.0.content',
    'heldOn',
  ])
  for (const wrong of [{ organiserId: 999 }, { campaignIds: [book.campaign, 999] }])
    expect(await createEvent(book.as.officer, conference(wrong))).toMatchObject({
      problems: { [Object.keys(wrong)[0] ?? '']: 'notFound' },
    })
  expect(await entries()).toEqual([])
  expect(await book.db.reader.select({ n: count() }).from(events)).toEqual([{ n: 1 }])
})

test('two events of one name on one day could not be told apart', async () => {
  await enter()
  const twin = await createEvent(book.as.officer, conference())
  expect(twin.ok ? '' : twin.problems.name).toContain('duplicate')
  await enter({ heldOn: '12/11/2020' })
})

test('only the office writes events; a stale edit says who was first', async () => {
  const id = await enter()
  const { createKey: _, ...fields } = conference()
  for (const who of ['contributor', 'leader'] as const)
    expect(await updateEvent(book.as[who], { ...fields, id, version: 1 })).toMatchObject({
      reason: 'notAllowed',
    })
  await updateEvent(book.as.admin, { ...fields, id, version: 1, place: 'Nhà thiếu nhi' })
  expect(await updateEvent(book.as.officer, { ...fields, id, version: 1 })).toMatchObject({
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  expect(await updateEvent(book.as.officer, { ...fields, id: 999, version: 1 })).toMatchObject({
    reason: 'notFound',
  })
})

test('events are found by either name and by the year they were held in', async () => {
  const id = await enter()
  for (const q of ['tong ket chi thi 05', 'hoi nghi tong', '5 nam'])
    expect(
      (await pickEvents(reader(), q)).map((pick) => pick.id),
      q,
    ).toContain(id)
  expect(await pickEvents(reader(), 'ket chi')).toMatchObject([
    { label: 'Tổng kết Chỉ thị 05', detail: '12/11/2021' },
  ])
  expect((await listEvents(reader(), { year: 2020 }, latest)).total).toBe(0)
  expect(
    (await listEvents(reader(), { year: 2021, campaign: book.campaign }, latest)).rows,
  ).toMatchObject([{ id, campaigns: [{ name: 'Dân vận khéo' }] }])
  expect(await eventYears(reader())).toEqual([2021])
})

test('awards conferred at an event are counted form by form, in scope', async () => {
  await createAward(book.as.officer, praised(book))
  await createAward(book.as.officer, praised(book, { awardFormId: book.form.form }))
  await createAward(book.as.officer, praised(book, { unitId: book.units.sonKy }))
  expect((await getEvent(reader(), book.event))?.forms).toMatchObject([
    { name: 'Giấy khen', totals: { individual: 1 } },
    { name: 'Tuyên dương', totals: { individual: 2 } },
  ])
  const own = await listEvents(reader('contributor'), {}, latest)
  expect(own.rows[0]?.totals).toMatchObject({ individual: 2, all: 2 })
})

test('the list is narrowed to what a unit and those below it held, of several units to any', async () => {
  const { tayThanh, khuPho3, sonKy } = book.units
  const ids: number[] = []
  for (const [at, organiserId] of [tayThanh, khuPho3, sonKy, null].entries())
    ids.push(
      await enter({ organiserId, name: `Hội nghị ${at}`, heldOn: `12/11/${2020 + (at % 2)}` }),
    )
  const heldBy = async (filters: EventFilters) => {
    const { rows, total } = await listEvents(reader(), filters, latest)
    expect(rows).toHaveLength(total)
    return rows.map(({ id }) => ids.indexOf(id)).sort()
  }
  expect(await heldBy({ unit: book.units.committee })).toEqual([0, 1, 2])
  expect(await heldBy({ unit: tayThanh })).toEqual([0, 1])
  expect(await heldBy({ unit: [khuPho3, sonKy] })).toEqual([1, 2])
  expect(await heldBy({ unit: [tayThanh, sonKy], year: [2020] })).toEqual([0, 2])
})
