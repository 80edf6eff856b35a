import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { fields } from '../fields/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { confirmTallies } from './commands-confirm'
import { everyTally, numberInput, publish } from './fixtures/book'
import { publishedTallies, sources } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const found = (more = {}) => {
  const { sourceId, sourceTitle, sourcePublisher, sourcePublishedOn, sourceUrl, ...facts } =
    numberInput({ count: '95' })
  return { ...facts, take: true, partOfRow: '', bookId: null, ...more }
}
const paragraph = (tallies: object[], more = {}) => ({
  sourceId: null,
  sourceTitle: 'Phường An Đông tuyên dương 95 gương điển hình',
  sourcePublisher: 'Báo Người Lao Động',
  sourcePublishedOn: '20/10/2025',
  sourceUrl: '',
  tallies: tallies as never,
  createKey: newKey(),
  ...more,
})
const honoured = () => [
  found({ count: '95' }),
  found({ count: '45', recipientKind: 'collective', partOfRow: '0' }),
  found({ count: '50', recipientKind: 'individual', partOfRow: 0 }),
]
const nothingWritten = async () => {
  for (const table of [publishedTallies, sources, auditEntries])
    expect(await book.db.reader.select().from(table)).toEqual([])
}

test('the chosen numbers enter in one go with one source, parts with their whole', async () => {
  const input = paragraph(honoured())
  const made = await confirmTallies(book.as.officer, input)
  expect(await confirmTallies(book.as.officer, input)).toEqual(made)
  const rows = await everyTally(book)
  const [whole] = rows.filter(({ count }) => count === 95)
  expect(rows.map(({ count, partOfId }) => [count, partOfId])).toEqual([
    [95, null],
    [45, whole?.id],
    [50, whole?.id],
  ])
  expect(await book.db.reader.select().from(sources)).toHaveLength(1)
  const entries = await book.db.reader
    .select({ noun: auditEntries.noun, verb: auditEntries.verb, id: auditEntries.nounId })
    .from(auditEntries)
    .where(eq(auditEntries.noun, 'tally'))
  expect(entries.map(({ verb }) => verb)).toEqual(['confirm', 'confirm', 'confirm'])
  expect(entries.map(({ id }) => id)).toEqual(made.ok && made.value.ids)
})

test('what is not chosen is not looked at and not entered', async () => {
  const made = await confirmTallies(
    book.as.officer,
    paragraph([found(), { take: false, yearFrom: 'năm nao', count: 'hai' }]),
  )
  expect(made).toMatchObject({ ok: true })
  expect(await everyTally(book)).toHaveLength(1)
  const none = await confirmTallies(book.as.officer, paragraph([found({ take: false })]))
  expect(none).toMatchObject({ problems: { '': 'chooseNumbers' } })
})

test('a part never turns into a number of its own because its whole was left out', async () => {
  const rows = honoured()
  const [whole, ...parts] = rows
  const left = await confirmTallies(
    book.as.officer,
    paragraph([{ ...whole, take: false }, ...parts]),
  )
  expect(left).toMatchObject({
    problems: {
      'tallies.1.partOfRow': 'wholeNotTaken',
      'tallies.2.partOfRow': 'wholeNotTaken',
    },
  })
  await nothingWritten()
  // The whole is in the book already: its parts are parts of that one.
  const bookId = await publish(book, { count: '95' })
  const made = await confirmTallies(
    book.as.officer,
    paragraph([{ ...whole, take: false, bookId }, ...parts]),
  )
  expect(made).toMatchObject({ ok: true })
  const partOf = (await everyTally(book)).map(({ partOfId }) => partOfId)
  expect(partOf).toEqual([null, bookId, bookId])
})

