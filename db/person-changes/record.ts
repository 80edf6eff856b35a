import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Noun } from '@/domain/nouns'
import { fold } from '@/domain/text'
import { type Also, withAlso } from '../audit/also'
import { appendAudit } from '../audit/chain'
import { type Award, formKindOf, write } from '../awards/write'
import { bulkEditRows } from '../bulk-edits/table'
import type { Context } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { Tx } from '../engine/connection'
import { importRows, imports } from '../imports/table'
import { registerOf } from '../register'
import { personChangeAwards, personChanges } from './table'

/** A change tells its own story: in the history it stands under the person. */
export const changeRegister = registerOf(personChanges, 'personChange')

type Fields = Partial<Award>
type NewChange = Omit<
  typeof personChanges.$inferInsert,
  'byUserId' | 'createdAt' | 'otherSearchText' | 'id'
>
type Entry = { noun: Noun; verb: string; id: number; before: object | null; after: object | null }

/** The awards and counts of one change to people; `record` writes it down with its one entry. */
export function beginChange(tx: Tx, ctx: Context) {
  const counts = new GatheredCounts()
  const touched: { awardId: number; before: Fields; after: Fields; versionAfter: number }[] = []
  const also: Also[] = []
  return {
    touched,
    /** What the entry tells of other records; filled by `set` for awards. */
    also,
    /** False when somebody has changed the award meanwhile. */
    set: async (award: Award, set: Fields): Promise<Award | undefined> => {
      const after = await write(tx, ctx, award, set)
      if (!after) return undefined
      if (award.status === 'conferred') {
        counts.add(award, await formKindOf(tx, award), -1)
        counts.add(after, await formKindOf(tx, after), 1)
      }
      const fields = Object.keys(set) as (keyof Award)[]
      const pick = (from: Award) => Object.fromEntries(fields.map((key) => [key, from[key]]))
      const [was, is] = [pick(award), pick(after)]
      touched.push({ awardId: award.id, before: was, after: is, versionAfter: after.version })
      also.push({ noun: 'award', id: award.id, set: is })
      return after
    },
    record: async (change: NewChange, entry: Entry): Promise<number> => {
      const { id: personChangeId } = await changeRegister.enter(tx, {
        ...change,
        otherSearchText: change.otherName ? fold(change.otherName) : null,
        byUserId: ctx.actor.userId || null,
        createdAt: ctx.now.toISOString(),
      })
      for (const each of touched)
        await tx.insert(personChangeAwards).values({ personChangeId, ...each })
      await counts.write(tx)
      const mark = { personChangeId }
      await appendAudit(tx, ctx, entry, {
        id: entry.id,
        before: entry.after ? entry.before : withAlso({ ...entry.before, ...mark }, also),
        after: entry.after && withAlso({ ...entry.after, ...mark }, also),
      })
      return personChangeId
    },
    /** The counts alone, for what takes a change back. */
    finish: () => counts.write(tx),
  }
}

export type Changing = ReturnType<typeof beginChange>

/** Marks a change as taken back; false when somebody was quicker. */
export async function markUndone(tx: Tx, ctx: Context, id: number): Promise<boolean> {
  const set = { undoneAt: ctx.now.toISOString(), undoneBy: ctx.actor.userId || null }
  const rows = await tx
    .update(personChanges)
    .set(set)
    .where(and(eq(personChanges.id, id), isNull(personChanges.undoneAt)))
    .returning({ id: personChanges.id })
  return rows.length > 0
}

/**
 * What was done to an award before can still be undone in its turn: it is as that left it, only
 * under a later version.
 */
export async function handOn(tx: Tx, awardId: number, was: number, is: number): Promise<void> {
  const lists = tx.select({ id: imports.id }).from(imports).where(eq(imports.noun, 'awards'))
  await tx
    .update(importRows)
    .set({ resultVersion: is })
    .where(
      and(
        eq(importRows.resultId, awardId),
        eq(importRows.resultVersion, was),
        inArray(importRows.importId, lists),
      ),
    )
  await tx
    .update(bulkEditRows)
    .set({ versionAfter: is })
    .where(
      and(
        eq(bulkEditRows.awardId, awardId),
        eq(bulkEditRows.versionAfter, was),
        sql`${bulkEditRows.undone} = 0`,
      ),
    )
}
