import { createTranslator } from 'next-intl'
import { beforeAll, expect, test } from 'vitest'
import { levelLines } from '@/components/dashboard/level-lines'
import {
  campaignsTable,
  formsTable,
  levelTable,
  unitsTable,
  yearsTable,
} from '@/components/dashboard/tables'
import { totalAwards } from '@/db/awards/totals'
import type { DashboardData } from '@/db/dashboard/data'
import { dashboard } from '@/db/dashboard/queries'
import type { ReadContext } from '@/db/read'
import { sampleBook } from '@/db/testing/seeded-book'
import { honours, levels, recipientKinds } from '@/domain/vocabulary'
import { loadMessages } from '@/messages/load'

// biome-ignore lint/suspicious/noExplicitAny: messages are typed by the app alone
const t = createTranslator({ locale: 'vi', messages: loadMessages('vi') as any }) as never
const period = { from: 2016, to: 2021 }
const about = '2016–2021'

let ctx: ReadContext
let data: DashboardData
let all: number
beforeAll(async () => {
  ctx = (await sampleBook()).leader
  const found = await dashboard(ctx, period)
  if (!found) throw new Error('no dashboard')
  data = found
  all = (await totalAwards(ctx, period)).all
})

const sum = (numbers: unknown[]) => numbers.reduce<number>((total, n) => total + Number(n), 0)

test('by level, each line adds up, and the levels of an honour add up to its first line', async () => {
  const { rows, columns } = levelTable(levelLines(data), { about, previous: '2010–2015' }, t)
  const first = 2
  const last = first + recipientKinds.length
  for (const row of rows) {
    expect(row).toHaveLength(columns.length)
    expect(sum(row.slice(first, last))).toBe(row[last])
  }
  const sums = rows.filter(([, level]) => level === 'Mọi cấp')
  expect(sums).toHaveLength(honours.length)
  expect(sum(sums.map((row) => row[last]))).toBe(all)
  const parts = rows.filter(([, level]) => level !== 'Mọi cấp')
  expect(sum(parts.map((row) => row[last]))).toBe(all)
})

test('nothing is compared with years that hold nothing, and a change is the difference', async () => {
  const plain = levelTable(levelLines(data), { about, previous: '2010–2015' }, t)
  expect(data.previousTotal.n).toBe(0)
  expect(plain.columns).not.toContain('2010–2015')
  const later = await dashboard(ctx, { from: 2021, to: 2021 })
  if (!later) throw new Error('no dashboard')
  const { columns, rows } = levelTable(levelLines(later), { about: '2021', previous: '2020' }, t)
  expect(columns).toContain('2020')
  const compared = rows.filter((row) => row.at(-1) !== null)
  expect(compared.length).toBeGreaterThan(0)
  for (const [n, before, change] of compared.map((row) => row.slice(-3)))
    expect(change).toBe(Number(n) - Number(before))
})

test('years, campaigns, forms and units each come to all awards of the period', () => {
  const years = yearsTable(data.years, { drawn: [...honours], shown: [...levels], about }, t)
  expect(sum(years.rows.map((row) => row.at(-1)))).toBe(all)
  expect(years.columns[1]).toEqual({ year: 'Năm' })
  const campaigns = campaignsTable(data.campaigns, about, t)
  expect(sum(campaigns.rows.flatMap((row) => row.slice(1)))).toBe(all)
  for (const table of [formsTable(data.forms, about, t), unitsTable(data, about, t)])
    expect(sum(table.rows.map((row) => row[1]))).toBe(all)
})
