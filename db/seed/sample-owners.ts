import type { RecipientKind } from '@/domain/vocabulary'
import { householdSeeds } from './data/groups'
import type { SeededUnit } from './enter-units'
import type { Random } from './random'
import { groupsOf } from './sample-groups'
import type { SamplePerson } from './sample-people'

export type Owner = {
  kind: RecipientKind
  name: string
  note: string | null
  individualId: number | null
}

/** Hands out owners of works inside a unit, each at most once, so that no decision names one twice. */
export function ownersFrom(people: SamplePerson[], random: Random) {
  const taken = new Set<string>()
  const firstFree = (names: string[]): string => {
    const name = names.find((candidate) => !taken.has(candidate))
    if (!name) throw new Error('a unit has more works than collectives')
    taken.add(name)
    return name
  }
  return {
    collective: (unit: SeededUnit): Owner => {
      const groups = random.shuffled(groupsOf(unit)).map((group) => group.name)
      const names = random.whole(3) === 0 ? [...groups, unit.name] : [unit.name, ...groups]
      return { kind: 'collective', name: firstFree(names), note: null, individualId: null }
    },
    individual: (unit: SeededUnit): Owner => {
      const own = random.shuffled(people.filter((person) => person.unitId === unit.id))
      const person = own.find(({ fullName }) => !taken.has(fullName))
      if (!person) throw new Error(`${unit.name} has more works than people`)
      taken.add(person.fullName)
      const { id: individualId, fullName: name, position: note } = person
      return { kind: 'individual', name, note, individualId }
    },
    /** The household of a ward that has one, once. */
    household: (unit: SeededUnit): Owner | undefined => {
      const seed = householdSeeds.find(({ ward }) => ward === unit.name)
      if (!seed || taken.has(seed.name)) return undefined
      taken.add(seed.name)
      return { kind: 'household', name: seed.name, note: seed.note, individualId: null }
    },
  }
}
