import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createAward } from '../awards/commands'
import { awards } from '../awards/table'
import { rebuildCounts } from '../counts/recount'
import { transaction } from '../engine/transaction'
import { praised, type SmallBook, smallBook } from '../testing'
import { explainTallies } from './explain'
import { everyTally, publish, readerOf } from './fixtures/book'
import { sourceChoices } from './queries'
import { arrange, sumsOf } from './splits'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const confer = async (recipientKind: 'collective' | 'individual', recipientName: string) => {
  const made = await createAward(book.as.officer, praised(book, { recipientKind, recipientName }))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.id
}
const explained = async () => explainTallies(readerOf(book), await everyTally(book))
const reasonsOf = async (id: number) => (await explained()).find((row) => row.id === id)?.reasons
/** The source that was entered last. */
const sourceId = async () => Math.max(...(await sourceChoices(readerOf(book))).map(({ id }) => id))

describe('a difference is explained beside the number', () => {
  test('names missing, and nobody but samples recorded', async () => {
    const id = await publish(book, { count: '2' })
    expect(await reasonsOf(id)).toEqual([{ is: 'missing', n: 2 }])
    const award = await confer('individual', 'Nguyễn Phước Ân')
    await transaction({ db: book.db }, async (tx) => {
      await tx.update(awards).set({ sample: true }).where(eq(awards.id, award))
      await rebuildCounts(tx)
    })
    expect(await reasonsOf(id)).toEqual([
      { is: 'missing', n: 2 },
      { is: 'samplesOnly', n: 1 },
    ])
    await confer('individual', 'Trần Thị Ngọc Ánh')
    expect(await reasonsOf(id)).toEqual([{ is: 'missing', n: 1 }])
  })

  test('more recorded than published', async () => {
    const id = await publish(book, { count: '1' })
    await confer('individual', 'Nguyễn Phước Ân')
    await confer('collective', 'Phường Tây Thạnh')
    expect(await reasonsOf(id)).toEqual([{ is: 'over', n: 1 }])
  })

  test('another split: the total agrees, the kinds that another source printed do not', async () => {
    const id = await publish(book, { count: '3' })
    const one = await publish(book, { count: '1', recipientKind: 'collective' })
    const other = { recipientKind: 'individual' as const, sourceId: await sourceId() }
    const two = await publish(book, { count: '2', ...other })
    await confer('individual', 'Nguyễn Phước Ân')
    await confer('collective', 'Phường Tây Thạnh')
    await confer('collective', 'Phường Sơn Kỳ')
    expect(await reasonsOf(id)).toMatchObject([
      {
        is: 'split',
        parts: [
          { id: one, count: 1, named: 2 },
          { id: two, count: 2, named: 1 },
        ],
      },
    ])
  })

  test('kinds that do not make up their total are said, a subset alone is not', async () => {
    const whole = await publish(book, { count: '95' })
    const rest = { sourceId: await sourceId(), partOfId: whole }
    await publish(book, { ...rest, count: '45', recipientKind: 'collective' })
    expect(await reasonsOf(whole)).toEqual([{ is: 'missing', n: 95 }])
    await publish(book, { ...rest, count: '49', recipientKind: 'individual' })
    expect(await reasonsOf(whole)).toMatchObject([
      { is: 'missing', n: 95 },
      { is: 'sum', sum: 94, by: -1, parts: [{ count: 45 }, { count: 49 }] },
    ])
  })

  test('levels may leave some out, but hold no more than their whole', async () => {
    const whole = await publish(book, { count: '27', level: '' })
    const rest = { sourceId: await sourceId(), partOfId: whole }
    await publish(book, { ...rest, count: '11', level: 'city' })
    expect(await reasonsOf(whole)).toHaveLength(1)
    await publish(book, { ...rest, count: '17', level: 'district' })
    expect(await reasonsOf(whole)).toMatchObject([{ is: 'missing' }, { is: 'sum', sum: 28, by: 1 }])
  })

  test('two sources that print another number of the same thing contradict each other', async () => {
    const paper = await publish(book, { count: '64' })
    const report = await publish(book, { count: '66', sourceTitle: 'Báo cáo của quận' })
    expect(await reasonsOf(paper)).toMatchObject([
      { is: 'missing' },
      { is: 'conflict', others: [{ id: report, count: 66, source: 'Báo cáo của quận' }] },
    ])
    expect(await reasonsOf(report)).toMatchObject([
      { is: 'missing' },
      { is: 'conflict', others: [{ id: paper, count: 64 }] },
    ])
  })

  test('the same number twice, or “hơn 60” beside 64, is no contradiction', async () => {
    const paper = await publish(book, { count: '64' })
    await publish(book, { count: '64', sourceTitle: 'Báo cáo của quận' })
    await publish(book, { count: '60', bound: 'more-than', sourceTitle: 'Bản tin' })
    expect(await reasonsOf(paper)).toEqual([{ is: 'missing', n: 64 }])
  })

  test('a part that says nothing of its own is not counted apart', async () => {
    const whole = await publish(book, { count: '20', recipientKind: 'collective' })
    const part = await publish(book, {
      count: '5',
      recipientKind: 'collective',
      sourceId: await sourceId(),
      partOfId: whole,
      quote: 'trong đó có 5 chi bộ',
    })
    await confer('collective', 'Phường Tây Thạnh')
    const row = (await explained()).find(({ id }) => id === part)
    expect(row).toMatchObject({ indistinct: true, named: 0, missing: 0, over: 0 })
    expect(row?.reasons).toEqual([{ is: 'indistinct' }])
    // Nor does another source's number of the whole contradict it.
    const same = { recipientKind: 'collective' as const, sourceTitle: 'Báo cáo của quận' }
    const other = await publish(book, { ...same, count: '20' })
    expect((await reasonsOf(other))?.map(({ is }) => is)).toEqual(['missing'])
  })
})

