import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAwardFilters } from '@/domain/award-filters'
import { readModelFilters } from '@/domain/model-filters'
import { doubtful, numbersOf } from '@/domain/report/doubts'
import { saidValue } from '@/domain/report/say'
import type { ReportScope } from '@/domain/report/scope'
import type { Figures, Part } from '@/domain/report/types'
import { writeReport } from '@/domain/report/write'
import { readTallyFilters } from '@/domain/tally-filters'
import { paragraphsOf } from '@/domain/testing/report'
import { levels, modelStages, recipientKinds } from '@/domain/vocabulary'
import { createAward, revokeAward } from '../awards/commands'
import { awards } from '../awards/table'
import { totalAwards } from '../awards/totals'
import { campaigns } from '../campaigns/table'
import { rebuildCounts } from '../counts/recount'
import { transaction } from '../engine/transaction'
import { modelFunnel } from '../models/queries'
import { models } from '../models/table'
import { newKey } from '../open'
import type { ReadContext } from '../read'
import { createRegistration } from '../registrations/commands'
import { createTally } from '../tallies/commands'
import { listTallies } from '../tallies/queries'
import { reconcile } from '../tallies/reconcile'
import { praised, type SmallBook, smallBook } from '../testing'
import { reportData } from './figures'

const reader = (book: SmallBook, who: keyof SmallBook['as'] = 'leader'): ReadContext => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})

const give = async (book: SmallBook, changes: Parameters<typeof praised>[1] = {}) => {
  const made = await createAward(book.as.officer, praised(book, changes))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}

const written = async (book: SmallBook, scope: ReportScope) => {
  const data = await reportData(reader(book), scope)
  if (!data) throw new Error('no data')
  return { data, ...writeReport(data) }
}

async function markAsSample(book: SmallBook, id: number) {
  await transaction({ db: book.db }, async (tx) => {
    await tx.update(awards).set({ sample: true }).where(eq(awards.id, id))
    await rebuildCounts(tx)
  })
}

/** What the list behind a link holds, asked of the query of that list. */
async function behind(ctx: ReadContext, href: string): Promise<number | null> {
  const { pathname, searchParams } = new URL(href, 'http://book')
  const params = Object.fromEntries(searchParams)
  if (pathname === '/awards') return (await totalAwards(ctx, readAwardFilters(params))).all
  if (pathname === '/models') {
    const { reached, field, ...filters } = readModelFilters(params)
    const funnel = await modelFunnel(ctx, filters)
    if (reached) return funnel.byStage[reached]
    if (field === undefined) return funnel.models
    return funnel.byField.find(({ id }) => id === (field === 'none' ? null : field))?.n ?? 0
  }
  if (pathname === '/registrations') return (await modelFunnel(ctx, readModelFilters(params))).units
  if (pathname !== '/tallies') return null
  const filters = readTallyFilters(params)
  const rows = await reconcile(ctx, (await listTallies(ctx, filters)).rows)
  const { state } = filters
  if (state === 'missing') return rows.filter(({ missing }) => missing > 0).length
  if (state === 'over') return rows.filter(({ over }) => over > 0).length
  return state ? rows.filter((r) => r.missing === 0 && r.over === 0).length : rows.length
}

async function equalsItsRows(ctx: ReadContext, part: Part, figures: Figures): Promise<void> {
  const { key = '', value = Number.NaN, href = '', text } = part
  expect(text.startsWith(saidValue(key, value)), `${key}: ${text}`).toBe(true)
  expect(value, key).toBe(figures[key]?.value)
  const counted = await behind(ctx, href)
  const [, of = ''] = /^(?:change|percent|share)\.(.*)$/.exec(key) ?? []
  const whole = figures[of]?.value ?? 0
  if (key.startsWith('change.')) expect(value, key).toBe(whole - (counted ?? 0))
  else if (key.startsWith('percent.'))
    expect(value, key).toBeCloseTo(((whole - (counted ?? 0)) * 100) / (counted ?? 0), 0)
  else if (key.startsWith('share.')) expect(counted, key).toBe(whole)
  else if (counted !== null) expect(value, key).toBe(counted)
}

const anAward = fc.record({
  recipientKind: fc.constantFrom(...recipientKinds),
  level: fc.constantFrom(...levels),
  form: fc.constantFrom('praise', 'form', 'medal', 'title'),
  unit: fc.constantFrom('tayThanh', 'khuPho3', 'sonKy'),
  year: fc.constantFrom(2019, 2020, 2021),
  campaign: fc.boolean(),
  atEvent: fc.boolean(),
  revoked: fc.boolean(),
  sample: fc.boolean(),
})
const someWorks = fc.record({
  unit: fc.constantFrom('tayThanh', 'khuPho3', 'sonKy'),
  year: fc.constantFrom(2020, 2021),
  stages: fc.array(fc.constantFrom(...modelStages), { maxLength: 4 }),
})

const inYear = (year: 2019 | 2020 | 2021) =>
  ({
    recipientKind: 'individual',
    level: 'ward',
    form: 'praise',
    unit: 'tayThanh',
    year,
    campaign: true,
    atEvent: true,
    revoked: false,
    sample: year === 2021,
  }) as const
const registered = { unit: 'sonKy' as const, year: 2020 as const, stages: ['exemplary' as const] }

