import { unitSuccessions } from '../units/table'
import { sampleUnits, successionSeeds } from './data/units'
import { enterUnits, type SeededUnit, type UnitsByKey } from './enter-units'
import type { Facts } from './facts'
import { known, type Seeding } from './seeding'

export type SampleUnits = {
  byKey: UnitsByKey
  /** Those that were there in the years of the published figures. */
  district: SeededUnit[]
}

/** A district's bodies, wards, schools and neighbourhoods, and what became of the wards in 2025. */
export async function enterSampleUnits(seeding: Seeding, facts: Facts): Promise<SampleUnits> {
  const made = await enterUnits(seeding, sampleUnits, seeding.sample, facts.units)
  const byKey: UnitsByKey = new Map(made.map((unit) => [unit.key, unit]))
  await seeding.recordBatch('unit', made.length)
  const rows = successionSeeds.map(({ from, to, on, note }) => ({
    ...seeding.sample,
    fromUnitId: known(byKey, from).id,
    toUnitId: known(byKey, to).id,
    on,
    note,
  }))
  await seeding.tx.insert(unitSuccessions).values(rows)
  await seeding.recordBatch('unitSuccession', rows.length)
  return { byKey, district: made.filter((unit) => unit.validFrom === null) }
}

/** What a unit is told apart by in the data files: wards are not like other government bodies. */
export const sortOf = ({ kind, level }: SeededUnit): SeededUnit['kind'] | 'ward' =>
  kind === 'government' && level === 'ward' ? 'ward' : kind
