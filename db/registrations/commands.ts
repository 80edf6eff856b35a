import { and, eq, ne } from 'drizzle-orm'
import { mayChangeIn } from '@/domain/registration-state'
import { fieldOutsideYear } from '../campaign-years/fields'
import { campaigns } from '../campaigns/table'
import { already, type Context, defineCommand, done, type Problems, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { enterModel, missingField } from '../models/enter'
import { models } from '../models/table'
import { unitInScope } from '../scope'
import { outOfTimeProblem } from '../units/at-time'
import { units } from '../units/table'
import { insertRegistration, type Registration, registrationRegister } from './enter'
import { createRegistrationInput, type RegisteredModel, updateRegistrationInput } from './input'
import { load } from './load'
import { createRegistrationPolicy, updateRegistrationPolicy } from './policy'
import { registrations } from './table'

type Place = { campaignId: number; year: number; unitId: number }

/**
 * One unit registers in one campaign for one year, with its works and models in the same go. What a
 * unit enters itself is a draft until it is sent and accepted.
 */
export const createRegistration = defineCommand(createRegistrationPolicy, {
  input: createRegistrationInput,
  run: async (tx, { models: rows, ...input }, ctx) => {
    const twin = await registrationRegister.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    const problems = await wrongPlace(tx, ctx, input, null)
    if (problems) return refuse(problems)
    const row = await insertRegistration(tx, ctx, input)
    const missing = await enterModels(tx, ctx, row, rows)
    if (missing) return refuse(missing)
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

/**
 * Corrects a registration, and enters what the unit registers in addition. A unit may do so while it
 * writes and when the papers came back; from sending on only the office may.
 */
export const updateRegistration = defineCommand(updateRegistrationPolicy, {
  input: updateRegistrationInput,
  run: async (tx, { id, version, models: rows, ...input }, ctx) => {
    const before = await load(tx, ctx, { id, version })
    if ('ok' in before) return before
    if (!mayChangeIn(ctx.actor, before.state)) return refuse({ '': 'registrationClosed' })
    const problems = await wrongPlace(tx, ctx, input, before)
    if (problems) return refuse(problems)
    const after = await registrationRegister.save(tx, before, input)
    if ('ok' in after) return after
    const missing = await enterModels(tx, ctx, after, rows)
    if (missing) return refuse(missing)
    return done({ id, before, after }, { id })
  },
})

async function wrongPlace(
  tx: Tx,
  ctx: Context,
  place: Place,
  before: Registration | null,
): Promise<Problems | null> {
  if (!(await unitInScope(tx, ctx.actor, place.unitId))) return { unitId: 'notFound' }
  const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.id, place.campaignId))
  if (!campaign) return { campaignId: 'notFound' }
  if (!campaign.registers && before?.campaignId !== campaign.id)
    return { campaignId: 'campaignDoesNotRegister' }
  const [other] = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(at(place), ne(registrations.id, before?.id ?? 0)))
  if (other) return { unitId: 'registeredAlready' }
  const untimely = await notThereThen(tx, place, before)
  if (untimely) return { unitId: untimely }
  const moved = before?.campaignId !== place.campaignId || before?.year !== place.year
  return before && moved ? heldOutsideYear(tx, before.id, place) : null
}

/** A unit registers for a year in which it was there; an old registration is not asked again. */
async function notThereThen(tx: Tx, { unitId, year }: Place, before: Registration | null) {
  if (before?.unitId === unitId && before.year === year) return null
  const { name, validFrom, validTo } = units
  const [unit] = await tx
    .select({ name, validFrom, validTo })
    .from(units)
    .where(eq(units.id, unitId))
  return unit ? outOfTimeProblem(unit, [String(year)]) : null
}

/** Works and models that move with their registration are of the fields of the year they come to. */
async function heldOutsideYear(tx: Tx, id: number, place: Place): Promise<Problems | null> {
  const held = await tx
    .selectDistinct({ fieldId: models.fieldId })
    .from(models)
    .where(eq(models.registrationId, id))
  for (const { fieldId } of held) {
    const outside = await fieldOutsideYear(tx, place, fieldId)
    if (outside) return { year: outside }
  }
  return null
}

const at = ({ campaignId, year, unitId }: Place) =>
  and(
    eq(registrations.campaignId, campaignId),
    eq(registrations.year, year),
    eq(registrations.unitId, unitId),
  )

async function enterModels(
  tx: Tx,
  ctx: Context,
  registration: Registration,
  rows: RegisteredModel[],
): Promise<Problems | null> {
  for (const [index, row] of rows.entries()) {
    const wrong = (await missingField(tx, row.fieldId))
      ? 'notFound'
      : await fieldOutsideYear(tx, registration, row.fieldId)
    if (wrong) return { [`models.${index}.fieldId`]: wrong }
    await enterModel(tx, ctx, { ...row, registrationId: registration.id }, registration)
  }
  return null
}
