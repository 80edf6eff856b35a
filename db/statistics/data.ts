import type { Honour, Level, ModelStage, RecipientKind } from '@/domain/vocabulary'

/** Both years included; one campaign, one part of the tree, or all that the actor sees. */
export type StatisticsFilters = { from: number; to: number; campaign?: number; unit?: number }

export type ByHonour<T> = Record<Honour, T>

/** Figures by row and column; a row or a cell without any is not there. */
export type Crossed<R, C> = Map<R, Map<C, number>>

/** A named line of a table: a form, a unit, a field. */
export type Line<C, Id = number> = { id: Id; name: string; figures: Map<C, number> }

export type Statistics = {
  levels: ByHonour<Crossed<Level, number>>
  forms: ByHonour<Line<RecipientKind>[]>
  /** Every unit with an award in the period, none left out. */
  units: ByHonour<Line<number>[]>
  /** How many works and models came at least that far; `name` null: no field entered yet. */
  fields: { id: number | null; name: string | null; figures: Map<ModelStage, number> }[]
  /** How many of the awards are marked samples. */
  sample: number
}
