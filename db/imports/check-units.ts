import type { z } from 'zod'
import { fold } from '@/domain/text'
import { unitKindOf, unitLevelOf } from '@/domain/unit-kind'
import { unitKey } from '@/domain/unit-names'
import { createUnitInput } from '../units/input'
import { type Checked, type Checking, conclude, stillDoubted, type Unchecked } from './checked'
import type { Difference, Found } from './types'

export type UnitRow = z.output<typeof createUnitInput>

/** Checks one row of a list of units: new ones enter below their parent, known ones stay. */
export async function checkUnit(row: Unchecked, check: Checking): Promise<Checked<UnitRow>> {
  const { cells, chosen } = row
  const { registers, constants } = check
  const problems = stillDoubted(row)
  const found: Found = {}
  const name = cells.name ?? cells.unit ?? ''
  if (!name && !problems.some((p) => p.field === 'name'))
    problems.push({ code: 'name-missing', field: 'name' })
  const parent = cells.parent ? registers.units.find(cells.parent, null) : undefined
  const parentId =
    (chosen?.unitId === 'new' ? undefined : chosen?.unitId) ??
    parent?.unit?.id ??
    constants.unitId ??
    (cells.parent ? null : registers.officeUnitId)
  if (cells.parent && !parentId)
    problems.push({ code: 'parent-unknown', field: 'parent', values: { text: cells.parent } })
  else if (parent?.how === 'near' && !chosen?.unitId)
    problems.push({
      code: 'unit-near',
      field: 'parent',
      values: { text: cells.parent ?? '', name: parent.unit?.name ?? '' },
    })
  Object.assign(found, { parentId: parentId ?? undefined, units: parent?.candidates })
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
  const sameKey = name ? `${fold(name)}|${parentId}` : null
  return conclude(parsed, { problems, found, sameKey, twinId: twin?.id, differences })
}
