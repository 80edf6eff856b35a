import { and, eq, inArray, isNull, like, or, type SQL } from 'drizzle-orm'
import { attachments } from '../attachments/table'
import { readSnapshot } from '../audit/changes'
import { auditEntries } from '../audit/table'
import { awards } from '../awards/table'
import type { Reader } from '../engine/connection'
import { importRows, imports } from '../imports/table'
import type { personChanges as changesTable, Person } from '../person-changes/table'
import { personChanges } from '../person-changes/table'

export type Reach = Awaited<ReturnType<typeof reachOf>>

/** All in the book that is about one person and names them, as far as the book itself knows. */
export async function reachOf(db: Reader, person: Person) {
  const ids = await mergedInto(db, person.id)
  const own = await db.select().from(awards).where(inArray(awards.individualId, ids))
  const changes = await db
    .select()
    .from(personChanges)
    .where(or(inArray(personChanges.individualId, ids), inArray(personChanges.otherId, ids)))
  const rows = await rowsAbout(
    db,
    ids,
    own.map(({ id }) => id),
  )
  const listIds = [...new Set(rows.map(({ importId }) => importId))]
  const lists = await db.select().from(imports).where(inArray(imports.id, listIds))
  const files = await db
    .select()
    .from(attachments)
    .where(and(eq(attachments.ownerNoun, 'individual'), inArray(attachments.ownerId, ids)))
  return {
    ids,
    awards: own,
    changes,
    rows,
    lists,
    files,
    filesOnce: await filesOnce(db, ids),
    names: namesOf(person, own, changes),
  }
}

/** The person and everybody who was merged into them. */
async function mergedInto(db: Reader, id: number): Promise<number[]> {
  const ids = [id]
  for (const one of ids) {
    const rows = await db
      .select({ otherId: personChanges.otherId })
      .from(personChanges)
      .where(
        and(
          eq(personChanges.individualId, one),
          eq(personChanges.kind, 'merge'),
          isNull(personChanges.undoneAt),
        ),
      )
    for (const { otherId } of rows) if (otherId && !ids.includes(otherId)) ids.push(otherId)
  }
  return ids
}

/** Rows of lists that became, changed or were found to be this person or one of their awards. */
async function rowsAbout(db: Reader, ids: number[], awardIds: number[]) {
  const found: SQL[] = ids.map((id) => like(importRows.found, `%"individualId":${id}%`))
  const rows = await db
    .select({ row: importRows, noun: imports.noun })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(
      or(
        inArray(importRows.resultId, [...ids, ...awardIds]),
        inArray(importRows.twinId, [...ids, ...awardIds]),
        ...found,
      ),
    )
  return rows
    .filter(({ row, noun }) => {
      const of = noun === 'awards' ? awardIds : noun === 'individuals' ? ids : []
      const isResult = [row.resultId, row.twinId].some((id) => id !== null && of.includes(id))
      return isResult || ids.includes(row.found?.individualId ?? 0)
    })
    .map(({ row }) => row)
}

/** Hashes of files that were taken off the person before: their bytes stayed in the store. */
async function filesOnce(db: Reader, ids: number[]): Promise<string[]> {
  const owners = ids.map((id) =>
    like(auditEntries.before, `{"ownerNoun":"individual","ownerId":${id},%`),
  )
  const rows = await db
    .select({ before: auditEntries.before })
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, 'attachment'), or(...owners)))
  return rows.flatMap(({ before }) => {
    const sha256 = readSnapshot(before)?.sha256
    return typeof sha256 === 'string' ? [sha256] : []
  })
}

/** Every name that the person has borne in the book. */
function namesOf(
  person: Person,
  own: { recipientName: string }[],
  changes: (typeof changesTable.$inferSelect)[],
): string[] {
  const merged = changes
    .filter(({ kind }) => kind === 'merge' || kind === 'correct')
    .flatMap(({ name, otherName }) => [name, otherName])
  const names = [person.fullName, ...own.map((award) => award.recipientName), ...merged]
  return [...new Set(names.filter((name) => name !== null))]
}
