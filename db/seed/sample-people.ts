import { individualKeys } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { familyNames, men, neverInvent, women } from './data/names'
import { branch, namedHeads, namedOthers, positionSeeds, ward } from './data/positions'
import type { SeededUnit } from './enter-units'
import { type Random, randomFrom } from './random'
import { type SampleUnits, sortOf } from './sample-units'
import { inBlocks, type Seeding } from './seeding'

export type SamplePerson = { id: number; fullName: string; position: string | null; unitId: number }

/** Some three hundred and fifty invented people in the sample units, no two of one name. */
export async function enterSamplePeople(
  { tx, sample, recordBatch }: Seeding,
  units: SampleUnits,
): Promise<SamplePerson[]> {
  const random = randomFrom(2016)
  const taken = new Set<string>(neverInvent)
  const rows = units.district.flatMap((unit) =>
    positionsOf(unit, random).map((position) => {
      const role = `${position} ${unit.name}`
      const { fullName, honorific } = inventPerson(role, random, taken)
      const isYoung = role.includes('Đoàn')
      return {
        ...sample,
        ...individualKeys(fullName),
        fullName,
        honorific,
        position,
        unitId: unit.id,
        birthYear: isYoung ? 1988 + random.whole(9) : 1960 + random.whole(35),
      }
    }),
  )
  const made = await inBlocks(rows, (block) => tx.insert(individuals).values(block).returning())
  await recordBatch('individual', made.length)
  return made.map((person) => ({ ...person, unitId: person.unitId ?? 0 }))
}

function positionsOf(unit: SeededUnit, random: Random): string[] {
  // A ward has one of each, the other bodies have several of some.
  if (sortOf(unit) === 'ward') return [ward.head, ...ward.others]
  const isBranch = unit.kind === 'party' && unit.level === 'grassroots'
  const { people, head, others } = isBranch ? branch : positionSeeds[unit.kind]
  const rest = Array.from({ length: people - 1 }, () =>
    random.pick(namedOthers[unit.name] ?? others),
  )
  return [namedHeads[unit.name] ?? head, ...rest]
}

/** A name as people bear it: family, middle, given; women's and men's parts are not mixed. */
function inventPerson(
  role: string,
  random: Random,
  taken: Set<string>,
): { fullName: string; honorific: string } {
  for (;;) {
    const woman = role.includes('Phụ nữ') || random.whole(100) < 52
    const { middle, given } = woman ? women : men
    const fullName = `${random.pick(familyNames)} ${random.pick(middle)} ${random.pick(given)}`
    if (taken.has(fullName)) continue
    taken.add(fullName)
    return { fullName, honorific: woman ? 'Bà' : 'Ông' }
  }
}
