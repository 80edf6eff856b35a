import { beforeEach, expect, test } from 'vitest'
import { type SmallBook, smallBook } from '../testing'
import { formOf, publish, readerOf } from './fixtures/book'
import { readParagraphInput } from './input-read'
import { readParagraph } from './paragraph'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const read = async (text: string, year: number | null = null) =>
  (await readParagraph(readerOf(book), { text, year }))?.numbers ?? []
const doubtsOf = async (text: string, year: number | null = null) =>
  (await read(text, year)).map(({ doubts }) => doubts.map(({ is }) => is))

test('names are found in the catalogues without diacritics; what is not there stays open', async () => {
  const [one, two] = await read(
    'Năm 2021, quận tuyên dương 20 tập thể điển hình “Dân vận khéo”, 3 cá nhân trong phong trào “Nước sạch nông thôn”.',
  )
  expect(one?.values).toMatchObject({
    campaignId: String(book.campaign),
    awardFormId: String(book.form.praise),
    level: 'district',
    take: true,
  })
  expect(two?.doubts).toEqual([{ is: 'campaignUnknown', said: 'Nước sạch nông thôn' }])
  expect(two?.values).toMatchObject({ campaignId: '', take: false })
})

test('a form that may be several is left to choose, one of that level is taken', async () => {
  await formOf(book, 'Giấy khen của Đảng ủy', 'form')
  const text = 'Năm 2021, quận tặng giấy khen cho 4 tập thể; tặng huy hiệu cho 2 cá nhân.'
  const [papers] = await read(text)
  // The small book's own form is called exactly so.
  expect(papers?.values.awardFormId).toBe(String(book.form.form))
  await formOf(book, 'Bằng khen của Thành ủy', 'form')
  await formOf(book, 'Bằng khen của UBND thành phố', 'form')
  const [honours] = await read(
    'Năm 2021, UBND thành phố tặng bằng khen cho 4 tập thể “Dân vận khéo”.',
  )
  expect(honours?.doubts).toEqual([{ is: 'formMany', said: 'Bằng khen' }])
  expect(honours?.values).toMatchObject({ awardFormId: '', take: false })
})

test('what the sentence does not say is said to be in doubt, and never guessed', async () => {
  const text = 'Tuyên dương 20 tập thể.'
  expect(await doubtsOf(text)).toEqual([['year', 'level', 'campaign']])
  expect((await read(text))[0]?.values).toMatchObject({ yearFrom: '', yearTo: '', take: false })
  expect(await doubtsOf(text, 2021)).toEqual([['reportYear', 'level', 'campaign']])
  expect((await read(text, 2021))[0]?.values).toMatchObject({ yearFrom: '2021', take: true })
  // A year that is said is never replaced by the report's.
  const said = await read('Năm 2018, tuyên dương 20 tập thể.', 2021)
  expect(said[0]?.values).toMatchObject({ yearFrom: '2018', yearTo: '2018' })
})

test('a number that the book has already is shown beside and not chosen', async () => {
  const id = await publish(book, { count: '64', campaignId: book.campaign })
  const text = 'Quận tuyên dương 64 tập thể và cá nhân điển hình “Dân vận khéo” năm 2021.'
  const [known] = await read(text)
  expect(known?.inBook).toMatchObject([{ id, count: 64, agrees: true }])
  expect(known?.values).toMatchObject({ take: false, bookId: id })
})

test('another number of the same thing is shown beside, and may be chosen: it is another source', async () => {
  const id = await publish(book, {
    count: '66',
    campaignId: book.campaign,
    awardFormId: book.form.praise,
  })
  const [other] = await read(
    'Quận tuyên dương 64 tập thể và cá nhân điển hình “Dân vận khéo” năm 2021.',
  )
  expect(other?.inBook).toMatchObject([{ id, count: 66, agrees: false }])
  expect(other?.values).toMatchObject({ take: true, bookId: null })
})

test('only the office has a paragraph read', async () => {
  for (const who of ['leader', 'contributor'] as const)
    expect(
      await readParagraph(
        { db: book.db.reader, actor: book.as[who].actor },
        { text: 'Tuyên dương 5 tập thể.', year: null },
      ),
    ).toBeNull()
})

test('20.000 letters are read, one more is refused with both numbers', () => {
  const parse = (text: string, year = '') => readParagraphInput.safeParse({ text, year })
  expect(parse('a'.repeat(20_000)).success).toBe(true)
  expect(parse('a'.repeat(20_001)).error?.issues[0]?.message).toBe(
    'paragraphTooLong|{"count":"20.001","max":"20.000"}',
  )
  expect(parse(' \n ').error?.issues[0]?.message).toBe('required')
  expect(parse('Tuyên dương', '21').success).toBe(false)
})
