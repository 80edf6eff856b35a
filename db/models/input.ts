import { z } from 'zod'
import * as field from '@/domain/input'
import { levels, modelKinds, modelStages, recipientKinds } from '@/domain/vocabulary'
import { seenRecords } from '../seen'

const model = {
  /** Campaign, year and unit name the registration; a new one enters the register with the model. */
  campaignId: field.id(),
  year: field.year(),
  unitId: field.id(),
  title: field.name(400),
  kind: field.oneOf(modelKinds),
  ownerKind: field.oneOf(recipientKinds),
  /** Empty for a collective: the unit itself. */
  ownerName: field.line(200),
  fieldId: field.optionalId(),
  level: field.optionalOneOf(levels),
  place: field.line(200),
  content: field.paragraph(),
  result: field.paragraph(),
  peopleReached: field.optionalWhole({ max: 100_000_000 }),
  /** Whole đồng. */
  moneyRaised: field.optionalWhole({ max: 10_000_000_000_000 }),
  /** The model that this one is a copy of (nhân rộng). */
  replicatesModelId: field.optionalId(),
}

type Owner = { ownerKind: string; ownerName: string | null }
const owned = (m: Owner) => m.ownerKind === 'collective' || m.ownerName !== null
const ownerProblem = { path: ['ownerName'], message: 'ownerMissing' }

/** The day of registration is the registration's own; any other stage has its own day. */
const dated = (m: { stage: string; stageOn: string | null }) =>
  m.stage === 'registered' || m.stageOn !== null

export const createModelInput = z
  .object({
    ...model,
    /** Where it stands now, for what is entered long afterwards. */
    stage: field.oneOf(modelStages).default('registered'),
    stageOn: field.optionalDay(),
    createKey: field.createKey(),
  })
  .refine(owned, ownerProblem)
  .refine(dated, { path: ['stageOn'], message: 'required' })

export const updateModelInput = z
  .object({ ...model, id: field.id(), version: field.version() })
  .refine(owned, ownerProblem)

/** Chuyển bước: to which stage, on which day, on what ground. */
const step = {
  stage: field.oneOf(modelStages),
  on: field.day(),
  note: field.paragraph(1000),
}
export const moveModelInput = z.object({ id: field.id(), version: field.version(), ...step })
/** The same step of many. */
export const moveModelsInput = z.object({ seen: seenRecords, ...step })

/** Đưa sang năm sau: the models of one year that become models of the next. */
export const carryOnModelsInput = z.object({
  ids: z.array(field.id()).min(1, 'chooseModels').max(200),
})
