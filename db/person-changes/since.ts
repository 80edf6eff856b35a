import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { type Side, whoseAward } from '@/domain/same-person'
import { awards } from '../awards/table'
import type { Award } from '../awards/write'
import type { Reader } from '../engine/connection'
import { importRows } from '../imports/table'
import { personChangeAwards, type personChanges } from './table'

type PersonChange = typeof personChanges.$inferSelect

/**
 * Awards that a merged person has been given since, and whose of the two they are, as far as name,
 * unit and the birth year of their list tell; null where they do not.
 */
export async function addedSince(
  db: Reader,
  { id, snapshot }: PersonChange,
): Promise<{ award: Award; whose: Side | null }[]> {
  const { before: keep, other: go, own = [] } = snapshot
  if (!keep || !go) return []
  const merged = db
    .select({ id: personChangeAwards.awardId })
    .from(personChangeAwards)
    .where(eq(personChangeAwards.personChangeId, id))
  const rows = await db
    .select()
    .from(awards)
    .where(and(eq(awards.individualId, keep.id), notInArray(awards.id, merged)))
  const since = rows.filter((award) => !own.includes(award.id))
  const years = await birthYearsOf(db, since)
  return since.map((award) => {
    const { recipientName: fullName, unitId } = award
    const birthYear = years.get(award.id)
    return { award, whose: whoseAward({ fullName, unitId, birthYear }, keep, go) }
  })
}

/** What the list said that an award came in with. */
async function birthYearsOf(db: Reader, given: Award[]): Promise<Map<number, number | undefined>> {
  const ids = given.filter((award) => award.importId !== null).map((award) => award.id)
  const rows = await db
    .select({ id: importRows.resultId, importId: importRows.importId, cells: importRows.cells })
    .from(importRows)
    .where(inArray(importRows.resultId, ids))
  const lists = new Map(given.map((award) => [award.id, award.importId]))
  return new Map(
    rows
      .filter(({ id, importId }) => id !== null && lists.get(id) === importId)
      .map(({ id, cells }) => [id as number, cells.birthYear]),
  )
}
