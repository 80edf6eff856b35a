import { stageOrder } from '@/domain/model-stages'
import { type ModelStage, modelStages, type RegistrationState } from '@/domain/vocabulary'
import { fields } from '../fields/table'
import { modelKeys } from '../models/enter'
import { modelStageChanges, models } from '../models/table'
import { registrationSteps, registrations } from '../registrations/table'
import { type DemoRegistration, type DemoWork, demoRegistrations, demoUnitName } from './data/demo'
import { type Demo, daysBefore, instantBefore, yearOf } from './demo'
import { known } from './seeding'

/** Last year's first: this year's works go on with some of them. */
export async function enterDemoRegistrations(demo: Demo): Promise<void> {
  const made = await demo.tx.select({ id: fields.id, name: fields.name }).from(fields)
  const byName = new Map(made.map(({ name, id }) => [name, id]))
  const titled = new Map<string, number>()
  let works = 0
  for (const one of demoRegistrations) {
    const registrationId = await enterRegistration(demo, one)
    for (const work of one.works) {
      const id = await enterWork(demo, one, work, {
        registrationId,
        fieldId: byName.get(work.field) ?? null,
        carriesOnModelId: work.carriesOn ? known(titled, work.carriesOn) : null,
      })
      titled.set(work.title, id)
      works += 1
    }
  }
  await demo.recordBatch('registration', demoRegistrations.length)
  await demo.recordBatch('model', works)
}

async function enterRegistration(demo: Demo, { unit, year, state, reason }: DemoRegistration) {
  const { tx, sample, campaignId, now } = demo
  const isLast = year === 'last'
  const [row] = await tx
    .insert(registrations)
    .values({
      ...sample,
      unitId: known(demo.units, unit),
      campaignId,
      year: isLast ? yearOf(now) - 1 : yearOf(now),
      registeredOn:
        state === 'draft' ? null : isLast ? lastYear(now, '03-18') : daysBefore(now, 25),
      state,
    })
    .returning()
  if (!row) throw new Error('the registration was not entered')
  // What the office itself recorded was accepted at once.
  const way: RegistrationState[] = isLast ? ['accepted'] : ways[state]
  await tx.insert(registrationSteps).values(
    way.map((step, at) => ({
      ...sample,
      registrationId: row.id,
      state: step,
      at: isLast
        ? `${lastYear(now, '03-18')}T02:00:00.000Z`
        : instantBefore(now, 28 - 8 * at).toISOString(),
      byUserId: step === 'draft' || step === 'sent' ? senderOf(demo, unit) : demo.officeUser,
      reason: step === 'returned' ? reason : null,
    })),
  )
  return row.id
}

/** Only the demo unit has an account. */
export const senderOf = ({ unitUser }: Demo, unit: string): number | null =>
  unit === demoUnitName ? unitUser : null

/** How a registration came to where it stands. */
const ways: Record<RegistrationState, RegistrationState[]> = {
  draft: ['draft'],
  sent: ['draft', 'sent'],
  returned: ['draft', 'sent', 'returned'],
  accepted: ['draft', 'sent', 'accepted'],
}

type Links = { registrationId: number; fieldId: number | null; carriesOnModelId: number | null }

async function enterWork(
  { tx, sample, now }: Demo,
  { year }: DemoRegistration,
  { title, kind, stage }: DemoWork,
  links: Links,
): Promise<number> {
  const row = { title, kind, stage, ownerKind: 'collective' as const, ...modelKeys(title, null) }
  const [made] = await tx
    .insert(models)
    .values({ ...sample, ...links, ...row })
    .returning()
  if (!made) throw new Error('the work was not entered')
  await tx.insert(modelStageChanges).values(
    modelStages
      .filter((reached) => stageOrder(reached) <= stageOrder(stage))
      .map((reached) => ({
        ...sample,
        modelId: made.id,
        stage: reached,
        on: year === 'last' ? lastYear(now, lastYearDays[reached]) : daysBefore(now, ago[reached]),
      })),
  )
  return made.id
}

const lastYear = (now: Date, day: string): string => `${yearOf(now) - 1}-${day}`

const lastYearDays: Record<ModelStage, string> = {
  registered: '03-18',
  implemented: '05-12',
  recognised: '09-24',
  exemplary: '10-20',
  commended: '11-12',
  replicated: '12-15',
}

const ago: Record<ModelStage, number> = {
  registered: 25,
  implemented: 10,
  recognised: 3,
  exemplary: 2,
  commended: 1,
  replicated: 0,
}
