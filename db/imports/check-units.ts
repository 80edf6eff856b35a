import type { z } from 'zod'
import { fold } from '@/domain/text'
import { unitKindOf, unitLevelOf } from '@/domain/unit-kind'
import { unitKey } from '@/domain/unit-names'
import { createUnitInput } from '../units/input'
import { type Checked, type Checking, conclude, stillDoubted, type Unchecked } from './checked'
import { nameOf } from './file-units'
import type { Difference, Found, Problem } from './types'
import { Weighing } from './weigh'

export type UnitRow = z.output<typeof createUnitInput>

/** Checks one row of a list of units: new ones enter below their parent, known ones stay. */
export async function checkUnit(row: Unchecked, check: Checking): Promise<Checked<UnitRow>> {
  const { cells } = row
  const { registers } = check
  const problems = stillDoubted(row)
  const weigh = new Weighing(row, check, problems)
  const found: Found = {}
  const name = nameOf(cells)
  if (!name && !problems.some((p) => p.field === 'name'))
    problems.push({ code: 'name-missing', field: 'name' })
  const parentId = parentOf(row, check, weigh, problems, found)
  const kind = unitKindOf(name, cells.unitKind)
  const twinFound = registers.units.find(name, null)
  const twin =
    twinFound.how === 'exact' && unitKey(twinFound.unit?.name ?? '') === unitKey(name)
      ? twinFound.unit
      : undefined
  if (!twin && twinFound.unit)
    problems.push({
      code: 'unit-near',
      field: 'name',
      values: { text: name, name: twinFound.unit.name },
    })
  const parsed = createUnitInput.safeParse({
    code: cells.code ?? '',
    name,
    kind,
    level: unitLevelOf(name, kind, cells.level),
    regime: null,
    issues: false,
    parentId: parentId ?? null,
    validFrom: '',
    validTo: '',
    createKey: 'import-row',
  })
  const differences: Difference[] = []
  if (twin) {
    if (cells.name && twin.name !== cells.name)
      differences.push({ field: 'name', old: twin.name, new: cells.name })
    if (cells.code && (twin.code ?? '') !== cells.code)
      differences.push({ field: 'code', old: twin.code ?? '', new: cells.code })
  }
  const under = found.parentName ? unitKey(found.parentName) : parentId
  const sameKey = name ? `${fold(name)}|${under}` : null
  const twinId = twin?.id
  return conclude(parsed, { problems, found, sameKey, twinId, differences, differs: weigh.differs })
}

/**
 * What a unit lies under: what was chosen, the register's unit of exactly that name or code, another
 * row of the list, one that is nearly so written, else the one chosen for the whole file. A parent
 * that enters with the list has no id yet: `found.parentName` tells it.
 */
function parentOf(
  { cells, chosen }: Unchecked,
  { registers, constants, fileUnits }: Checking,
  weigh: Weighing,
  problems: Problem[],
  found: Found,
): number | null {
  const text = cells.parent
  if (typeof chosen?.unitId === 'number') return take(chosen.unitId)
  if (!text) return take(constants.unitId ?? registers.officeUnitId)
  const looked = registers.units.find(text, null)
  found.units = looked.candidates
  const [above, other] = looked.how === 'exact' ? [] : (fileUnits?.named(text) ?? [])
  const unit = looked.unit ?? registers.units.coded(text)
  if (above && !other && !registers.units.coded(text)) {
    if (fileUnits?.depthOf(cells) === -1)
      problems.push({ code: 'parent-in-circle', field: 'parent', values: { text } })
    found.parentName = above.name
    return null
  }
  if (chosen?.unitId === 'new' && looked.how !== 'exact') {
    found.parentName = text
    return null
  }
  const isBelow = (file: number, choice: number) => registers.units.isBelow(file, choice)
  const taken = weigh.take('unit', { value: unit?.id ?? null, text }, isBelow)
  if (taken === null)
    problems.push({
      code: other ? 'unit-ambiguous' : 'parent-unknown',
      field: 'parent',
      values: { text },
    })
  else if (taken === unit?.id && looked.how === 'near')
    problems.push({ code: 'unit-near', field: 'parent', values: { text, name: unit.name } })
  return take(taken)

  function take(id: number | null): number | null {
    found.parentId = id ?? undefined
    found.parentName = id === null ? undefined : registers.units.get(id)?.name
    return id
  }
}
