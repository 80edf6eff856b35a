import { unitKey } from '@/domain/unit-names'
import { problem } from '@/domain/validation'
import { appendAudit } from '../audit/chain'
import { notFound, type Refusal, refuse } from '../command'
import { enterIndividual, individualKeys, personRegister } from '../individuals/enter'
import { updateIndividualPolicy } from '../individuals/policy'
import { enterModel, modelKeys, modelRegister, resolveRegistration } from '../models/enter'
import { updateModelPolicy } from '../models/policy'
import { insertUnit, unitKeys, unitRegister } from '../units/enter'
import { createUnitPolicy, updateUnitPolicy } from '../units/policy'
import type { IndividualRow } from './check-individuals'
import type { ModelRow } from './check-models'
import type { UnitRow } from './check-units'
import type { Checked } from './checked'
import type { Entered, Entering, RowToEnter } from './enter'

const keyOf = (row: RowToEnter) => `import.${row.id}.${row.version}`
const says = ({ differences }: Checked, field: string) =>
  differences.some((each) => each.field === field)

/** A work or model, with the registration of its unit when that is new. */
export async function enterModelRow(
  { tx, ctx, newUnit }: Entering,
  row: RowToEnter,
  checked: Checked,
): Promise<Entered | Refusal> {
  const input = checked.input as ModelRow
  const { campaignId, year, stageOn: _, ...values } = input
  if (checked.twinId !== null) {
    const before = await modelRegister.load(tx, { id: checked.twinId })
    if ('ok' in before) return before
    const set = {
      title: input.title,
      fieldId: input.fieldId ?? before.fieldId,
      ownerKind: says(checked, 'ownerKind') ? input.ownerKind : before.ownerKind,
      ownerName: input.ownerName ?? before.ownerName,
    }
    const keys = modelKeys(set.title, set.ownerName)
    const after = await modelRegister.save(tx, before, { ...set, ...keys })
    if ('ok' in after) return after
    await appendAudit(tx, ctx, updateModelPolicy, { id: after.id, before, after })
    return { id: after.id, version: after.version, result: 'updated', before }
  }
  const entered: Record<string, number> = {}
  let { unitId } = input
  if (row.chosen?.unitId === 'new') {
    const unit = await newUnit(row.cells.unit ?? '')
    unitId = unit.id
    if (unit.isNew) entered.unitId = unitId
  }
  const { registration, isNew } = await resolveRegistration(tx, ctx, { campaignId, year, unitId })
  if (isNew) entered.registrationId = registration.id
  const { unitId: __, ...own } = values
  const model = await enterModel(
    tx,
    ctx,
    { ...own, registrationId: registration.id, createKey: keyOf(row) },
    { registeredOn: registration.registeredOn },
  )
  return { id: model.id, version: model.version, result: 'created', before: entered }
}

export async function enterUnitRow(
  { tx, ctx, newUnit, own: { units: entered } }: Entering,
  row: RowToEnter,
  checked: Checked,
): Promise<Entered | Refusal> {
  const input = checked.input as UnitRow
  if (checked.twinId !== null) {
    const before = await unitRegister.load(tx, { id: checked.twinId })
    if ('ok' in before) return before
    const { name } = input
    const code = input.code ?? before.code
    const after = await unitRegister.save(tx, before, { name, code, ...unitKeys(name) })
    if ('ok' in after) return after
    await appendAudit(tx, ctx, updateUnitPolicy, { id: after.id, before, after })
    return { id: after.id, version: after.version, result: 'updated', before }
  }
  const before: Record<string, number> = {}
  const { parentName } = checked.found
  let { parentId } = input
  if (parentName && parentId === null) {
    parentId = entered.get(unitKey(parentName)) ?? null
    if (parentId === null && row.chosen?.unitId === 'new') {
      const unit = await newUnit(parentName)
      parentId = unit.id
      if (unit.isNew) before.unitId = unit.id
    }
    if (parentId === null)
      return refuse({ '': problem('parentNotSaved', { row: row.row, parent: parentName }) })
  }
  const parent = parentId ? await unitRegister.find(tx, parentId) : undefined
  const made = await insertUnit(
    tx,
    { ...input, parentId, createKey: keyOf(row) },
    parent?.path ?? null,
  )
  entered.set(unitKey(input.name), made.id)
  await appendAudit(tx, ctx, createUnitPolicy, { id: made.id, before: null, after: made })
  return { id: made.id, version: made.version, result: 'created', before }
}

export async function enterIndividualRow(
  { tx, ctx, newUnit }: Entering,
  row: RowToEnter,
  checked: Checked,
): Promise<Entered | Refusal> {
  const input = checked.input as IndividualRow
  const entered: Record<string, number> = {}
  if (checked.twinId !== null) {
    const before = await personRegister.load(tx, { id: checked.twinId })
    if ('ok' in before) return before
    const after = await personRegister.save(tx, before, {
      fullName: input.fullName,
      ...individualKeys(input.fullName),
      honorific: input.honorific ?? before.honorific,
      birthYear: input.birthYear ?? before.birthYear,
      position: input.position ?? before.position,
    })
    if ('ok' in after) return after
    await appendAudit(tx, ctx, updateIndividualPolicy, { id: after.id, before, after })
    return { id: after.id, version: after.version, result: 'updated', before }
  }
  let { unitId } = input
  if (row.chosen?.unitId === 'new') {
    const unit = await newUnit(row.cells.unit ?? '')
    unitId = unit.id
    if (unit.isNew) entered.unitId = unitId
  }
  if (unitId === null) return notFound()
  const made = await enterIndividual(tx, ctx, { ...input, unitId, createKey: keyOf(row) })
  return { id: made.id, version: made.version, result: 'created', before: entered }
}
