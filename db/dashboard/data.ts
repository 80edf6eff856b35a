import type { Period } from '@/domain/periods'
import type { FormKind, Honour, Level, RecipientKind } from '@/domain/vocabulary'

/**
 * What the dashboard is narrowed to. `unit` means the unit and all under it; `against` is what the
 * period is compared with, the years of equal number just before unless given.
 */
export type DashboardFilters = Period & { campaign?: number; unit?: number; against?: Period }

/** A count of conferred awards, and how many of them are samples. */
export type Figure = { n: number; sample: number }
/** Khen thưởng and tuyên dương are counted apart, everywhere. */
export type ByHonour<T> = Record<Honour, T>
export type Figures = ByHonour<Record<Level, Record<RecipientKind, Figure>>>

export type DashboardData = {
  period: Period
  /** What it is compared with. */
  previous: Period
  figures: Figures
  previousFigures: Figures
  /** Of the period, all honours. */
  total: Figure
  previousTotal: Figure
  /** Every year in order, zeros too; a single year stands at the end of six. */
  years: { year: number; levels: ByHonour<Record<Level, number>> }[]
  /** From the largest down; `id` null: outside any campaign. Empty when one campaign is chosen. */
  campaigns: { id: number | null; name: string | null; n: number; honours: ByHonour<number> }[]
  forms: (Figure & { id: number; name: string; kind: FormKind })[]
  /** The ten units with the most awards, each counted by itself. */
  units: { id: number; name: string; n: number }[]
  otherUnits: { units: number; n: number }
  campaign: { id: number; name: string } | null
  unit: { id: number; name: string } | null
}

/** All awards of a cell, and the praise among them. */
type Counted = { n: number; praise: number }

/** Rows as they come from the counts, whichever of these were read. */
export type Counts = {
  figures: (Counted & {
    level: Level
    kind: RecipientKind
    sample: number
    /** The samples among the praise. */
    praiseSample: number
  })[]
  previousFigures: Counts['figures']
  years: (Counted & { year: number; level: Level })[]
  /** `name` null: outside any campaign. */
  campaigns: (Counted & { id: number; name: string | null })[]
  forms: DashboardData['forms']
}

/**
 * What it is compared with, the first year of the chart, and the years to sum: those of the period,
 * or the rolled-up row of all (`allYears`) where the period leaves none out.
 */
export type Span = { previous: Period; chartFrom: number; summed: Period }
