import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Noun } from '@/domain/nouns'
import { auditEntries } from '../audit/table'
import { fields } from '../fields/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { createTally, updateSource, updateTally } from './commands'
import { getSource, getTally, listTallies, sourceChoices } from './queries'
import { publishedTallies, sources } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const collectives = (more = {}) => ({
  measure: 'awards' as const,
  count: '132',
  recipientKind: 'collective' as const,
  level: 'district' as const,
  yearFrom: '2016',
  yearTo: '2021',
  campaignId: book.campaign,
  awardFormId: book.form.praise,
  eventId: null,
  bound: null,
  fieldId: null,
  stage: null,
  unitId: null,
  partOfId: null,
  sourceId: null,
  sourceTitle: 'Lan tỏa các phong trào, mô hình hay trong học tập Bác',
  sourcePublisher: '',
  sourcePublishedOn: '12/11/2021',
  sourceUrl: 'https://example.org/bai-viet',
  quote: '132 tập thể và 221 cá nhân được tuyên dương cấp quận',
  remark: '',
  createKey: newKey(),
  ...more,
})
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const entries = (noun: Noun) =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, noun))

test('a published number enters with its source; the next one of the same paper picks it', async () => {
  const input = collectives()
  const made = await createTally(book.as.officer, input)
  expect(await createTally(book.as.officer, input)).toEqual(made)
  const [source] = await sourceChoices(reader())
  expect(source).toMatchObject({ publishedOn: '2021-11-12' })
  const people = collectives({ recipientKind: 'individual', count: '221', sourceId: source?.id })
  expect(await createTally(book.as.officer, { ...people, sourceTitle: '' })).toMatchObject({
    ok: true,
  })
  expect(await book.db.reader.select().from(sources)).toHaveLength(1)
  expect((await listTallies(reader('leader'))).rows.map((t) => [t.count, t.recipientKind])).toEqual(
    [
      [132, 'collective'],
      [221, 'individual'],
    ],
  )
  expect([await entries('tally'), await entries('source')].map((e) => e.length)).toEqual([2, 1])
  expect(await getSource(reader(), source?.id ?? 0)).toMatchObject({ tallies: 2 })
})

test('a source prints one number of one thing', async () => {
  await createTally(book.as.officer, collectives())
  const [source] = await sourceChoices(reader())
  const again = collectives({ count: '133', sourceId: source?.id })
  expect(await createTally(book.as.officer, again)).toMatchObject({
    problems: { count: 'tallyThere' },
  })
  // Another paper may print another number of the same thing.
  expect(await createTally(book.as.officer, collectives({ count: '133' }))).toMatchObject({
    ok: true,
  })
})

test('what cannot be is refused beside its field, and no source is left behind', async () => {
  const problems = async (more: object) => {
    const answer = await createTally(book.as.officer, collectives(more))
    return answer.ok ? {} : answer.problems
  }
  expect(await problems({ yearFrom: '2021', yearTo: '2016' })).toEqual({
    yearTo: 'periodEndsBeforeStart',
  })
  expect(await problems({ sourceTitle: '' })).toEqual({ sourceTitle: 'required' })
  expect(await problems({ sourceUrl: 'javascript:alert(1)' })).toEqual({ sourceUrl: 'badUrl' })
  expect(await problems({ count: '1.5' })).toHaveProperty('count')
  expect(await problems({ eventId: 99 })).toEqual({ eventId: 'notFound' })
  expect(await problems({ sourceId: 99 })).toEqual({ sourceId: 'notFound' })
  for (const table of [publishedTallies, sources, auditEntries])
    expect(await book.db.reader.select().from(table)).toEqual([])
})

test('units and works are numbers of a campaign and its years alone', async () => {
  const made = await createTally(book.as.officer, collectives({ measure: 'units', count: '36' }))
  expect(await getTally(reader(), made.ok ? made.value.id : 0)).toMatchObject({
    recipientKind: 'any',
    level: null,
    awardFormId: null,
    campaignId: book.campaign,
  })
})

test('the office writes, leaders read, units of the base do not see published numbers', async () => {
  const made = await createTally(book.as.officer, collectives())
  const id = made.ok ? made.value.id : 0
  for (const who of ['leader', 'contributor'] as const)
    expect(await createTally(book.as[who], collectives())).toMatchObject({ reason: 'notAllowed' })
  expect(await getTally(reader('leader'), id)).toMatchObject({ can: { update: false } })
  expect(await getTally(reader('contributor'), id)).toBeNull()
  expect((await listTallies(reader('contributor'))).rows).toEqual([])
  expect(await sourceChoices(reader('contributor'))).toEqual([])
})

