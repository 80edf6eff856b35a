import { type ModelStage, modelStages, type Role } from './vocabulary'

/** How far along the funnel a stage is, from 0. */
export const stageOrder = (stage: ModelStage): number => modelStages.indexOf(stage)

/** Stages that a model at `stage` has passed or stands at: a recognised one was registered before. */
export const stagesFrom = (stage: ModelStage): ModelStage[] => modelStages.slice(stageOrder(stage))

/**
 * The stages that somebody of this role may take a model to. A unit says what it carries out; from
 * recognition on a stage is the office's finding.
 */
export function stagesToMoveTo(role: Role, from: ModelStage): ModelStage[] {
  const own =
    role === 'contributor' ? modelStages.slice(0, stageOrder('implemented') + 1) : modelStages
  return role === 'contributor' && !own.includes(from) ? [] : own.filter((stage) => stage !== from)
}
