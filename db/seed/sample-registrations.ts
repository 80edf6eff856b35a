import type { ModelStage } from '@/domain/vocabulary'
import { modelKeys } from '../models/enter'
import { models } from '../models/table'
import { registrations } from '../registrations/table'
import type { Catalogue } from './catalogue'
import { fieldSeeds } from './data/campaigns'
import { unitWorks, type WorkSeed, wardWorks, worksPerWard } from './data/works'
import type { SeededUnit } from './enter-units'
import { type Random, randomFrom } from './random'
import { type Owner, ownersFrom } from './sample-owners'
import type { SamplePerson } from './sample-people'
import { enterSteps } from './sample-steps'
import { type SampleUnits, sortOf } from './sample-units'
import { inBlocks, known, type Seeding } from './seeding'

export type SampleModel = { id: number; unit: SeededUnit; owner: Owner; stage: ModelStage }

type Given = { catalogue: Catalogue; units: SampleUnits; people: SamplePerson[] }
type Titled = WorkSeed & { unit: SeededUnit }
type Work = Titled & { stage: ModelStage; owner: Owner }

const year = 2021

/** Where the 83 sample works stand at the end of the year: 64 of them were commended. */
const stages: Partial<Record<ModelStage, number>> = {
  commended: 56,
  replicated: 8,
  exemplary: 4,
  recognised: 6,
  implemented: 9,
}

/** Whose works they are: of the 64 commended 34 collectives, 27 individuals and 3 households. */
const owners: ['collective' | 'individual', number][] = [
  ['collective', 34],
  ['individual', 27],
]

/** 35 units with 83 works: with the unit that the newspaper does not name, 36 with 87. */
export async function enterSampleRegistrations(
  seeding: Seeding,
  { catalogue, units, people }: Given,
): Promise<SampleModel[]> {
  const random = randomFrom(87)
  const wards = units.district.filter((unit) => sortOf(unit) === 'ward')
  const others = Object.keys(unitWorks).map((key) => known(units.byKey, key))
  const works = spread(titlesOf(wards, others), people, random)
  const { tx, sample } = seeding
  const campaignId = known(catalogue.campaigns, 'skilful')
  const registered = await inBlocks(
    [...wards, ...others].map((unit) => ({
      ...sample,
      unitId: unit.id,
      campaignId,
      year,
      registeredOn: `${year}-03-${10 + random.whole(19)}`,
    })),
    (block) => tx.insert(registrations).values(block).returning(),
  )
  await seeding.recordBatch('registration', registered.length)
  const places = new Map(registered.map((row) => [row.unitId, row]))
  const rows = works.map((work) => rowOf(work, known(places, work.unit.id).id, catalogue, random))
  const made = await inBlocks(
    rows.map((row) => ({ ...row, ...sample })),
    (block) => tx.insert(models).values(block).returning(),
  )
  await enterSteps(seeding, made, registered, random)
  await seeding.recordBatch('model', made.length)
  return works.map(({ unit, owner, stage }, at) => ({ id: made[at]?.id ?? 0, unit, owner, stage }))
}

/** Wards take the next works of their list, which begins again at its end; the others their own. */
function titlesOf(wards: SeededUnit[], others: SeededUnit[]): Titled[] {
  const ofWards = wards.flatMap((unit, nth) =>
    Array.from({ length: worksPerWard }, (_, at) => {
      const work = wardWorks[(nth * worksPerWard + at) % wardWorks.length]
      if (!work) throw new Error(`no work for ${unit.name}`)
      return { ...work, unit }
    }),
  )
  const ofOthers = others.flatMap((unit) =>
    (unitWorks[unit.key] ?? []).map((work) => ({ ...work, unit })),
  )
  return [...ofWards, ...ofOthers]
}

/** Gives each work its stage at the year's end and its owner. */
function spread(works: Titled[], people: SamplePerson[], random: Random): Work[] {
  const take = ownersFrom(people, random)
  const stillToGive = random.shuffled(repeated(owners))
  const owned = works.map((work) => ({ work, household: take.household(work.unit) }))
  const ends = repeated(Object.entries(stages) as [ModelStage, number][])
  // Households' works come first and are thereby among the commended, which `stages` begins with.
  const order = [
    ...owned.filter(({ household }) => household),
    ...random.shuffled(owned.filter(({ household }) => !household)),
  ]
  const made = new Map<Titled, Work>()
  for (const [at, { work, household }] of order.entries()) {
    const owner = household ?? take[stillToGive.pop() ?? 'collective'](work.unit)
    made.set(work, { ...work, owner, stage: ends[at] ?? 'implemented' })
  }
  return works.map((work) => known(made, work))
}

const repeated = <T>(counts: [T, number][]): T[] =>
  counts.flatMap(([value, n]) => Array<T>(n).fill(value))

function rowOf(work: Work, registrationId: number, { fields }: Catalogue, random: Random) {
  const { title, kind, field, stage, owner, unit } = work
  const ownerName = owner.name === unit.name ? null : owner.name
  const isUnderWay = stage === 'implemented'
  return {
    registrationId,
    title,
    kind,
    ownerKind: owner.kind,
    ownerName,
    fieldId: known(fields, fieldSeeds[field] ?? ''),
    stage,
    level: isUnderWay ? null : ('district' as const),
    peopleReached: isUnderWay ? null : 20 * (3 + random.whole(120)),
    ...modelKeys(title, ownerName),
  }
}
