import { type ListNoun, rowStateOf } from '@/domain/list'
import { createAwardInput } from '../awards/input'
import type { Reader } from '../open'
import { checkAward } from './check-awards'
import { checkIndividual } from './check-individuals'
import { checkModel } from './check-models'
import { checkUnit } from './check-units'
import type { Checked, Checking, Unchecked } from './checked'
import { rowParser } from './parse'
import { readRegisters } from './registers'
import type { Import } from './rows'
import { type Constants, noConstants, type Problem } from './types'

const checks = {
  awards: checkAward,
  models: checkModel,
  units: checkUnit,
  individuals: checkIndividual,
} satisfies Record<ListNoun, (row: Unchecked, check: Checking) => Promise<Checked>>

export type BatchToCheck = Pick<Import, 'noun' | 'constants' | 'decided' | 'prefers' | 'document'>

/** What the officer chose for the whole file; of an older batch nobody knows any more: all. */
export function decidedOf({ decided, constants }: Pick<Import, 'decided' | 'constants'>) {
  if (decided) return decided
  const all = Object.entries(constants ?? noConstants) as [keyof Constants, unknown][]
  return all.filter(([, value]) => value !== null).map(([key]) => key)
}

/** What the rows of one list are checked with; the registers are read once. */
export async function beginChecking(db: Reader, batch: BatchToCheck): Promise<Checking> {
  const { noun, prefers, document } = batch
  const constants = batch.constants ?? noConstants
  return {
    db,
    noun,
    constants,
    decided: new Set(decidedOf(batch)),
    prefers: prefers ?? {},
    title: document?.title ?? '',
    registers: await readRegisters(db),
    decisions: new Map(),
    parseAward: rowParser(createAwardInput),
  }
}

/** Checks one row alone; rows that are the same are told by `markSame`. */
export const checkRow = (row: Unchecked, check: Checking): Promise<Checked> =>
  checks[check.noun](row, check)

/**
 * Marks the rows of one list that would be the same record, each with the row of another. A row that
 * comes again is marked as it is added; the first of them is handed to `markFirst` once.
 */
export class SameRows<Row> {
  private readonly first = new Map<string, { row: number; of: Row; isMarked: boolean }>()

  constructor(private readonly markFirst: (of: Row, problem: Problem) => Promise<void> | void) {}

  async add(checked: Checked, row: number, of: Row): Promise<void> {
    const { sameKey } = checked
    if (sameKey === null) return
    const other = this.first.get(sameKey)
    if (!other) {
      this.first.set(sameKey, { row, of, isMarked: false })
      return
    }
    markChecked(checked, sameAs(other.row))
    if (!other.isMarked) await this.markFirst(other.of, sameAs(row))
    other.isMarked = true
  }
}

/** What is found out about a row only by another one. */
export function markChecked(checked: Checked, problem: Problem): void {
  checked.problems.push(problem)
  checked.state = rowStateOf(checked.problems)
}

const sameAs = (row: number): Problem => ({
  code: 'duplicate-in-file',
  field: 'name',
  values: { row },
})
