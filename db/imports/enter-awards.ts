import { eq } from 'drizzle-orm'
import { appendAudit } from '../audit/chain'
import { enterAward } from '../awards/enter'
import { createAwardPolicy, updateAwardPolicy } from '../awards/policy'
import { resolveAward } from '../awards/resolve'
import { type Award, awardRegister, formKindOf, write } from '../awards/write'
import { type Context, notFound, type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { enterIndividual, resolveIndividual } from '../individuals/enter'
import { isOther, learn } from '../individuals/learn'
import { individuals } from '../individuals/table'
import { correctOn } from '../person-changes/award'
import { namesake } from './check'
import type { AwardRow } from './check-awards'
import type { Checked } from './checked'
import type { Entered, Entering, RowToEnter } from './enter'
import { bearerKey } from './own'
import type { Problem } from './types'

/** A new award, or the one that the row already is with what the list says otherwise. */
export async function enterAwardRow(
  entering: Entering,
  row: RowToEnter,
  checked: Checked,
): Promise<Entered | Refusal> {
  const input = checked.input as AwardRow
  return checked.twinId === null
    ? create(entering, row, checked, input)
    : update(entering, checked.twinId, row, checked, input)
}

async function create(
  { tx, ctx, batch, counts, newUnit, own }: Entering,
  row: RowToEnter,
  checked: Checked,
  input: AwardRow,
): Promise<Entered | Refusal> {
  const entered: Record<string, unknown> = {}
  input.doubtReason = row.doubtReason
  if (row.chosen?.unitId === 'new') {
    const unit = await newUnit(row.cells.unit ?? row.cells.name ?? '')
    if (unit.isNew) entered.unitId = unit.id
    input.unitId = unit.id
  }
  const known = more(row)
  // Another row of the list was this person, and has told what this one contradicts.
  const isFound = input.individualId !== null && row.chosen?.individualId === undefined
  if (isFound && input.individualId && (await isOther(tx, ctx, input.individualId, known)))
    input.individualId = null
  if (input.recipientKind === 'individual' && input.individualId === null) {
    const { recipientName: fullName, recipientNote: position, unitId } = input
    const person = { fullName, position, unitId, ...known }
    // Nobody of that name was there before this save, or has come in with it.
    const key = bearerKey(unitId, fullName)
    const isNobody = checked.found.people?.length === 0 && !own.names.has(key)
    own.names.add(key)
    const found =
      isNobody || row.chosen?.individualId === 'new'
        ? { ...(await enterIndividual(tx, ctx, person)), isNew: true }
        : await resolveIndividual(tx, ctx, person, { proven: checked.problems.some(isNamesake) })
    input.individualId = found.id
    ctx.bulk.people.add(found.id)
    if (found.isNew) entered.individualId = found.id
  }
  // The check has found him, in this very save or when the book was as it is now.
  else if (input.individualId !== null && !row.chosen) ctx.bulk.people.add(input.individualId)
  if (input.individualId !== null && entered.individualId === undefined) {
    const learned = await learn(tx, ctx, input.individualId, known)
    if (learned) entered.learned = learned
  }
  const resolved = await resolveAward(tx, ctx, input)
  if (!resolved.ok) return resolved
  const createKey = `import.${row.id}.${row.version}`
  const award = await enterAward(tx, ctx, { ...resolved.row, importId: batch.id, createKey })
  if (resolved.entered.decisionId) entered.decisionId = resolved.entered.decisionId
  counts.add(award, resolved.formKind, 1)
  await appendAudit(tx, ctx, createAwardPolicy, { id: award.id, before: null, after: award })
  return { id: award.id, version: award.version, result: 'created', before: entered }
}

const isNamesake = ({ code }: Problem) => code === namesake

/** What a list knows of a person besides the award. */
const more = ({ cells }: RowToEnter) => ({
  ...(cells.birthYear ? { birthYear: cells.birthYear } : {}),
  ...(cells.honorific ? { honorific: cells.honorific } : {}),
})

/** Only what the list says takes the place of what is there. */
async function update(
  { tx, ctx, counts }: Entering,
  id: number,
  { doubtReason }: RowToEnter,
  { differences }: Checked,
  input: AwardRow,
): Promise<Entered | Refusal> {
  const found = await awardRegister.find(tx, id)
  if (!found) return notFound()
  if (found.status !== 'conferred') return refuse({ '': 'revokedStays' })
  const says = new Set(differences.map((each) => each.field))
  // A name is corrected where it is wrong: on the person, and on all that was conferred under it.
  const change = says.has('name')
    ? await nameCorrected(tx, ctx, found, input.recipientName)
    : undefined
  const before = change ? ((await awardRegister.find(tx, id)) ?? found) : found
  const take = <K extends keyof AwardRow>(field: string, key: K) =>
    (says.has(field) ? input[key] : before[key as keyof typeof before]) as AwardRow[K]
  const merged = {
    recipientKind: before.recipientKind,
    individualId: before.individualId,
    recipientName: take('name', 'recipientName'),
    recipientNote: take('position', 'recipientNote'),
    unitId: take('unit', 'unitId'),
    awardFormId: before.awardFormId,
    level: take('level', 'level'),
    campaignId: take('campaign', 'campaignId'),
    eventId: take('event', 'eventId'),
    modelId: before.modelId,
    decisionNumber: says.has('decisionNumber') ? input.decisionNumber : null,
    decidedOn: says.has('decisionNumber') ? input.decidedOn : null,
    issuerId: says.has('decisionNumber') ? input.issuerId : null,
    awardYear: take('year', 'awardYear'),
    meritFrom: before.meritFrom,
    meritTo: before.meritTo,
    citation: take('citation', 'citation'),
    rewardAmount: take('amount', 'rewardAmount'),
    certificateNumber: take('certificateNumber', 'certificateNumber'),
    doubtReason: doubtReason ?? before.doubtReason,
  }
  const resolved = await resolveAward(tx, ctx, merged)
  if (!resolved.ok) return resolved
  const row = resolved.row
  if (!says.has('decisionNumber')) {
    row.decisionId = before.decisionId
    row.regime = before.regime
  }
  if (row.unitId === before.unitId) row.unitName = before.unitName
  const after = await write(tx, ctx, before, row)
  if (!after) return refuse({ '': 'stale' })
  counts.add(before, await formKindOf(tx, before), -1)
  counts.add(after, resolved.formKind, 1)
  await appendAudit(tx, ctx, updateAwardPolicy, { id, before, after })
  return {
    id,
    version: after.version,
    result: 'updated',
    before: { ...found, personChangeId: change },
  }
}

async function nameCorrected(tx: Tx, ctx: Context, award: Award, right: string) {
  if (award.individualId === null) return undefined
  const [person] = await tx.select().from(individuals).where(eq(individuals.id, award.individualId))
  return person && (await correctOn(tx, ctx, award, person, right))?.changeId
}
