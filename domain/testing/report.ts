import { textOf } from '../report/edit'
import type { Block, Figures, ReportData } from '../report/types'
import { honours, levels, recipientKinds } from '../vocabulary'

type Cells = Partial<Record<string, number>>

/**
 * What a report is written from, for tests: the cells that are told (`praise.city.collective`,
 * `models`, `previous.units`), with the sums over them as the book would have them.
 */
export function reportOf(cells: Cells, changes: Partial<ReportData> = {}): ReportData {
  const figures: Figures = {}
  const set = (key: string, value: number) => {
    figures[key] = { value, href: `/awards?key=${key}` }
  }
  for (const honour of honours) {
    const all = { n: 0, before: 0 }
    for (const level of levels) {
      let own = 0
      for (const kind of recipientKinds) {
        const n = cells[`${honour}.${level}.${kind}`] ?? 0
        set(`awards.${honour}.${level}.${kind}`, n)
        set(
          `awards.${honour}.all.${kind}`,
          n + (figures[`awards.${honour}.all.${kind}`]?.value ?? 0),
        )
        own += n
      }
      set(`awards.${honour}.${level}`, own)
      all.n += own
    }
    all.before = cells[`previous.${honour}`] ?? 0
    setChange(`awards.${honour}`, all.n, all.before, set)
  }
  for (const key of ['units', 'models'])
    setChange(key, cells[key] ?? 0, cells[`previous.${key}`] ?? 0, set)
  for (const [key, n] of Object.entries(cells))
    if (/^(stage|field|owner|unit|form|year|tall|sample|event)/.test(key)) set(key, n ?? 0)
  return {
    template: 'review',
    period: { from: 2016, to: 2021 },
    previous: { from: 2010, to: 2015 },
    periodName: null,
    subject: 'quận Tân Phú',
    campaign: { id: 2, name: 'Chỉ thị 05', registers: false },
    figures,
    years: [],
    units: [],
    forms: [],
    fields: [],
    exemplary: [],
    tallies: [],
    event: null,
    ...changes,
  }
}

function setChange(
  key: string,
  n: number,
  before: number,
  set: (key: string, value: number) => void,
): void {
  set(key, n)
  set(`previous.${key}`, before)
  set(`change.${key}`, n - before)
  if (before > 0) set(`percent.${key}`, Math.round(((n - before) * 1000) / before) / 10)
}

/** The paragraphs of a report, as they are read. */
export const paragraphsOf = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.parts)] : []))
