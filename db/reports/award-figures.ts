import { type AwardFilters, awardsHref } from '@/domain/award-filters'
import type { ReportScope } from '@/domain/report/scope'
import type { ReportData } from '@/domain/report/types'
import { inPeriod } from '@/domain/sentence'
import { honours, levels, recipientKinds } from '@/domain/vocabulary'
import { keptBy, keptInAll } from '../awards/kept'
import type { DashboardData, Figure } from '../dashboard/data'
import type { ReadContext } from '../read'
import { unitName } from '../units/queries'
import type { Book } from './book'

type Scope = Pick<ReportScope, 'from' | 'to' | 'campaign' | 'unit'>

/** Conferred awards by honour, level and kind, with the change on the period before. */
export function setAwards(book: Book, data: DashboardData, scope: Scope): void {
  const base = baseOf(scope)
  for (const honour of honours) {
    const link = { ...base, ...inPeriod(data.period), honour }
    const of = data.figures[honour]
    const cellsOf = (all: typeof of) => levels.flatMap((l) => recipientKinds.map((k) => all[l][k]))
    for (const level of levels) {
      const own = summed(recipientKinds.map((kind) => of[level][kind]))
      put(book, `awards.${honour}.${level}`, own, { ...link, level })
      for (const kind of recipientKinds)
        put(book, `awards.${honour}.${level}.${kind}`, of[level][kind], { ...link, level, kind })
    }
    for (const kind of recipientKinds) {
      const own = summed(levels.map((level) => of[level][kind]))
      put(book, `awards.${honour}.all.${kind}`, own, { ...link, kind })
    }
    const before = { ...base, ...inPeriod(data.previous), honour }
    book.setChange(
      `awards.${honour}`,
      { ...summed(cellsOf(of)), href: awardsHref(link) },
      { ...summed(cellsOf(data.previousFigures[honour])), href: awardsHref(before) },
    )
  }
  for (const { id, n, sample } of data.forms)
    put(book, `form.${id}`, { n, sample }, { ...base, ...inPeriod(data.period), form: id })
  const samples = { ...base, ...inPeriod(data.period), sample: 'only' as const }
  put(book, 'sample.awards', { n: data.total.sample, sample: data.total.sample }, samples)
}

/** Every year of the drawing by honour and level. */
export async function setYears(
  { db, actor }: ReadContext,
  book: Book,
  data: DashboardData,
  scope: Scope,
): Promise<void> {
  const base = baseOf(scope)
  const span = { from: data.years[0]?.year, to: data.period.to }
  for (const honour of honours) {
    const totals = new Map(data.years.map(({ year }) => [year, { n: 0, sample: 0 }]))
    for (const level of levels) {
      if (data.years.every((year) => year.levels[honour][level] === 0)) continue
      const only = { ...base, ...span, honour, level, sample: 'only' as const }
      const marked = new Map(
        (await keptBy(db, actor, only, 'awardYear')).map(({ key, n }) => [key, n]),
      )
      for (const { year, levels: of } of data.years) {
        const own = { n: of[honour][level], sample: marked.get(year) ?? 0 }
        put(book, `year.${year}.${honour}.${level}`, own, { ...base, year, honour, level })
        const total = totals.get(year)
        if (total) totals.set(year, summed([total, own]))
      }
    }
    for (const [year, total] of totals)
      put(book, `year.${year}.${honour}`, total, { ...base, year, honour })
  }
}

/** So many units are named; the others are counted, so that a saved report finds them again. */
const shown = 10

/** Units by themselves, those with the most of either honour by name. */
export async function setUnits(
  ctx: ReadContext,
  book: Book,
  data: DashboardData,
  scope: Scope,
): Promise<ReportData['units']> {
  const named = new Map<number, string>()
  for (const honour of honours) {
    const filters = { ...baseOf(scope), ...inPeriod(data.period), honour }
    const rows = await keptBy(ctx.db, ctx.actor, filters, 'unitId')
    const marked = new Map(
      (await keptBy(ctx.db, ctx.actor, { ...filters, sample: 'only' }, 'unitId')).map(
        ({ key, n }) => [key, n],
      ),
    )
    const own = rows.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n || a.key - b.key)
    for (const [at, { key: unit, n }] of own.entries()) {
      const figure = { n, sample: marked.get(unit) ?? 0 }
      const name = at < shown ? await unitName(ctx, unit) : null
      if (name) named.set(unit, name)
      // A list filtered by a unit holds what is under it as well; the unit's own page does not.
      const alone =
        name !== null && (await keptInAll(ctx.db, ctx.actor, { ...filters, unit })) === n
      const href = alone ? awardsHref({ ...filters, unit }) : `/units/${unit}`
      book.set(`unit.${unit}.${honour}`, figure.n, href, { sample: figure.sample })
    }
  }
  return [...named].map(([id, name]) => ({ id, name }))
}

const baseOf = ({ campaign, unit }: Scope): AwardFilters => ({ campaign, unit })

const put = (book: Book, key: string, { n, sample }: Figure, filters: AwardFilters): void =>
  book.set(key, n, awardsHref(filters), { sample })

const summed = (figures: Figure[]): Figure =>
  figures.reduce((all, one) => ({ n: all.n + one.n, sample: all.sample + one.sample }), {
    n: 0,
    sample: 0,
  })
