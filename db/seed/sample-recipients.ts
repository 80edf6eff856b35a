import { stageOrder } from '@/domain/model-stages'
import type { RecipientKind } from '@/domain/vocabulary'
import { citationSeeds } from './data/groups'
import type { Occasion } from './data/occasions'
import type { SeededUnit } from './enter-units'
import type { Random } from './random'
import { type Group, groupsOf } from './sample-groups'
import type { SamplePerson } from './sample-people'
import type { SampleModel } from './sample-registrations'
import { type SampleUnits, sortOf } from './sample-units'
import { known } from './seeding'

export type Recipient = {
  kind: RecipientKind
  name: string
  note: string | null
  individualId: number | null
  unit: SeededUnit
  modelId: number | null
  citation: string | null
}

type From = { units: SampleUnits; people: SamplePerson[]; models: SampleModel[] }

/** Chooses whom a sample decision names; nobody twice in one decision, some in several years. */
export function recipientsFor({ units, people, models }: From, random: Random) {
  const byId = new Map(units.district.map((unit) => [unit.id, unit]))
  const unitOf = (person: SamplePerson) => known(byId, person.unitId)
  return (occasion: Occasion): Recipient[] => {
    const { campaign, recipients, level } = occasion
    if (recipients === 'works') return models.filter(isCommended).map(ownerOf)
    const medal = level === 'central'
    const citation = () =>
      random.pick(citationSeeds[medal ? 'medal' : campaign === 'covid' ? 'covid' : 'directive05'])
    const among = campaign === 'covid' ? units.district.filter(foughtCovid) : units.district
    const chosen = medal ? people.filter((p) => isMassMobilisation(unitOf(p))) : people
    return [
      ...collectives(among, occasion, random)
        .slice(0, recipients.collective)
        .map((group) => ({ ...fromGroup(group), citation: citation() })),
      ...random
        .shuffled(chosen)
        .slice(0, recipients.individual)
        .map((person) => ({ ...fromPerson(person, unitOf(person)), citation: citation() })),
    ]
  }
}

/** Whole units and groups inside units by turns; at city level whole units alone. */
function collectives(units: SeededUnit[], { level, year }: Occasion, random: Random): Group[] {
  const whole = random.shuffled(units).map((unit) => ({ name: unit.name, unit }))
  // Two neighbourhoods may bear one name: a decision would name it twice.
  const named = whole.filter(({ unit }) => unit.kind !== 'neighbourhood')
  if (level === 'city') return named
  const groups = random.shuffled(units.flatMap(groupsOf)).filter(({ name }) => wasThere(name, year))
  return groups.flatMap((group, at) => [group, ...named.slice(at, at + 1)])
}

/** Groups against the epidemic were formed in 2021. */
const wasThere = (name: string, year: number): boolean => year >= 2021 || !name.includes('Covid')

const isCommended = ({ stage }: SampleModel): boolean =>
  stageOrder(stage) >= stageOrder('commended')

const ownerOf = ({ id, unit, owner }: SampleModel): Recipient => ({
  ...owner,
  unit,
  modelId: id,
  citation: null,
})

const fromGroup = ({ name, unit }: Group) => ({
  kind: 'collective' as const,
  name,
  note: null,
  individualId: null,
  unit,
  modelId: null,
})

const fromPerson = ({ id, fullName, position }: SamplePerson, unit: SeededUnit) => ({
  kind: 'individual' as const,
  name: fullName,
  note: position,
  individualId: id,
  unit,
  modelId: null,
})

const foughtCovid = (unit: SeededUnit): boolean =>
  ['ward', 'health', 'armed', 'front'].includes(sortOf(unit))

const isMassMobilisation = ({ name, kind }: SeededUnit): boolean =>
  name === 'Ban Dân vận Quận ủy' || kind === 'front'
