import { beforeEach, describe, expect, test } from 'vitest'
import type { Level, TallyKind, TallyMeasure } from '@/domain/vocabulary'
import { createAward } from '../awards/commands'
import { fields } from '../fields/table'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { confirmTallies } from './commands-confirm'
import { explainTallies } from './explain'
import { campaignOf, everyTally, formOf, publish, readerOf } from './fixtures/book'
import reports from './fixtures/reports.json'
import published from './fixtures/tan-phu-2021.json'
import { readParagraph } from './paragraph'
import { sumsOf } from './splits'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  await formOf(book, 'Bằng khen', 'form')
  await campaignOf(book, 'Quy chế dân chủ ở cơ sở')
  await campaignOf(book, 'Dân vận chính quyền')
  await book.db.writer.insert(fields).values({ name: 'Kinh tế', ordinal: 1 })
})

const explained = async () => explainTallies(readerOf(book), await everyTally(book))

/** Pastes a report, chooses every number that is found, and saves them. */
async function confirmAll({ text, year, id }: (typeof reports)[number]) {
  const reading = await readParagraph(readerOf(book), { text, year })
  const tallies = (reading?.numbers ?? []).map(({ values }) => ({ ...values, take: true }))
  const made = await confirmTallies(book.as.officer, {
    sourceId: null,
    sourceTitle: id,
    sourcePublisher: '',
    sourcePublishedOn: '',
    sourceUrl: '',
    tallies: tallies as never,
    createKey: newKey(),
  })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  const rows = await explained()
  return {
    reading,
    rows: made.value.ids.flatMap((one) => rows.find((row) => row.id === one) ?? []),
  }
}

describe('what the reports publish is in the book after they were read and confirmed', () => {
  test.each(reports)('$id', async (report) => {
    const { rows } = await confirmAll(report)
    const keys = new Map(report.tallies.map(({ key }, at) => [key, rows[at]?.id]))
    expect(rows).toHaveLength(report.tallies.length)
    report.tallies.forEach((tally, at) => {
      const { of, from, to, stage, campaign, level } = tally as typeof tally & {
        of?: string
        from?: number
        to?: number
        stage?: string
        campaign?: string
        level?: string
      }
      const row = rows[at]
      expect(row).toMatchObject({
        measure: tally.measure,
        recipientKind: tally.kind,
        count: tally.count,
        partOfId: of ? keys.get(of) : null,
        ...(from && { yearFrom: from, yearTo: to }),
        ...(stage && { stage }),
        ...(campaign && { campaign }),
        ...(level && { level }),
      })
      // Nothing of it is recorded: all of it is missing, and said so.
      expect(row?.missing).toBe(row?.count)
    })
  })
})

const report = (id: string) => reports.find((one) => one.id === id) ?? (reports[0] as never)
const awarded = (rows: Awaited<ReturnType<typeof explained>>, kind?: TallyKind) =>
  sumsOf(rows.filter((row) => kind === undefined || row.recipientKind === kind)).find(
    ({ measure }) => measure === 'awards',
  )?.count

describe('sums, subsets and differences of the reports', () => {
  test('20 collectives and 16 individuals are 36 awards', async () => {
    const { rows } = await confirmAll(report('tan-phu-2018'))
    expect(awarded(rows)).toBe(36)
  })

  test('59 awards are 47 to collectives and 12 to individuals', async () => {
    const { rows } = await confirmAll(report('brvt-2021'))
    expect(awarded(rows)).toBe(59)
    expect(awarded(rows, 'collective')).toBe(47)
    expect(awarded(rows, 'individual')).toBe(12)
  })

  test('1.808 lie within 2.071, 87,3 % of them, and are not added', async () => {
    const { rows } = await confirmAll(report('brvt-2021'))
    const [whole, part] = rows
    expect(part?.partOfId).toBe(whole?.id)
    expect(((100 * (part?.count ?? 0)) / (whole?.count ?? 1)).toFixed(1)).toBe('87.3')
    expect(sumsOf(rows).find(({ measure }) => measure === 'models')).toMatchObject({ count: 2071 })
  })

  test('“tăng 276 so với năm 2020” is asked about: 1.795 registered or 1.532 effective', async () => {
    const { reading, rows } = await confirmAll(report('brvt-2021'))
    expect(rows.map(({ count }) => count)).not.toContain(276)
    const [change] = reading?.changes ?? []
    expect(change).toMatchObject({ count: 276, way: 'up', than: 2020 })
    const before = change?.of.map((at) => (rows[at]?.count ?? 0) - change.count)
    expect(before).toEqual([1795, 1532])
  })

  test('54 and 69 make 123; 29 and 26 make 55, which lie within it with the 18', async () => {
    const { rows } = await confirmAll(report('cho-don-2022'))
    expect(rows.flatMap(({ reasons }) => reasons).filter(({ is }) => is === 'sum')).toEqual([])
    expect(sumsOf(rows)).toMatchObject([{ measure: 'models', count: 123 }])
  })

  test('95 are 45 and 50, told from a report that prints other parts', async () => {
    const { rows } = await confirmAll(report('an-dong-2025'))
    expect(awarded(rows)).toBe(95)
    const { id, year, text } = report('an-dong-2025')
    await confirmAll({ ...report(id), id: 'another', year, text: text.replace('50 cá', '49 cá') })
    const wrong = (await explained()).filter(({ reasons }) =>
      reasons.some(({ is }) => is === 'sum'),
    )
    expect(wrong.map(({ source }) => source)).toContain('another')
  })

  test('14 and 5 are 19; prizes of a contest are not among 88', async () => {
    const { rows } = await confirmAll(report('tan-son-hoa-2025'))
    expect(awarded(rows)).toBe(19)
    const contest = await confirmAll(report('linh-xuan-2025'))
    expect(awarded(contest.rows)).toBe(88)
  })
})

