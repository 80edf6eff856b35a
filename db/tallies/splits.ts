import { groupBy } from '@/domain/group-by'
import { liesWithin, scopeKey } from '@/domain/tally-scope'
import { tallyMeasures } from '@/domain/vocabulary'
import type { TallyRow } from './queries'

/**
 * The parts of a published number: those that say so ("trong đó"), and of an unsplit total the same
 * thing by kind, whoever printed it.
 */
export function partsOf(whole: TallyRow, book: TallyRow[]): TallyRow[] {
  return book.filter((row) => {
    if (row.id === whole.id) return false
    if (row.partOfId !== null) return row.partOfId === whole.id
    return isKindOf(row, whole)
  })
}

const isKindOf = (part: TallyRow, whole: TallyRow): boolean =>
  whole.recipientKind === 'any' &&
  part.recipientKind !== 'any' &&
  scopeKey({ ...part, recipientKind: 'any' }) === scopeKey(whole)

/** Without parts that say no more than their whole: their numbers are of something unsaid. */
export function withoutIndistinct(book: TallyRow[]): TallyRow[] {
  const keys = new Map(book.map((row) => [row.id, scopeKey(row)]))
  return book.filter(({ id, partOfId }) => partOfId === null || keys.get(partOfId) !== keys.get(id))
}

/** What a whole may be split by, where only that differs between its parts and itself. */
const ways = ['recipientKind', 'level', 'fieldId', 'campaignId', 'awardFormId', 'eventId'] as const

/**
 * Parts printed together that cannot be right: kinds make up their whole, and no split holds more
 * than its whole. A subset alone ("trong đó 1.808 …") may be any smaller number. Bounds are left out:
 * they add up to nothing exact.
 */
export function otherSums(whole: TallyRow, parts: TallyRow[]) {
  if (whole.bound !== null) return []
  return ways.flatMap((way) => {
    const split = parts.filter(
      (part) => part.bound === null && scopeKey({ ...part, [way]: whole[way] }) === scopeKey(whole),
    )
    const printed = [...groupBy(split, ({ sourceId }) => sourceId).values()]
    return printed.flatMap((together) => {
      const distinct = together.filter((part) => part[way] !== whole[way])
      const sum = distinct.reduce((total, { count }) => total + count, 0)
      const by = sum - whole.count
      const complete = way === 'recipientKind' && distinct.length > 1
      return by > 0 || (complete && by !== 0) ? [{ sum, by, parts: distinct }] : []
    })
  })
}

/** The parts of a number, and what other sources printed of the same thing. */
export function relativesOf(tally: TallyRow, book: TallyRow[]) {
  const key = scopeKey(tally)
  const others = withoutIndistinct(book).filter(
    (row) => row.sourceId !== tally.sourceId && scopeKey(row) === key,
  )
  return { parts: partsOf(tally, book), others }
}

export type TallySums = {
  measure: TallyRow['measure']
  count: number
  named: number
  missing: number
}

/**
 * What is published in all, by measure. Parts, numbers that lie within another one and a second
 * source of the same thing are left out: each recipient is counted once.
 */
export function sumsOf(
  rows: (TallyRow & { named: number; missing: number; indistinct: boolean })[],
): TallySums[] {
  const ids = new Set(rows.map(({ id }) => id))
  const alone = rows.filter(
    (row, at) =>
      !row.indistinct &&
      !(row.partOfId !== null && ids.has(row.partOfId)) &&
      !rows.some((other, place) => {
        if (other.id === row.id || other.indistinct || !liesWithin(row, other)) return false
        // A smaller number holds no larger one, whatever little it says of itself.
        return liesWithin(other, row) ? place < at : other.count >= row.count
      }),
  )
  return tallyMeasures.flatMap((measure) => {
    const same = alone.filter((row) => row.measure === measure)
    return same.length === 0
      ? []
      : [
          {
            measure,
            count: same.reduce((sum, row) => sum + row.count, 0),
            named: same.reduce((sum, row) => sum + row.named, 0),
            missing: same.reduce((sum, row) => sum + row.missing, 0),
          },
        ]
  })
}

/** `depth`: steps under the whole that it stands below, from 0. */
export type Stood<T> = T & { depth: number }

/**
 * The rows in the order in which they are read: below a number its parts, indented, and beside it
 * what other sources printed of the same thing.
 */
export function arrange<T extends TallyRow>(rows: T[]): Stood<T>[] {
  const byThing = groupBy(rows, scopeKey)
  const byWhole = groupBy(rows, ({ partOfId }) => partOfId)
  const ids = new Set(rows.map(({ id }) => id))
  const stood: Stood<T>[] = []
  const done = new Set<number>()
  const stand = (row: T, depth: number) => {
    if (done.has(row.id)) return
    done.add(row.id)
    stood.push({ ...row, depth })
    for (const part of byWhole.get(row.id) ?? []) stand(part, depth + 1)
    if (row.partOfId !== null && ids.has(row.partOfId)) return
    for (const other of byThing.get(scopeKey(row)) ?? [])
      if (other.partOfId === null || !ids.has(other.partOfId)) stand(other, depth)
  }
  for (const row of rows) if (row.partOfId === null || !ids.has(row.partOfId)) stand(row, 0)
  // A circle of parts cannot be entered; were there one, its numbers would still be shown.
  for (const row of rows) stand(row, 0)
  return stood
}