test('of two who correct a number or its source, the second is told', async () => {
  const made = await createTally(book.as.officer, collectives())
  const id = made.ok ? made.value.id : 0
  const [source] = await sourceChoices(reader())
  const { createKey: _, ...fields } = collectives({ sourceId: source?.id })
  const edit = { ...fields, id, version: 1, count: '131' }
  expect(await updateTally(book.as.admin, edit)).toMatchObject({ ok: true })
  expect(await updateTally(book.as.officer, edit)).toMatchObject({
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  const paper = { id: source?.id ?? 0, version: 1, title: 'Báo Sài Gòn', publishedOn: '', url: '' }
  expect(await updateSource(book.as.officer, { ...paper, publisher: '' })).toMatchObject({
    ok: true,
  })
  expect(await updateSource(book.as.officer, { ...paper, publisher: '' })).toMatchObject({
    reason: 'stale',
  })
  expect(await getTally(reader(), id)).toMatchObject({ count: 131, source: 'Báo Sài Gòn' })
})

test('a period lists the numbers whose years all lie in it', async () => {
  await createTally(book.as.officer, collectives())
  await createTally(book.as.officer, collectives({ yearFrom: '2021', count: '64' }))
  const counts = async (from: number, to: number) =>
    (await listTallies(reader(), { from, to })).rows.map((t) => t.count)
  expect(await counts(2021, 2021)).toEqual([64])
  expect(await counts(2016, 2021)).toEqual([132, 64])
})

test('models keep field, stage, owner and level; awards keep none of field and stage', async () => {
  const [economy] = await book.db.writer
    .insert(fields)
    .values({ name: 'Kinh tế', ordinal: 1 })
    .returning()
  const more = { fieldId: economy?.id, stage: 'exemplary' as const, unitId: book.units.tayThanh }
  const models = await createTally(book.as.officer, collectives({ ...more, measure: 'models' }))
  expect(await getTally(reader(), models.ok ? models.value.id : 0)).toMatchObject({
    field: 'Kinh tế',
    stage: 'exemplary',
    unit: 'Phường Tây Thạnh',
    recipientKind: 'collective',
    level: 'district',
    awardFormId: null,
  })
  const awards = await createTally(book.as.officer, collectives({ ...more, bound: 'nearly' }))
  expect(await getTally(reader(), awards.ok ? awards.value.id : 0)).toMatchObject({
    fieldId: null,
    stage: null,
    unitId: book.units.tayThanh,
    bound: 'nearly',
  })
  for (const missing of [{ fieldId: 99 }, { unitId: 99 }, { partOfId: 99 }])
    expect(
      await createTally(book.as.officer, collectives({ measure: 'models', ...missing })),
    ).toMatchObject({ problems: { [Object.keys(missing)[0] ?? '']: 'notFound' } })
})

test('a number is never a part of itself, at whatever remove', async () => {
  const enter = async (more: object) => {
    const made = await createTally(book.as.officer, collectives(more))
    return made.ok ? made.value.id : 0
  }
  const whole = await enter({ count: '95', recipientKind: 'any' })
  const part = await enter({ count: '45', partOfId: whole })
  const less = await enter({ count: '20', level: 'ward', partOfId: part })
  const { createKey: _, ...own } = collectives({ count: '95', recipientKind: 'any' })
  for (const partOfId of [whole, part, less])
    expect(
      await updateTally(book.as.officer, { ...own, id: whole, version: 1, partOfId }),
    ).toMatchObject({ problems: { partOfId: 'partOfItself' } })
  expect(await getTally(reader(), whole)).toMatchObject({ partOfId: null, version: 1 })
})

test('parts that the book cannot tell apart are told apart by their numbers', async () => {
  const whole = await createTally(book.as.officer, collectives())
  const [source] = await sourceChoices(reader())
  const part = { sourceId: source?.id, partOfId: whole.ok ? whole.value.id : 0 }
  for (const count of ['5', '3'])
    expect(await createTally(book.as.officer, collectives({ ...part, count }))).toMatchObject({
      ok: true,
    })
  expect(await createTally(book.as.officer, collectives({ ...part, count: '5' }))).toMatchObject({
    problems: { count: 'tallyThere' },
  })
})
