import { readXlsx } from 'hucre/xlsx'
import { createTranslator } from 'next-intl'
import { beforeAll, expect, test } from 'vitest'
import { totalAwards } from '@/db/awards/totals'
import { modelFunnel } from '@/db/models/queries'
import type { ReadContext } from '@/db/read'
import { statistics } from '@/db/statistics/queries'
import { sampleBook } from '@/db/testing/seeded-book'
import { statisticsXlsx } from '@/documents/statistics'
import { hasOffice, printedPages } from '@/documents/testing/office'
import { type Honour, honours, levels, modelStages, recipientKinds } from '@/domain/vocabulary'
import { loadMessages } from '@/messages/load'
import { statisticsSheets } from './workbook'

// biome-ignore lint/suspicious/noExplicitAny: the keys are those of files read at run time
const t = createTranslator({ locale: 'vi', messages: loadMessages('vi') as Record<string, any> })
const period = { from: 2016, to: 2021 }
const years = [2016, 2017, 2018, 2019, 2020, 2021]

let leader: ReadContext
let of: (unitId: number) => ReadContext
beforeAll(async () => {
  const book = await sampleBook()
  leader = book.leader
  of = book.of
})

async function workbook(ctx: ReadContext, filters: { unit?: number } = {}) {
  const data = await statistics(ctx, { ...period, ...filters })
  const cover = {
    sheet: t('statistics.sheet.cover'),
    title: t('statistics.title.cover'),
    office: 'Quận ủy Tân Phú',
    facts: [{ label: t('statistics.fact.period'), value: '2016–2021' }],
    notes: [t('statistics.note.apart')],
  }
  const bytes = await statisticsXlsx(cover, statisticsSheets(data, period, '2016–2021', t as never))
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  return { bytes, data, sheets }
}
type Sheet = Awaited<ReturnType<typeof workbook>>['sheets'][number]

/** The line of a sheet that begins with these words: its cells from the second column on. */
function line(sheet: Sheet | undefined, words: string): unknown[] {
  const found = sheet?.rows.find((row) => row[0] === words)
  if (!found) throw new Error(`no line ${words}`)
  return found.slice(1)
}
const totals = (honour: Honour) => t(`statistics.total.${honour}`)

test('every total equals what the list of awards counts, commendations and praise apart', async () => {
  const { sheets } = await workbook(leader)
  const [, byLevel, byForm, byUnit] = sheets
  for (const honour of honours) {
    const counted = async (filters: object) =>
      (await totalAwards(leader, { ...period, honour, ...filters })).all
    const all = await counted({})
    expect(all).toBeGreaterThan(0)
    const ofYears = await Promise.all(years.map((year) => counted({ year })))
    const ofKinds = await Promise.all(recipientKinds.map((kind) => counted({ kind })))
    expect(line(byLevel, totals(honour))).toEqual([...ofYears, all])
    expect(line(byUnit, totals(honour))).toEqual([...ofYears, all])
    expect(line(byForm, totals(honour))).toEqual([...ofKinds, all])
    for (const level of levels) {
      const own = byLevel?.rows.filter((row) => row[0] === t(`vocabulary.levelFull.${level}`))
      const at = honours.indexOf(honour)
      expect(own?.[at]?.at(-1)).toBe(await counted({ level }))
    }
  }
})

test('no unit with an award is left out, and no line adds commendations to praise', async () => {
  const { data, sheets } = await workbook(leader)
  const rows = sheets[3]?.rows ?? []
  const units = new Set(honours.flatMap((honour) => data.units[honour].map(({ id }) => id)))
  expect(units.size).toBeGreaterThan(10)
  const blocks = honours.map((honour) => data.units[honour].length)
  // Title, scope, gap, heads, and two blocks with a title and a total each.
  expect(rows).toHaveLength(4 + blocks.reduce((sum, n) => sum + n, 0) + 4)
})

test('figures are numbers, totals are formulas that carry what they come to', async () => {
  const { sheets } = await workbook(leader)
  for (const sheet of sheets.slice(1)) {
    const cells = [...(sheet.cells ?? [])].filter(([at]) => Number(at.split(',')[0]) >= 4)
    const figures = cells.filter(([at]) => Number(at.split(',')[1]) > 0)
    const filled = figures.filter(([, cell]) => cell.value !== null && cell.value !== '')
    expect(filled.length).toBeGreaterThan(0)
    expect(filled.filter(([, { value }]) => typeof value !== 'number')).toEqual([])
    const formulas = filled.filter(([, { formula }]) => formula)
    expect(formulas.length).toBeGreaterThan(0)
    for (const [, { formula = '', value }] of formulas)
      expect(value, formula).toBe(sumOf(sheet, formula))
  }
})

test('works and models stand at every step that they have reached, as in the funnel', async () => {
  const { sheets } = await workbook(leader)
  const funnel = await modelFunnel(leader, period)
  const reached = modelStages.map((stage) => funnel.byStage[stage])
  expect(line(sheets[4], t('statistics.total.fields'))).toEqual(reached)
  for (const field of funnel.byField)
    expect(line(sheets[4], field.name ?? t('statistics.noField'))[0]).toBe(field.n)
})

test('a unit sees the figures of its own part alone', async () => {
  const { data } = await workbook(leader)
  const [some] = data.units.commendation
  if (!some) throw new Error('no unit')
  const own = await workbook(of(some.id))
  const asked = await workbook(leader, { unit: some.id })
  expect(own.data).toEqual(asked.data)
  const all = (await totalAwards(of(some.id), { ...period, honour: 'commendation' })).all
  expect(line(own.sheets[1], totals('commendation')).at(-1)).toBe(all)
  expect(await workbook(of(0))).toMatchObject({ data: { fields: [], sample: 0 } })
})

test.runIf(hasOffice)('it opens in another office program, each view on its own page', async () => {
  const { bytes } = await workbook(leader)
  const pages = await printedPages(bytes, 'xlsx')
  for (const view of ['levels', 'forms', 'units', 'fields'])
    expect(pages.join('\n')).toContain(t(`statistics.title.${view}` as never))
})

/** What `SUM(B5:B9)` comes to over the sheet's own cells. */
function sumOf(sheet: Sheet, formula: string): number {
  const [, from, first, to, last] = /^SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)$/.exec(formula) ?? []
  let sum = 0
  for (let row = Number(first); row <= Number(last); row++)
    for (let column = columnOf(from ?? ''); column <= columnOf(to ?? ''); column++)
      sum += Number(sheet.rows[row - 1]?.[column] ?? 0)
  return sum
}
const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
