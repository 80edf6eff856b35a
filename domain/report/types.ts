import type { Period } from '../periods'
import type { FormKind, Level, RecipientKind, ReportTemplate } from '../vocabulary'

/**
 * A number of a report: what it counts, as an address of the book, and how many of what it counts
 * are marked samples.
 */
export type Figure = {
  value: number
  href: string
  sample?: number
  /** A published number that stands beside it: names still missing, or more recorded than printed. */
  missing?: number
  over?: number
}

/** Numbers by a key that stays the same from day to day: `awards.praise.city.collective`. */
export type Figures = Record<string, Figure>

/**
 * A piece of text. With a key it says a number of the book: `value` as it was when written, `href`
 * the rows that it counts. `typed` is a number that somebody wrote by hand; in the cell of a table,
 * `over` is the key of the number of the book in whose place it stands.
 */
export type Part = {
  text: string
  key?: string
  value?: number
  href?: string
  typed?: boolean
  over?: string
}

/** One column of a drawing; `href` is all that it counts. */
export type Bar = {
  label: string
  href: string
  segments: { level: Level; n: number; href: string }[]
}

/** `widths` are shares of the width of the text. A cell is one part. */
export type ReportTable = {
  kind: 'table'
  caption: string
  heads: string[]
  widths: number[]
  rows: Part[][]
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; parts: Part[] }
  | ReportTable
  | { kind: 'chart'; caption: string; bars: Bar[] }

/** A number that was published, beside what is recorded under `tally.<id>.…`. */
export type ReportTally = {
  id: number
  kind: RecipientKind | 'any'
  measure: 'awards' | 'units' | 'models'
  level: Level | null
  form: string | null
  formKind: FormKind | null
  source: string
}

export type ReportEvent = {
  id: number
  name: string
  /** `YYYY-MM-DD` */
  heldOn: string
  place: string | null
  organiser: string | null
  attendees: { name: string; position: string | null }[]
  directions: string[]
  forms: { id: number; name: string; kind: FormKind }[]
  /** All who were honoured, collectives first; as many as a paper holds. */
  names: { kind: RecipientKind; name: string; post: string; form: string; sample: boolean }[]
  /** How many of them the list above leaves out. */
  unnamed: number
}

/** All that a report is written from. Names stand here, numbers in `figures`. */
export type ReportData = {
  template: ReportTemplate
  period: Period
  previous: Period
  /** As the office calls it: "Nhiệm kỳ 2020–2025"; null when it has no name for it. */
  periodName: string | null
  /** Whose report: "quận Tân Phú", "Phường Tây Thạnh"; may be empty. */
  subject: string
  campaign: { id: number; name: string; registers: boolean } | null
  figures: Figures
  years: number[]
  /** From the one with the most down. */
  units: { id: number; name: string }[]
  forms: { id: number; name: string; kind: FormKind }[]
  fields: { id: number | null; name: string | null }[]
  /** Works and models that came furthest, by name. */
  exemplary: { title: string; owner: string }[]
  tallies: ReportTally[]
  event: ReportEvent | null
}
