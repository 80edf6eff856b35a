import { type ListNoun, rowStateOf } from '@/domain/list'
import type { Reader } from '../open'
import { checkAward } from './check-awards'
import { checkIndividual } from './check-individuals'
import { checkModel } from './check-models'
import { checkUnit } from './check-units'
import type { Checked, Checking, Unchecked } from './checked'
import { readRegisters } from './registers'
import type { Constants } from './types'

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
  return { db, noun, constants, registers: await readRegisters(db), decisions: new Map() }
}

/** Checks one row alone; rows that are the same are told by `markSame`. */
export const checkRow = (row: Unchecked, check: Checking): Promise<Checked> =>
  checks[check.noun](row, check)

/** Marks the rows of one list that would be the same record, each with the row of another. */
export function markSame(rows: { sameKey: string | null; row: number; checked: Checked }[]): void {
  const first = new Map<string, { row: number; checked: Checked }>()
  for (const { sameKey, row, checked } of rows) {
    if (sameKey === null) continue
    const other = first.get(sameKey)
    if (!other) {
      first.set(sameKey, { row, checked })
      continue
    }
    mark(checked, other.row)
    if (!other.checked.problems.some((p) => p.code === 'duplicate-in-file'))
      mark(other.checked, row)
  }
}

function mark(checked: Checked, row: number): void {
  checked.problems.push({ code: 'duplicate-in-file', field: 'name', values: { row } })
  checked.state = rowStateOf(checked.problems)
}