describe('totals of the page', () => {
  test('leave out parts, second sources and what lies within another number', async () => {
    const whole = await publish(book, { count: '95' })
    const rest = { sourceId: await sourceId() }
    await publish(book, { ...rest, partOfId: whole, count: '45', recipientKind: 'collective' })
    await publish(book, { ...rest, count: '30', campaignId: book.campaign })
    await publish(book, { count: '96', sourceTitle: 'Báo cáo của quận' })
    await publish(book, { ...rest, count: '11', level: 'city' })
    await publish(book, { ...rest, measure: 'units', count: '36' })
    expect(sumsOf(await explained())).toEqual([
      { measure: 'awards', count: 95 + 11, named: 0, missing: 95 + 11 },
      { measure: 'units', count: 36, named: 0, missing: 36 },
    ])
  })

  test('a smaller number that says little of itself holds no larger one', async () => {
    await publish(book, { count: '5', recipientKind: 'collective' })
    const rest = { sourceId: await sourceId(), recipientKind: 'collective' as const }
    await publish(book, { ...rest, count: '28', campaignId: book.campaign })
    expect(sumsOf(await explained())).toMatchObject([{ count: 33 }])
  })
})

test('parts stand under their whole, and sources of the same thing side by side', async () => {
  const paper = await publish(book, { count: '95' })
  const rest = { sourceId: await sourceId() }
  await publish(book, { ...rest, count: '11', level: 'city' })
  const some = { ...rest, partOfId: paper, recipientKind: 'collective' as const }
  const part = await publish(book, { ...some, count: '45' })
  await publish(book, { ...some, partOfId: part, count: '20', campaignId: book.campaign })
  await publish(book, { count: '96', sourceTitle: 'Báo cáo của quận' })
  const stood = arrange(await everyTally(book)).map(({ count, depth }) => [count, depth])
  const at = stood.findIndex(([count]) => count === 95)
  expect(stood.slice(at, at + 4)).toEqual([
    [95, 0],
    [45, 1],
    [20, 2],
    [96, 0],
  ])
  expect(stood).toHaveLength(5)
})
