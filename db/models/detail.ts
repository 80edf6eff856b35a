import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { stagesToMoveTo } from '@/domain/model-stages'
import { may } from '@/domain/permissions'
import { mayChangeIn } from '@/domain/registration-state'
import { addAttachmentPolicy } from '../attachments/policy'
import { attachments } from '../attachments/table'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import { campaigns } from '../campaigns/table'
import { fields } from '../fields/table'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { inScope } from '../scope'
import { units } from '../units/table'
import { users } from '../users/table'
import { carryOnModelsPolicy, moveModelPolicy, updateModelPolicy } from './policy'
import { modelStageChanges, models } from './table'
import { yearsOf } from './years'

export type ModelDetail = NonNullable<Awaited<ReturnType<typeof getModel>>>

/**
 * One work or model with its dated steps, its awards, the model it copies and the copies of it;
 * null when not there or not in scope.
 */
export async function getModel(ctx: ReadContext, id: number) {
  const [row] = await ctx.db
    .select({
      model: models,
      unitId: registrations.unitId,
      unit: units.name,
      campaignId: registrations.campaignId,
      campaign: campaigns.shortName,
      year: registrations.year,
      registeredOn: registrations.registeredOn,
      registrationState: registrations.state,
      field: fields.name,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .innerJoin(campaigns, eq(campaigns.id, registrations.campaignId))
    .leftJoin(fields, eq(fields.id, models.fieldId))
    .where(and(eq(models.id, id), inScope(ctx.actor, registrations.unitId)))
  if (!row) return null
  const { model, ...place } = row
  const { sortKey: _, searchText: __, createKey: ___, ...own } = model
  const [steps, conferred, life, copies, carried] = await Promise.all([
    stepsOf(ctx, id),
    awardsOf(ctx, id),
    yearsOf(ctx, id),
    relatives(ctx, eq(models.replicatesModelId, id)),
    isCarriedOn(ctx, id),
  ])
  const [origin, files] = await Promise.all([originOf(ctx, life.first), filesOf(ctx, steps)])
  return {
    ...own,
    ...place,
    steps: steps.map((step, at) => ({
      ...(at === 0 ? asRegistered(step, place) : step),
      files: files.filter((file) => file.ownerId === step.id),
    })),
    /** The same model in each of its years, this one included. */
    years: life.years,
    awards: conferred,
    /** What its first year names; null as well when that lies outside the actor's scope. */
    origin,
    copies,
    can: {
      update: may(ctx.actor, updateModelPolicy) && mayChangeIn(ctx.actor, row.registrationState),
      /** The stages that it may be taken to. */
      move: may(ctx.actor, moveModelPolicy) ? stagesToMoveTo(ctx.actor.role, own.stage) : [],
      attach: may(ctx.actor, addAttachmentPolicy),
      carryOn: may(ctx.actor, carryOnModelsPolicy) && !carried,
    },
  }
}

/**
 * The first step's day is the registration's. Where that bears none, the day on which a past year's
 * registration entered the book says nothing of it: the day is not known (null).
 */
function asRegistered(
  step: Step,
  { registeredOn, year }: { registeredOn: string | null; year: number },
): Step {
  if (step.stage !== 'registered') return step
  if (registeredOn) return { ...step, on: registeredOn }
  return { ...step, on: step.on?.startsWith(String(year)) ? step.on : null }
}

type Step = Omit<Awaited<ReturnType<typeof stepsOf>>[number], 'on'> & { on: string | null }

const stepsOf = ({ db }: ReadContext, id: number) =>
  db
    .select({
      id: modelStageChanges.id,
      stage: modelStageChanges.stage,
      on: modelStageChanges.on,
      note: modelStageChanges.note,
      by: users.name,
      at: modelStageChanges.createdAt,
      sample: modelStageChanges.sample,
    })
    .from(modelStageChanges)
    .leftJoin(users, eq(users.id, modelStageChanges.byUserId))
    .where(eq(modelStageChanges.modelId, id))
    .orderBy(asc(modelStageChanges.id))

/** Photos and files of the steps; whoever sees the model sees them. */
async function filesOf({ db }: ReadContext, steps: { id: number }[]) {
  return db
    .select({
      id: attachments.id,
      ownerId: attachments.ownerId,
      caption: attachments.caption,
      fileName: attachments.fileName,
      mediaType: attachments.mediaType,
      sha256: attachments.sha256,
    })
    .from(attachments)
    .where(
      and(
        eq(attachments.ownerNoun, 'modelStage'),
        inArray(
          attachments.ownerId,
          steps.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(attachments.ordinal), asc(attachments.id))
}

async function isCarriedOn({ db }: ReadContext, id: number): Promise<boolean> {
  const rows = await db
    .select({ id: models.id })
    .from(models)
    .where(eq(models.carriesOnModelId, id))
    .limit(1)
  return rows.length > 0
}

async function originOf(ctx: ReadContext, first: number) {
  const [row] = await ctx.db
    .select({ id: models.replicatesModelId })
    .from(models)
    .where(eq(models.id, first))
  if (!row?.id) return null
  const [origin] = await relatives(ctx, eq(models.id, row.id))
  return origin ?? null
}

const awardsOf = ({ db, actor }: ReadContext, id: number) =>
  db
    .select({
      id: awards.id,
      recipientName: awards.recipientName,
      form: awardForms.name,
      level: awards.level,
      awardYear: awards.awardYear,
      status: awards.status,
      sample: awards.sample,
    })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .where(and(eq(awards.modelId, id), inScope(actor, awards.unitId)))
    .orderBy(desc(awards.awardYear), asc(awards.sortKey))
    .limit(50)

const relatives = ({ db, actor }: ReadContext, which: ReturnType<typeof eq>) =>
  db
    .select({
      id: models.id,
      title: models.title,
      unit: units.name,
      year: registrations.year,
      sample: models.sample,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(and(which, inScope(actor, registrations.unitId)))
    .orderBy(desc(registrations.year), asc(models.sortKey))
    .limit(50)
