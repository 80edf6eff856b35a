import { groupSeeds } from './data/groups'
import type { SeededUnit } from './enter-units'
import { sortOf } from './sample-units'

export type Group = { name: string; unit: SeededUnit }

/** Collectives inside a unit, named as they stand on a decision: "Đoàn Thanh niên phường Sơn Kỳ". */
export function groupsOf(unit: SeededUnit): Group[] {
  // A Party cell has no groups within.
  if (unit.kind === 'party' && unit.level === 'grassroots') return []
  const phrases = groupSeeds[sortOf(unit)] ?? []
  return phrases.map((phrase) => ({
    name: phrase.replace('{unit}', withinPhrase(unit.name)),
    unit,
  }))
}

const withinPhrase = (name: string): string => name.replace(/^Phường /, 'phường ')
