import { and, desc, eq, ne } from 'drizzle-orm'
import type { z } from 'zod'
import { formatDate, todayIn } from '@/domain/dates'
import { stageOrder, stagesToMoveTo } from '@/domain/model-stages'
import { mayChangeIn } from '@/domain/registration-state'
import { problem } from '@/domain/validation'
import type { ModelStage, RegistrationState } from '@/domain/vocabulary'
import { fieldOutsideYear } from '../campaign-years/fields'
import { campaigns } from '../campaigns/table'
import { already, type Context, defineCommand, done, type Problems, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { forEachSeen } from '../many'
import { registrations } from '../registrations/table'
import { unitInScope } from '../scope'
import {
  enterStep,
  insertModel,
  type Model,
  missingField,
  modelKeys,
  modelRegister,
  resolveRegistration,
} from './enter'
import { createModelInput, moveModelInput, moveModelsInput, updateModelInput } from './input'
import { createModelPolicy, moveModelPolicy, moveModelsPolicy, updateModelPolicy } from './policy'
import { modelStageChanges, models } from './table'

/** Enters a work or model; its registration enters the register with it when it is new. */
export const createModel = defineCommand(createModelPolicy, {
  input: createModelInput,
  run: async (tx, { campaignId, year, unitId, stageOn, ...input }, ctx) => {
    const twin = await modelRegister.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    if (stageOn && stageOn > todayIn(ctx.now)) return refuse({ stageOn: 'dateInFuture' })
    const place = { campaignId, year, unitId }
    const problems = await wrongReference(tx, ctx, { ...place, ...input }, null)
    if (problems) return refuse(problems)
    const { registration } = await resolveRegistration(tx, ctx, place)
    if (!mayChangeIn(ctx.actor, registration.state)) return refuse({ '': 'registrationClosed' })
    if (input.stage !== 'registered' && !mayMoveTo(ctx, 'registered', input.stage))
      return refuse({ stage: 'stageByOffice' })
    const values = { ...input, registrationId: registration.id }
    const row = await insertModel(tx, ctx, values, stageOn ?? registration.registeredOn)
    return done({ id: row.id, before: null, after: { ...row, ...place } }, { id: row.id })
  },
})

/** Corrects a model. Its stage changes by `moveModel` alone, as a dated step. */
export const updateModel = defineCommand(updateModelPolicy, {
  input: updateModelInput,
  run: async (tx, { id, version, campaignId, year, unitId, ...input }, ctx) => {
    const before = await modelRegister.asSeen(tx, await load(tx, ctx, id), version)
    if ('ok' in before) return before
    if (!mayChangeIn(ctx.actor, before.state)) return refuse({ '': 'registrationClosed' })
    const place = { campaignId, year, unitId }
    const problems = await wrongReference(tx, ctx, { ...place, ...input }, before)
    if (problems) return refuse(problems)
    const { registration } = await resolveRegistration(tx, ctx, place)
    if (!mayChangeIn(ctx.actor, registration.state)) return refuse({ '': 'registrationClosed' })
    const keys = modelKeys(input.title, input.ownerName)
    const set = { ...input, ...keys, registrationId: registration.id }
    const after = await modelRegister.save(tx, before, set)
    if ('ok' in after) return after
    return done({ id, before: recorded(before), after: { ...after, ...place } }, { id })
  },
})

/**
 * Takes a model to another stage as a dated row of its own. A step back is a correction and needs
 * its reason; a step cannot be dated ahead, nor before the one it follows.
 */
export const moveModel = defineCommand(moveModelPolicy, {
  input: moveModelInput,
  run: move,
})

/** The same step of many models, all or none, each as a dated row with its own entry. */
export const moveModels = defineCommand(moveModelsPolicy, {
  input: moveModelsInput,
  run: (tx, { seen, ...step }, ctx) =>
    forEachSeen(tx, ctx, { each: moveModelPolicy, whole: moveModelsPolicy }, seen, {
      run: (id, version, within) => move(tx, { id, version, ...step }, within),
      nameOf: async (id) => (await load(tx, ctx, id))?.title,
      fields: Object.keys(step),
    }),
})

async function move(
  tx: Tx,
  { id, version, stage, on, note }: z.output<typeof moveModelInput>,
  ctx: Context,
) {
  const before = await modelRegister.asSeen(tx, await load(tx, ctx, id), version)
  if ('ok' in before) return before
  if (stage === before.stage) return refuse({ stage: 'stageSame' })
  if (!mayMoveTo(ctx, before.stage, stage)) return refuse({ stage: 'stageByOffice' })
  if (on > todayIn(ctx.now)) return refuse({ on: 'dateInFuture' })
  const last = await lastDay(tx, before)
  if (last && on < last) return refuse({ on: problem('stepTooEarly', { date: formatDate(last) }) })
  if (stageOrder(stage) < stageOrder(before.stage) && !note)
    return refuse({ note: 'reasonForStepBack' })
  const after = await modelRegister.save(tx, before, { stage })
  if ('ok' in after) return after
  await enterStep(tx, ctx, { modelId: id, stage, on, note })
  const was = recorded(before)
  return done({ id, before: was, after: { ...was, ...after, on, note } }, { id })
}

/** The model when its unit lies in the actor's scope: "not yours" and "not there" are the same. */
async function load(tx: Tx, ctx: Context, id: number): Promise<Loaded | undefined> {
  const [row] = await tx
    .select({
      model: models,
      unitId: registrations.unitId,
      campaignId: registrations.campaignId,
      year: registrations.year,
      registeredOn: registrations.registeredOn,
      state: registrations.state,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .where(eq(models.id, id))
  if (!row || !(await unitInScope(tx, ctx.actor, row.unitId))) return undefined
  const { model, ...place } = row
  return { ...model, ...place }
}

type Place = { campaignId: number; year: number; unitId: number }
type Loaded = Model & Place & { registeredOn: string | null; state: RegistrationState }

/** What the history keeps of a model: its own columns, and where it is registered. */
const recorded = ({ registeredOn: _, state: __, ...model }: Loaded) => model

const mayMoveTo = ({ actor }: Context, from: ModelStage, to: ModelStage): boolean =>
  stagesToMoveTo(actor.role, from).includes(to)

type References = Place & { fieldId: number | null; replicatesModelId: number | null }

async function wrongReference(
  tx: Tx,
  ctx: Context,
  to: References,
  before: Loaded | null,
): Promise<Problems | null> {
  if (!(await unitInScope(tx, ctx.actor, to.unitId))) return { unitId: 'notFound' }
  const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.id, to.campaignId))
  if (!campaign) return { campaignId: 'notFound' }
  if (!campaign.registers && before?.campaignId !== campaign.id)
    return { campaignId: 'campaignDoesNotRegister' }
  if (await missingField(tx, to.fieldId)) return { fieldId: 'notFound' }
  const outside = isSameField(to, before) ? null : await fieldOutsideYear(tx, to, to.fieldId)
  if (outside) return { fieldId: outside }
  if (to.replicatesModelId === null || to.replicatesModelId === before?.replicatesModelId)
    return null
  // The spread of a model counts a copy once, in its first year.
  if (before?.carriesOnModelId) return { replicatesModelId: 'originInFirstYear' }
  if (!(await load(tx, ctx, to.replicatesModelId))) return { replicatesModelId: 'notFound' }
  return before && (await descends(tx, to.replicatesModelId, before.id))
    ? { replicatesModelId: 'replicatesItself' }
    : null
}

/** What stands in the book from before a plan named its fields may be corrected in all else. */
const isSameField = (to: References, before: Loaded | null): boolean =>
  to.fieldId === before?.fieldId && to.campaignId === before.campaignId && to.year === before.year

/** Whether a model is, carries on or is a copy (of a copy …) of another. */
async function descends(tx: Tx, id: number, from: number): Promise<boolean> {
  for (let at: number | null = id; at !== null; ) {
    if (at === from) return true
    const [row]: { origin: number | null; before: number | null }[] = await tx
      .select({ origin: models.replicatesModelId, before: models.carriesOnModelId })
      .from(models)
      .where(eq(models.id, at))
    at = row?.before ?? row?.origin ?? null
  }
  return false
}

/**
 * The day that the next step cannot come before. The day on which a registration entered the book
 * is none: units hand in a past year's papers late, and those of an old year often bear no date.
 */
async function lastDay(tx: Tx, { id, registeredOn }: Loaded): Promise<string | null> {
  const [row] = await tx
    .select({ on: modelStageChanges.on })
    .from(modelStageChanges)
    .where(and(eq(modelStageChanges.modelId, id), ne(modelStageChanges.stage, 'registered')))
    .orderBy(desc(modelStageChanges.on), desc(modelStageChanges.id))
    .limit(1)
  return row?.on ?? registeredOn
}
