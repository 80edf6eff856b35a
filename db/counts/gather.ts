import type { FormKind } from '@/domain/vocabulary'
import type { Tx } from '../engine/connection'
import {
  type Cell,
  type Counted,
  cellsIn,
  countTables,
  keepCell,
  keepName,
  noCampaign,
} from './keep'

/**
 * Counts of many awards added up before they are written: a list of a hundred thousand stands in a
 * few hundred cells. Written last in a transaction, as `keepCounts`.
 */
export class GatheredCounts {
  private readonly sums = new Map<string, { cell: Cell; by: number }>()
  private readonly names = new Map<number, number>()

  add(award: Omit<Counted, 'formKind'>, formKind: FormKind, by: 1 | -1): void {
    const { awardYear, level, recipientKind, awardFormId, regime, unitId, nameId, sample } = award
    const campaignId = award.campaignId ?? noCampaign
    const told = { awardYear, level, recipientKind, awardFormId, regime, unitId, nameId, sample }
    const counted = { ...told, formKind, campaignId }
    for (const of of countTables) sum(this.sums, { of, at: counted }, by)
    this.names.set(nameId, (this.names.get(nameId) ?? 0) + by)
  }

  async write(tx: Tx): Promise<void> {
    for (const { cell, by } of this.cells()) if (by !== 0) await keepCell(tx, cell, by)
    for (const [nameId, by] of this.names) if (by !== 0) await keepName(tx, nameId, by)
    this.sums.clear()
    this.names.clear()
  }

  /** Rolled up: what differs by year or campaign alone stands in one cell of all of them. */
  private cells(): Iterable<{ cell: Cell; by: number }> {
    const cells: typeof this.sums = new Map()
    for (const { cell, by } of this.sums.values())
      for (const each of cellsIn(cell.of, cell.at)) sum(cells, each, by)
    return cells.values()
  }
}

function sum(sums: Map<string, { cell: Cell; by: number }>, cell: Cell, by: number): void {
  const key = keyOf(cell)
  const known = sums.get(key)
  if (known) known.by += by
  else sums.set(key, { cell, by })
}

function keyOf({ of, at }: Cell): string {
  const { campaignId, awardYear, level, recipientKind, awardFormId, unitId } = at
  const year = `${of}|${campaignId}|${awardYear}|${at.sample}`
  switch (of) {
    case 'level':
      return `${year}|${level}|${recipientKind}|${at.formKind}`
    case 'form':
      return `${year}|${awardFormId}|${recipientKind}`
    case 'unit':
      return `${year}|${unitId}`
    case 'cell':
      return `${year}|${level}|${recipientKind}|${awardFormId}|${unitId}|${at.regime}`
  }
}
