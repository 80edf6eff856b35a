import { fold } from '@/domain/text'
import type { RegisteredUnit } from '../imports/find-unit'
import { type Registers, readRegisters } from '../imports/registers'
import type { Candidate } from '../imports/types'
import type { ReadContext } from '../read'
import type { RowToCheck } from './input-quick'
import { similarAwards } from './similar'

/** What the registers say of one typed row. */
export type RowCheck = {
  key: string
  /** The unit that was written or chosen, when it is exactly one. */
  unit: { id: number; name: string } | null
  /** What else may have been meant, when it is not. */
  candidates: Candidate[]
  /** What the same recipient was awarded before, newest first. */
  before: { id: number; awardFormId: number; form: string; awardYear: number }[]
}

/** Looks typed rows up: units as they are written in lists, and earlier awards of the recipient. */
export async function checkRows(
  ctx: ReadContext,
  rows: RowToCheck[],
  on: string | null,
): Promise<RowCheck[]> {
  const registers = await readRegisters(ctx.db)
  const checks: RowCheck[] = []
  for (const row of rows) {
    const { unit, candidates } = unitOf(registers, row, on)
    const { kind, name } = row
    const individualId = row.individualId ?? undefined
    const similar =
      unit || individualId
        ? await similarAwards(ctx, { kind, name, individualId, unitId: unit?.id })
        : []
    checks.push({
      key: row.key,
      unit: unit ? { id: unit.id, name: unit.name } : null,
      candidates,
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

function unitOf({ units }: Registers, row: RowToCheck, on: string | null): Looked {
  if (row.unitId) return { unit: units.get(row.unitId) ?? null, candidates: [] }
  const isCollective = row.kind === 'collective'
  // A collective of the register is its own unit, whatever it is said to belong to.
  const own = isCollective && row.name.trim() !== '' ? units.find(row.name, on) : null
  const itself = own?.how === 'exact' ? own.unit : undefined
  if (row.unit.trim() === '' || fold(row.unit) === fold(row.name)) {
    if (itself) return { unit: itself, candidates: [] }
    return { unit: null, candidates: own?.candidates ?? [] }
  }
  const looked = units.find(row.unit, on)
  const found = looked.how === 'exact' ? looked.unit : undefined
  if (!found) return { unit: null, candidates: looked.candidates }
  return { unit: itself?.path.startsWith(found.path) ? itself : found, candidates: [] }
}
