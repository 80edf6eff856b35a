import type { Period } from '@/domain/periods'
import { honours, levels, recipientKinds } from '@/domain/vocabulary'
import type { ByHonour, Counts, DashboardData, Figure, Figures } from './data'

type Span = { period: Period; previous: Period; chartFrom: number }
type Assembled = Omit<DashboardData, 'units' | 'otherUnits' | 'campaign' | 'unit'>

/** Rows of counts as the dashboard shows them: every cell is there, zeros too. */
export function assemble(counts: Counts, { period, previous, chartFrom }: Span): Assembled {
  return {
    period,
    previous,
    figures: figuresOf(counts.figures),
    previousFigures: figuresOf(counts.previousFigures),
    total: totalOf(counts.figures),
    previousTotal: totalOf(counts.previousFigures),
    years: yearsOf(counts.years, chartFrom, period.to),
    campaigns: largestFirst(
      counts.campaigns.map(({ id, name, n, praise }) => ({
        id: name === null ? null : id,
        name,
        n,
        honours: { commendation: n - praise, praise },
      })),
    ),
    forms: largestFirst(counts.forms),
  }
}

function figuresOf(rows: Counts['figures']): Figures {
  const figures = byHonour(() =>
    record(levels, () => record(recipientKinds, (): Figure => ({ n: 0, sample: 0 }))),
  )
  for (const { level, kind, n, praise, sample, praiseSample } of rows) {
    add(figures.commendation[level][kind], { n: n - praise, sample: sample - praiseSample })
    add(figures.praise[level][kind], { n: praise, sample: praiseSample })
  }
  return figures
}

function yearsOf(rows: Counts['years'], from: number, to: number): DashboardData['years'] {
  const years = Array.from({ length: to - from + 1 }, (_, at) => ({
    year: from + at,
    levels: byHonour(() => record(levels, () => 0)),
  }))
  for (const { year, level, n, praise } of rows) {
    const shown = years[year - from]?.levels
    if (!shown) continue
    shown.commendation[level] += n - praise
    shown.praise[level] += praise
  }
  return years
}

const totalOf = (rows: Figure[]): Figure => {
  const total = { n: 0, sample: 0 }
  for (const row of rows) add(total, row)
  return total
}

function add(to: Figure, { n, sample }: Figure): void {
  to.n += n
  to.sample += sample
}

const largestFirst = <T extends { n: number }>(rows: T[]): T[] =>
  rows.filter((row) => row.n > 0).sort((a, b) => b.n - a.n)

const byHonour = <T>(make: () => T): ByHonour<T> => record(honours, make)

const record = <K extends string, T>(keys: readonly K[], make: () => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, T>
