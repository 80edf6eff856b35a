import { stageOrder } from '@/domain/model-stages'
import { type ModelStage, modelStages } from '@/domain/vocabulary'
import { modelStageChanges, type models } from '../models/table'
import type { registrations } from '../registrations/table'
import type { Random } from './random'
import { inBlocks, known, type Seeding } from './seeding'

type Model = typeof models.$inferSelect
type Registration = typeof registrations.$inferSelect

/** When a work came to a stage, within the year; the commended ones at the conference. */
const stageDays: Record<Exclude<ModelStage, 'registered'>, (random: Random) => string> = {
  implemented: (random) => `2021-0${4 + random.whole(2)}-${10 + random.whole(18)}`,
  recognised: (random) => `2021-09-${20 + random.whole(10)}`,
  exemplary: (random) => `2021-10-${15 + random.whole(10)}`,
  commended: () => '2021-11-12',
  replicated: (random) => `2021-12-${10 + random.whole(15)}`,
}

/** Every step of a work up to where it stands, each as its own dated row. */
export async function enterSteps(
  { tx, sample }: Seeding,
  made: Model[],
  registered: Registration[],
  random: Random,
): Promise<void> {
  const days = new Map(registered.map((row) => [row.id, row.registeredOn ?? '']))
  const rows = made.flatMap((model) =>
    modelStages
      .filter((stage) => stageOrder(stage) <= stageOrder(model.stage))
      .map((stage) => ({
        ...sample,
        modelId: model.id,
        stage,
        on: stage === 'registered' ? known(days, model.registrationId) : stageDays[stage](random),
      })),
  )
  await inBlocks(rows, (block) => tx.insert(modelStageChanges).values(block).returning())
}
