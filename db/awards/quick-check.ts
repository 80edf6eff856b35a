import { may } from '@/domain/permissions'
import { fold } from '@/domain/text'
import { awardTimes, type Then } from '@/domain/unit-time'
import type { RegisteredUnit, UnitFinder } from '../imports/find-unit'
import { readRegisters } from '../imports/registers'
import type { Candidate } from '../imports/types'
import type { ReadContext } from '../read'
import { outOfTimeProblem, unitsThen } from '../units/at-time'
import type { RowToCheck } from './input-quick'
import { createAwardPolicy } from './policy'
import { similarAwards } from './similar'

/** What the registers say of one typed row. */
export type RowCheck = {
  key: string
  /** The unit that was written or chosen, when it is exactly one. */
  unit: { id: number; name: string } | null
  /** Why that unit can hardly be meant, as `domain/validation` writes it: it was not there then. */
  doubt: string | null
  /** What else may have been meant, when it is not one, or not one of that time. */
  candidates: Candidate[]
  /** What the same recipient was awarded before, newest first. */
  before: { id: number; awardFormId: number; form: string; awardYear: number }[]
}

/**
 * Looks typed rows up: units as they are written in lists, each in the row's own year and under the
 * decision of that day, and earlier awards of the recipient.
 */
export async function checkRows(
  ctx: ReadContext,
  rows: RowToCheck[],
  decidedOn: string | null,
): Promise<RowCheck[]> {
  if (!may(ctx.actor, createAwardPolicy)) return []
  const { units } = await readRegisters(ctx.db)
  const checks: RowCheck[] = []
  for (const row of rows) {
    const times = awardTimes(decidedOn, row.year)
    const { unit, candidates } = unitOf(units, row, times)
    const doubt = unit && outOfTimeProblem(unit, times)
    const { kind, name } = row
    const individualId = row.individualId ?? undefined
    const similar =
      unit || individualId
        ? await similarAwards(ctx, { kind, name, individualId, unitId: unit?.id })
        : []
    checks.push({
      key: row.key,
      unit: unit ? { id: unit.id, name: unit.name } : null,
      doubt,
      candidates: unit && doubt ? await unitsThen(ctx.db, unit, times) : candidates,
      before: similar.map(({ id, awardFormId, form, awardYear }) => ({
        id,
        awardFormId,
        form,
        awardYear,
      })),
    })
  }
  return checks
}

type Looked = { unit: RegisteredUnit | null; candidates: Candidate[] }

function unitOf(units: UnitFinder, row: RowToCheck, times: Then[]): Looked {
  if (row.unitId) return { unit: units.get(row.unitId) ?? null, candidates: [] }
  const isCollective = row.kind === 'collective'
  // A collective of the register is its own unit, whatever it is said to belong to.
  const own = isCollective && row.name.trim() !== '' ? find(units, row.name, times) : null
  const itself = own?.how === 'exact' ? own.unit : undefined
  if (row.unit.trim() === '' || fold(row.unit) === fold(row.name)) {
    if (itself) return { unit: itself, candidates: [] }
    return { unit: null, candidates: own?.candidates ?? [] }
  }
  const looked = find(units, row.unit, times)
  const found = looked.how === 'exact' ? looked.unit : undefined
  if (!found) return { unit: null, candidates: looked.candidates }
  return { unit: itself?.path.startsWith(found.path) ? itself : found, candidates: [] }
}

/** A unit of that time before one of another: of two times the first that knows one. */
function find(units: UnitFinder, text: string, times: Then[]) {
  const found = (times.length > 0 ? times : [null]).map((then) => units.find(text, then))
  const isTimely = ({ how, unit }: (typeof found)[number]) =>
    how === 'exact' && unit !== undefined && outOfTimeProblem(unit, times) === null
  return found.find(isTimely) ?? (found[0] as (typeof found)[number])
}
