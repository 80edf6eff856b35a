import type { FormKind } from '@/domain/vocabulary'
import type { Tx } from '../open'
import { type Cell, type Counted, cellsOf, keepCell, keepName } from './keep'

/**
 * Counts of many awards added up before they are written: a list of a hundred thousand stands in a
 * few hundred cells. Written last in a transaction, as `keepCounts`.
 */
export class GatheredCounts {
  private readonly awards = new Map<string, { award: Counted; by: number }>()
  private readonly names = new Map<number, number>()

  add(award: Omit<Counted, 'formKind'>, formKind: FormKind, by: 1 | -1): void {
    const {
      awardYear,
      level,
      recipientKind,
      awardFormId,
      campaignId,
      regime,
      unitId,
      nameId,
      sample,
    } = award
    const key = `${awardYear}|${level}|${recipientKind}|${awardFormId}|${campaignId}|${regime}|${unitId}|${sample}`
    const known = this.awards.get(key)
    if (known) known.by += by
    else {
      const one = { awardYear, level, recipientKind, awardFormId, campaignId, regime, unitId }
      this.awards.set(key, { award: { ...one, nameId, sample, formKind }, by })
    }
    this.names.set(nameId, (this.names.get(nameId) ?? 0) + by)
  }

  async write(tx: Tx): Promise<void> {
    for (const { cell, by } of this.cells()) if (by !== 0) await keepCell(tx, cell, by)
    for (const [nameId, by] of this.names) if (by !== 0) await keepName(tx, nameId, by)
    this.awards.clear()
    this.names.clear()
  }

  /** Awards of a hundred units of one level stand in one cell of that level. */
  private cells(): Iterable<{ cell: Cell; by: number }> {
    const cells = new Map<string, { cell: Cell; by: number }>()
    for (const { award, by } of this.awards.values())
      for (const cell of cellsOf(award)) {
        const key = keyOf(cell)
        const known = cells.get(key)
        if (known) known.by += by
        else cells.set(key, { cell, by })
      }
    return cells.values()
  }
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
