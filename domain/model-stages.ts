import { type ModelStage, modelStages } from './vocabulary'

/** How far along the funnel a stage is, from 0. */
export const stageOrder = (stage: ModelStage): number => modelStages.indexOf(stage)

/** Stages that a model at `stage` has passed or stands at: a recognised one was registered before. */
export const stagesFrom = (stage: ModelStage): ModelStage[] => modelStages.slice(stageOrder(stage))