describe('what was published of the conference of 12-11-2021', () => {
  const enter = async () => {
    const ids: number[] = []
    const sourceId: { of: number | null } = { of: null }
    const put = async (more: Parameters<typeof publish>[1]) => {
      ids.push(await publish(book, { ...more, sourceId: sourceId.of }))
      sourceId.of ??= (await everyTally(book))[0]?.sourceId ?? null
    }
    for (const one of published.publishedTallies)
      await put({
        count: String(one.count),
        level: one.level as Level,
        recipientKind: one.recipientKind as TallyKind,
        yearFrom: String(one.from),
        yearTo: String(one.to),
        campaignId: await named(one.campaign),
        eventId: one.event ? book.event : null,
      })
    for (const { year, units, works } of published.publishedRegistrations)
      for (const [measure, count] of [
        ['units', units],
        ['models', works],
      ] as const)
        await put({
          measure: measure as TallyMeasure,
          count: String(count),
          yearFrom: String(year),
          yearTo: String(year),
          campaignId: await named('Dân vận khéo'),
        })
    return ids
  }
  const campaigns = new Map<string, number>()
  beforeEach(() => campaigns.clear())
  const named = async (name: string) => {
    const known = campaigns.get(name)
    if (known) return known
    const id = name === 'Dân vận khéo' ? book.campaign : await campaignOf(book, name)
    campaigns.set(name, id)
    return id
  }

  test('11, 16, 132, 221 over five years, 64 unsplit, 22, 2; 36 units and 87 works', async () => {
    await enter()
    const rows = await explained()
    expect(rows.map(({ count }) => count).sort((a, b) => a - b)).toEqual([
      2, 11, 16, 22, 36, 64, 87, 132, 221,
    ])
    expect(sumsOf(rows)).toEqual([
      { measure: 'awards', count: 468, named: 0, missing: 468 },
      { measure: 'units', count: 36, named: 0, missing: 36 },
      { measure: 'models', count: 87, named: 0, missing: 87 },
    ])
  })

  test('another source that prints 66 for the 64 stands beside it as a contradiction', async () => {
    await enter()
    await publish(book, {
      count: '66',
      campaignId: book.campaign,
      eventId: book.event,
      sourceTitle: 'Báo cáo của Ban Dân vận',
    })
    const rows = await explained()
    const unsplit = rows.find(({ count }) => count === 64)
    expect(unsplit?.reasons).toContainEqual(
      expect.objectContaining({
        is: 'conflict',
        others: [expect.objectContaining({ count: 66, source: 'Báo cáo của Ban Dân vận' })],
      }),
    )
    expect(sumsOf(rows).find(({ measure }) => measure === 'awards')?.count).toBe(468)
  })

  test('from 64 published to 64 named: names enter by kind until none is missing', async () => {
    await enter()
    const collectives = { count: '40', recipientKind: 'collective' as const }
    const at = { campaignId: book.campaign, eventId: book.event, sourceTitle: 'Biên bản' }
    const part = await publish(book, { ...at, ...collectives })
    const of = async (count: number) => (await explained()).find((row) => row.count === count)
    expect(await of(64)).toMatchObject({ named: 0, missing: 64 })
    for (let n = 1; n <= 64; n++) {
      const recipientKind = n <= 41 ? 'collective' : 'individual'
      const name = { recipientKind, recipientName: `${recipientKind} thứ ${n}` } as const
      const made = await createAward(book.as.officer, praised(book, name))
      expect(made.ok).toBe(true)
      if (n % 16 === 0) expect(await of(64)).toMatchObject({ named: n, missing: 64 - n, over: 0 })
    }
    // The total is closed; 41 collectives are named where the minutes print 40.
    expect((await of(64))?.reasons).toMatchObject([
      { is: 'split', parts: [{ id: part, count: 40, named: 41 }] },
    ])
    const made = await createAward(
      book.as.officer,
      praised(book, { recipientName: 'Người thứ 65' }),
    )
    expect(made.ok).toBe(true)
    expect((await of(64))?.reasons).toEqual([{ is: 'over', n: 1 }])
  }, 30_000)
})
