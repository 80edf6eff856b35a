import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import type { Reader } from '../engine/connection'
import { individuals } from '../individuals/table'
import type { ReadContext } from '../read'
import { users } from '../users/table'
import { isLeanedOn } from './people'
import { undoPersonChangePolicy } from './policy'
import { addedSince } from './since'
import { personChangeAwards, personChanges } from './table'

export type PersonChangeDetail = NonNullable<Awaited<ReturnType<typeof getPersonChange>>>

/** One change with who made it and the awards that it touched; null for those who may not undo it. */
export async function getPersonChange({ db, actor }: ReadContext, id: number) {
  if (!may(actor, undoPersonChangePolicy)) return null
  const [row] = await db
    .select({ change: personChanges, by: users.name })
    .from(personChanges)
    .leftJoin(users, eq(users.id, personChanges.byUserId))
    .where(eq(personChanges.id, id))
  if (!row) return null
  const { change } = row
  const touched = await db
    .select({
      id: awards.id,
      year: awards.awardYear,
      form: awardForms.name,
      unit: awards.unitName,
      name: awards.recipientName,
      before: personChangeAwards.before,
      after: personChangeAwards.after,
    })
    .from(personChangeAwards)
    .innerJoin(awards, eq(awards.id, personChangeAwards.awardId))
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .where(eq(personChangeAwards.personChangeId, id))
    .orderBy(desc(awards.awardYear), asc(awards.id))
  const isOpenMerge = change.kind === 'merge' && change.undoneAt === null
  const since = isOpenMerge ? await addedSince(db, change) : []
  return {
    id: change.id,
    kind: change.kind,
    at: change.createdAt,
    by: row.by,
    name: change.name,
    otherName: change.otherName,
    individualId: change.individualId,
    undoneAt: change.undoneAt,
    awards: touched.map(({ before, after, ...award }) => ({
      ...award,
      was: textOr(before.recipientName, award.name),
      became: textOr(after.recipientName, award.name),
    })),
    /** For a merge: what was added since, and whose it is as far as it tells. */
    since: since.map(({ award, whose }) => ({
      id: award.id,
      name: award.recipientName,
      unit: award.unitName,
      year: award.awardYear,
      whose,
    })),
    two: change.snapshot.before &&
      change.snapshot.other && {
        keep: change.snapshot.before.fullName,
        go: change.snapshot.other.fullName,
      },
    isThere: await isThere(db, change.individualId),
  }
}

const textOr = (value: unknown, other: string): string =>
  typeof value === 'string' ? value : other

const isThere = async (db: Reader, id: number): Promise<boolean> =>
  (await db.select({ id: individuals.id }).from(individuals).where(eq(individuals.id, id))).length >
  0

/** Where a person went who is no longer in the register: the one they were merged into, if any. */
export async function mergedInto({ db }: ReadContext, id: number): Promise<number | null> {
  const [row] = await db
    .select({ keepId: personChanges.individualId })
    .from(personChanges)
    .where(
      and(
        eq(personChanges.otherId, id),
        eq(personChanges.kind, 'merge'),
        isNull(personChanges.undoneAt),
      ),
    )
    .orderBy(desc(personChanges.id))
    .limit(1)
  return row?.keepId ?? null
}

/** Who was merged into a person and can be taken apart again, the newest first. */
export const mergesOf = ({ db }: ReadContext, individualId: number) =>
  db
    .select({
      id: personChanges.id,
      otherId: personChanges.otherId,
      name: personChanges.otherName,
      at: personChanges.createdAt,
      by: users.name,
    })
    .from(personChanges)
    .leftJoin(users, eq(users.id, personChanges.byUserId))
    .where(
      and(
        eq(personChanges.individualId, individualId),
        eq(personChanges.kind, 'merge'),
        isNull(personChanges.undoneAt),
      ),
    )
    .orderBy(desc(personChanges.id))

/**
 * The change that left a person or an award as it is now, to be undone at once; and who has no award
 * any more because of it.
 */
export async function lastChangeOf(
  { db, actor }: ReadContext,
  noun: 'individual' | 'award',
  { id, version }: { id: number; version: number },
) {
  if (!may(actor, undoPersonChangePolicy)) return null
  const ofAward = db
    .select({ id: personChangeAwards.personChangeId })
    .from(personChangeAwards)
    .where(and(eq(personChangeAwards.awardId, id), eq(personChangeAwards.versionAfter, version)))
  const [change] = await db
    .select()
    .from(personChanges)
    .where(
      and(
        noun === 'award' ? inArray(personChanges.id, ofAward) : eq(personChanges.individualId, id),
        isNull(personChanges.undoneAt),
      ),
    )
    .orderBy(desc(personChanges.id))
    .limit(1)
  if (!change || (noun === 'individual' && change.snapshot.after?.version !== version)) return null
  return { id: change.id, left: await leftBehind(db, change) }
}

async function leftBehind(
  db: Reader,
  { kind, otherId }: { kind: string; otherId: number | null },
): Promise<{ id: number; name: string } | null> {
  if (kind !== 'reassign' || otherId === null) return null
  const [person] = await db
    .select({ id: individuals.id, name: individuals.fullName })
    .from(individuals)
    .where(eq(individuals.id, otherId))
  return person && !(await isLeanedOn(db, person.id)) ? person : null
}