test('whatever is in the book, every number of every report is what the list behind it holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anAward, { maxLength: 14 }),
      fc.uniqueArray(someWorks, { maxLength: 4, selector: ({ unit, year }) => `${unit}${year}` }),
      async (given, works) => {
        const book = await smallBook()
        await book.db.writer.update(campaigns).set({ registers: true })
        for (const [at, one] of given.entries()) {
          const id = await give(book, {
            recipientKind: one.recipientKind,
            recipientName: `Người thứ ${at} Chi`,
            level: one.level,
            awardFormId: book.form[one.form],
            unitId: book.units[one.unit],
            awardYear: String(one.year),
            campaignId: one.campaign ? book.campaign : null,
            eventId: one.atEvent ? book.event : null,
          })
          if (one.sample) await markAsSample(book, id)
          if (!one.revoked) continue
          const revoked = await revokeAward(book.as.officer, {
            id,
            version: 1,
            decisionNumber: '30-QĐ/QU',
            decidedOn: '10/12/2021',
            issuerId: book.units.committee,
            reason: 'Khai sai thành tích',
          })
          expect(revoked.ok).toBe(true)
        }
        for (const { unit, year, stages } of works)
          await createRegistration(book.as.officer, {
            campaignId: book.campaign,
            year: String(year),
            unitId: book.units[unit],
            registeredOn: '',
            note: '',
            models: stages.map((_, at) => ({
              title: `Mô hình ${at}`,
              kind: 'model',
              ownerKind: 'collective',
              ownerName: '',
              fieldId: null,
            })),
            createKey: newKey(),
          })
        const made = await book.db.reader.select({ id: models.id }).from(models)
        const stages = works.flatMap((one) => one.stages)
        for (const [at, { id }] of made.entries())
          await book.db.writer.update(models).set({ stage: stages[at] }).where(eq(models.id, id))
        for (const scope of [
          { template: 'annual', from: 2021, to: 2021, campaign: book.campaign },
          { template: 'review', from: 2020, to: 2021, campaign: book.campaign },
          { template: 'review', from: 2019, to: 2021, unit: book.units.tayThanh },
          { template: 'brief', from: 2020, to: 2020 },
          { template: 'event', from: 2021, to: 2021, event: book.event },
        ] as const) {
          const { data, blocks } = await written(book, scope)
          for (const text of paragraphsOf(blocks)) {
            expect(text).toMatch(/^\p{Lu}.*\.$/su)
            expect(text).not.toMatch(/ {2}|\b0 |NaN|undefined|\.\.| ,/)
          }
          for (const part of numbersOf(blocks))
            await equalsItsRows(reader(book), part, data.figures)
        }
      },
    ),
    // In every year of one campaign, and more in the later ones: each report has its change.
    { numRuns: 12, examples: [[([2019, 2020, 2020, 2021] as const).map(inYear), [registered]]] },
  )
}, 60_000)

test('a published number without all its names, and samples, make a number doubtful', async () => {
  const book = await smallBook()
  const scope = { template: 'review', from: 2016, to: 2021, campaign: book.campaign } as const
  await give(book, { recipientKind: 'collective', recipientName: 'Hội Phụ nữ phường' })
  await give(book)
  const why = async () => {
    const { data, blocks } = await written(book, scope)
    return doubtful(blocks, data.figures).map(({ part, why: own }) => `${part.text}: ${own}`)
  }
  expect(await why()).toEqual([])
  await createTally(book.as.officer, {
    measure: 'awards',
    count: '3',
    recipientKind: 'collective',
    level: 'district',
    yearFrom: '2016',
    yearTo: '2021',
    campaignId: book.campaign,
    awardFormId: book.form.praise,
    eventId: null,
    bound: '',
    fieldId: null,
    stage: '',
    unitId: null,
    partOfId: null,
    sourceId: null,
    sourceTitle: 'Lan tỏa các phong trào',
    sourcePublisher: '',
    sourcePublishedOn: '',
    sourceUrl: '',
    quote: '',
    remark: '',
    createKey: newKey(),
  })
  expect(await why()).toEqual(['1 tập thể: missing', '3: missing'])
  const { data, blocks } = await written(book, scope)
  expect(paragraphsOf(blocks).at(-1)).toBe(
    'Đối chiếu 1 số liệu đã công bố với danh sách trong sổ: 1 số liệu còn thiếu tên.',
  )
  expect(data.figures[`tally.${data.tallies[0]?.id}.missing`]?.value).toBe(2)
})

test('samples are counted, said and marked, never silently', async () => {
  const book = await smallBook()
  const id = await give(book)
  await give(book, { recipientName: 'Nguyễn Thị Ánh' })
  await markAsSample(book, id)
  const { data, blocks } = await written(book, { template: 'review', from: 2016, to: 2021 })
  expect(paragraphsOf(blocks)[0]).toContain('có 2 cá nhân được tuyên dương cấp quận.')
  expect(paragraphsOf(blocks).at(-1)).toBe(
    'Lưu ý: trong các số liệu trên, 1 lượt khen là bản ghi mẫu, chưa phải số liệu thật.',
  )
  expect(doubtful(blocks, data.figures).map(({ part, why }) => `${part.text}: ${why}`)).toEqual([
    '2 cá nhân: sample',
  ])
})

test('a report is not for contributors, and not about what is not there', async () => {
  const book = await smallBook()
  const scope = { template: 'review', from: 2016, to: 2021 } as const
  expect(await reportData(reader(book, 'contributor'), scope)).toBeNull()
  for (const more of [{ campaign: 999 }, { unit: 999 }, { template: 'event' as const, event: 999 }])
    expect(await reportData(reader(book), { ...scope, ...more })).toBeNull()
  expect(await reportData(reader(book), scope)).toMatchObject({ tallies: [], campaign: null })
})
