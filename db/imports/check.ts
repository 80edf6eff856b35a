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
import type { Constants, Problem } from './types'

const checks = {
  awards: checkAward,
  models: checkModel,
  units: checkUnit,
  individuals: checkIndividual,
} satisfies Record<ListNoun, (row: Unchecked, check: Checking) => Promise<Checked>>

/** What the rows of one list are checked with; the registers are read once. */
export async function beginChecking(
  db: Reader,
  noun: ListNoun,
  constants: Constants,
): Promise<Checking> {
  return {
    db,
    noun,
    constants,
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
