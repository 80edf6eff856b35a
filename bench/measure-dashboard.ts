import type { DashboardFilters } from '@/db/dashboard/data'
import { dashboard } from '@/db/dashboard/queries'
import type { ReadContext } from '@/db/read'
import { against, p95, p95OfEach, type Row, within } from './measure'
import { type Book, leaderOf } from './open-book'

const period = { from: 2016, to: 2025 }

/** The dashboard's data, beside the same of a book of ten thousand awards. */
export async function measureDashboard(book: Book, small: Book): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, filters] of [
    ['whole period', period],
    ['one campaign', { ...period, campaign: 1 }],
  ] as const) {
    const read = (of: Book) => () => dashboard(leaderOf(of), filters)
    const [value = 0, floor = 0] = await p95OfEach([read(book), read(small)], 300)
    rows.push(against(`dashboard, ${name}, beside 10 k awards`, value, floor, 1.5))
    rows.push(within(`dashboard, ${name}`, value, 5))
  }
  for (const [name, filters, ctx] of combinations(book))
    rows.push(within(`dashboard, ${name}`, await p95(() => dashboard(ctx, filters), 60), 150))
  return rows
}

function combinations(book: Book): [string, DashboardFilters, ReadContext][] {
  const leader = leaderOf(book)
  const contributor = {
    ...leader,
    actor: { ...leader.actor, role: 'contributor', unitId: book.ward },
  } as const
  return [
    ['one year', { from: 2025, to: 2025 }, leader],
    ['one ward', { ...period, unit: book.ward }, leader],
    ['half of the units', { ...period, unit: book.government }, leader],
    ['half of the units, one campaign', { ...period, unit: book.government, campaign: 2 }, leader],
    ['half of the units, one year', { from: 2024, to: 2024, unit: book.government }, leader],
    ['a contributor', period, contributor],
    ['a contributor, one campaign', { ...period, campaign: 1 }, contributor],
  ]
}