test('one wrong number refuses all, each problem beside its field, and nothing is written', async () => {
  const rows = [
    found({ yearFrom: '2025', yearTo: '2020' }),
    found({ count: '', level: 'city' }),
    found({ count: '7', campaignId: 99 }),
  ]
  const shape = await confirmTallies(book.as.officer, paragraph(rows))
  expect(shape).toMatchObject({
    problems: { 'tallies.0.yearTo': 'periodEndsBeforeStart', 'tallies.1.count': 'required' },
  })
  const twice = await confirmTallies(
    book.as.officer,
    paragraph([found(), found({ count: '96' }), found({ level: 'city', campaignId: 99 })]),
  )
  expect(twice).toMatchObject({
    problems: { 'tallies.1.count': 'tallyThere', 'tallies.2.campaignId': 'notFound' },
  })
  const untitled = await confirmTallies(book.as.officer, paragraph([found()], { sourceTitle: '' }))
  expect(untitled).toMatchObject({ problems: { sourceTitle: 'required' } })
  await nothingWritten()
})

test('event, unit, campaign, form, field and stage are set before a number is saved, as its measure has them', async () => {
  const about = { eventId: book.event, unitId: String(book.units.tayThanh) }
  const [economy] = await book.db.writer.insert(fields).values({ name: 'Kinh tế' }).returning()
  const made = await confirmTallies(
    book.as.officer,
    paragraph([
      found({ ...about, count: '3', campaignId: book.campaign, awardFormId: book.form.praise }),
      found({ ...about, measure: 'models', count: '8', fieldId: economy?.id, stage: 'exemplary' }),
      found({ unitId: '', eventId: '', level: 'ward' }),
    ]),
  )
  expect(made).toMatchObject({ ok: true })
  const none = { eventId: null, unitId: null, fieldId: null, stage: null }
  const rows = (await everyTally(book)).sort((a, b) => a.count - b.count)
  expect(rows).toMatchObject([
    {
      ...none,
      eventId: book.event,
      unitId: book.units.tayThanh,
      campaignId: book.campaign,
      awardFormId: book.form.praise,
    },
    { ...none, unitId: book.units.tayThanh, fieldId: economy?.id, stage: 'exemplary' },
    none,
  ])
})

test('an event or unit that is not there, or typed without being chosen, is refused beside its field', async () => {
  const answer = await confirmTallies(
    book.as.officer,
    paragraph([
      found({ eventId: 999 }),
      found({ unitId: 999, level: 'city' }),
      found({ count: '8', measure: 'models', fieldId: 999 }),
    ]),
  )
  expect(answer).toMatchObject({
    problems: {
      'tallies.0.eventId': 'notFound',
      'tallies.1.unitId': 'notFound',
      'tallies.2.fieldId': 'notFound',
    },
  })
  const typed = await confirmTallies(
    book.as.officer,
    paragraph([found({ eventId: 'hội nghị', unitId: 'tây thạnh', stage: 'giữa chừng' })]),
  )
  expect(typed).toMatchObject({
    problems: {
      'tallies.0.eventId': 'chooseOne',
      'tallies.0.unitId': 'chooseOne',
      'tallies.0.stage': 'chooseOne',
    },
  })
  await nothingWritten()
})

test('numbers cannot be parts of each other, nor of one that is not in the list', async () => {
  const circle = [
    found({ partOfRow: '1' }),
    found({ count: '45', recipientKind: 'collective', partOfRow: '0' }),
  ]
  const answer = await confirmTallies(book.as.officer, paragraph(circle))
  expect(answer.ok).toBe(false)
  const lost = await confirmTallies(book.as.officer, paragraph([found({ partOfRow: '7' })]))
  expect(lost).toMatchObject({ problems: { 'tallies.0.partOfRow': 'wholeNotTaken' } })
  await nothingWritten()
})

test('only the office confirms', async () => {
  for (const who of ['leader', 'contributor'] as const)
    expect(await confirmTallies(book.as[who], paragraph(honoured()))).toMatchObject({
      reason: 'notAllowed',
    })
  await nothingWritten()
})
