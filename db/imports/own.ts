import type { ListNoun } from '@/domain/list'
import { nameKey } from '@/domain/same-person'
import type { Entered } from './enter'

/**
 * What a save has entered so far. The rows that follow are checked against the book as it is without
 * that: else the second award of a person would be taken for the first.
 */
export type Own = {
  /** New records of the list's noun. */
  records: Set<number>
  people: Set<number>
  /** Names, each with its unit, that people of this save bear. */
  names: Set<string>
  /** Units that have entered as rows, by their key. */
  units: Map<string, number>
}

export const nothingYet = (): Own => ({
  records: new Set(),
  people: new Set(),
  names: new Set(),
  units: new Map(),
})

export const bearerKey = (unitId: number | null, fullName: string) =>
  `${unitId}|${nameKey(fullName)}`

export function addTo(own: Own, noun: ListNoun, { id, result, before }: Entered): void {
  if (result !== 'created') return
  own.records.add(id)
  const person = noun === 'individuals' ? id : before.individualId
  if (typeof person === 'number') own.people.add(person)
}
