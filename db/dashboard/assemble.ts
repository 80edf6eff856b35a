import type { Period } from '@/domain/periods'
import { type FormKind, honours, levels, recipientKinds } from '@/domain/vocabulary'
import type { ByHonour, Counts, DashboardData, Figure, Figures } from './data'

type Span = { period: Period; previous: Period; chartFrom: number }
type Names = {
  campaigns: { id: number; name: string }[]
  forms: { id: number; name: string; kind: FormKind }[]
}
type Assembled = Omit<DashboardData, 'units' | 'otherUnits' | 'campaign' | 'unit'>

/** Rows of counts as the dashboard shows them: every cell is there, zeros too. */
export function assemble(
  counts: Counts,
  { period, previous, chartFrom }: Span,
  names: Names,
): Assembled {
  return {
    period,
    previous,
    figures: figuresOf(counts.figures),
    previousFigures: figuresOf(counts.previousFigures),
    total: totalOf(counts.figures),
    previousTotal: totalOf(counts.previousFigures),
    years: yearsOf(counts.years, chartFrom, period.to),
    campaigns: campaignsOf(counts.campaigns, names.campaigns),
    forms: formsOf(counts.forms, names.forms),
  }
}

function figuresOf(rows: Counts['figures']): Figures {
  const figures = byHonour(() =>
    record(levels, () => record(recipientKinds, (): Figure => ({ n: 0, sample: 0 }))),
  )
  for (const row of rows) add(figures[row.honour][row.level][row.kind], row)
  return figures
}

function yearsOf(rows: Counts['years'], from: number, to: number): DashboardData['years'] {
  const years = Array.from({ length: to - from + 1 }, (_, at) => ({
    year: from + at,
    levels: byHonour(() => record(levels, () => 0)),
  }))
  for (const { year, honour, level, n } of rows) {
    const shown = years[year - from]
    if (shown) shown.levels[honour][level] += n
  }
  return years
}

function campaignsOf(rows: Counts['campaigns'], names: Names['campaigns']) {
  const named = rows.map(({ id, n, sample, praise }) => {
    const name = names.find((campaign) => campaign.id === id)?.name ?? null
    const honours = { commendation: n - praise, praise }
    return { id: name === null ? null : id, name, n, sample, honours }
  })
  return largestFirst(named)
}

function formsOf(rows: Counts['forms'], names: Names['forms']): DashboardData['forms'] {
  const found = new Map<number, Figure>()
  for (const row of rows) {
    const known = found.get(row.id) ?? { n: 0, sample: 0 }
    add(known, row)
    found.set(row.id, known)
  }
  return largestFirst(
    names.flatMap(({ id, name, kind }) => {
      const figure = found.get(id)
      return figure ? [{ id, name, kind, ...figure }] : []
    }),
  )
}

const totalOf = (rows: Figure[]): Figure => {
  const total = { n: 0, sample: 0 }
  for (const row of rows) add(total, row)
  return total
}

const largestFirst = <T extends Figure>(rows: T[]): T[] =>
  rows.filter((row) => row.n > 0).sort((a, b) => b.n - a.n)

function add(to: Figure, { n, sample }: Figure): void {
  to.n += n
  to.sample += sample
}

const byHonour = <T>(make: () => T): ByHonour<T> => record(honours, make)

const record = <K extends string, T>(keys: readonly K[], make: () => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, T>
