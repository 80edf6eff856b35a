import type { FormKind } from '@/domain/vocabulary'
import type { Tx } from '../open'
import { type Counted, keepCells, keepName } from './keep'

/**
 * Counts of many awards added up before they are written: a list of a hundred thousand stands in a
 * few hundred cells. Written last in a command, as `keepCounts`.
 */
export class GatheredCounts {
  private readonly cells = new Map<string, { award: Counted; by: number }>()
  private readonly names = new Map<number, number>()

  add(award: Omit<Counted, 'formKind'>, formKind: FormKind, by: 1 | -1): void {
    const { awardYear, level, recipientKind, awardFormId, campaignId, regime, unitId } = award
    const key = `${awardYear}|${level}|${recipientKind}|${awardFormId}|${campaignId}|${regime}|${unitId}|${award.sample}`
    const cell = this.cells.get(key)
    if (cell) cell.by += by
    else this.cells.set(key, { award: { ...award, formKind }, by })
    this.names.set(award.nameId, (this.names.get(award.nameId) ?? 0) + by)
  }

  async write(tx: Tx): Promise<void> {
    for (const { award, by } of this.cells.values()) if (by !== 0) await keepCells(tx, award, by)
    for (const [nameId, by] of this.names) if (by !== 0) await keepName(tx, nameId, by)
  }
}
