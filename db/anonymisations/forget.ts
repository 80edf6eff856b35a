import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { withheldWords } from '@/domain/anonymous-name'
import type { Also } from '../audit/also'
import { awardStatusChanges } from '../awards/table'
import { bulkEditRows } from '../bulk-edits/table'
import type { Context } from '../command'
import type { Tx } from '../engine/connection'
import { importRows, imports } from '../imports/table'
import { personChangeAwards, personChanges } from '../person-changes/table'
import { personalExports } from '../personal-exports/table'
import type { Reach } from './reach'
import {
  fieldsWithoutNames,
  listWithoutNames,
  rowWithoutNames,
  snapshotWithoutNames,
  withoutNames,
} from './without-names'

/** What else in the book remembers the person: lists, edits, merges, the register of exports. */
export async function forgetElsewhere(
  tx: Tx,
  ctx: Context,
  reach: Reach,
  name: string,
  also: Also[],
): Promise<void> {
  const awardIds = reach.awards.map(({ id }) => id)
  await tx
    .update(awardStatusChanges)
    .set({ reason: withheldWords })
    .where(and(inArray(awardStatusChanges.awardId, awardIds), isNotNull(awardStatusChanges.reason)))
  await forgetInLists(tx, ctx, reach, name, also)
  const edits = await tx.select().from(bulkEditRows).where(inArray(bulkEditRows.awardId, awardIds))
  for (const { id, before } of edits)
    await tx
      .update(bulkEditRows)
      .set({ before: fieldsWithoutNames(before, name) })
      .where(eq(bulkEditRows.id, id))
  await forgetInChanges(tx, reach, name, awardIds)
  const exported = await tx
    .select({
      id: personalExports.id,
      about: personalExports.about,
      reason: personalExports.reason,
    })
    .from(personalExports)
  for (const { id, about, reason } of exported) {
    const set = {
      about: about && withoutNames(about, reach.names),
      reason: reason && withoutNames(reason, reach.names),
    }
    if (set.about !== about || set.reason !== reason)
      await tx.update(personalExports).set(set).where(eq(personalExports.id, id))
  }
}

/** Their rows say nothing of them any more, and the original files that named them go. */
async function forgetInLists(tx: Tx, ctx: Context, reach: Reach, name: string, also: Also[]) {
  for (const row of reach.rows)
    await tx
      .update(importRows)
      .set({ ...rowWithoutNames(row, name), version: row.version + 1 })
      .where(eq(importRows.id, row.id))
  for (const list of reach.lists) {
    const fileGoneAt = list.fileGoneAt ?? ctx.now.toISOString()
    await tx
      .update(imports)
      .set({ ...listWithoutNames(list), fileGoneAt })
      .where(eq(imports.id, list.id))
    also.push({ noun: 'import', id: list.id, set: { fileGoneAt } })
  }
}

/** Merges and corrections stand, so that an old address still leads to the person; none is undone. */
async function forgetInChanges(tx: Tx, reach: Reach, name: string, awardIds: number[]) {
  for (const change of reach.changes) {
    const isOwn = reach.ids.includes(change.individualId)
    const isOther = change.otherId !== null && reach.ids.includes(change.otherId)
    // A correction is of one person: both of its names are theirs.
    const ofBoth = isOwn && change.otherId === null
    await tx
      .update(personChanges)
      .set({
        ...(isOwn ? { name } : {}),
        ...(isOther || ofBoth
          ? { otherName: change.otherName && name, otherSearchText: null }
          : {}),
        snapshot: snapshotWithoutNames(change.snapshot, name, reach.ids),
      })
      .where(eq(personChanges.id, change.id))
  }
  const touched = await tx
    .select()
    .from(personChangeAwards)
    .where(inArray(personChangeAwards.awardId, awardIds))
  const of = new Set(reach.changes.map(({ id }) => id))
  const others = await tx
    .select()
    .from(personChangeAwards)
    .where(inArray(personChangeAwards.personChangeId, [...of]))
  for (const { id, before, after } of new Map(
    [...touched, ...others].map((r) => [r.id, r]),
  ).values())
    await tx
      .update(personChangeAwards)
      .set({ before: fieldsWithoutNames(before, name), after: fieldsWithoutNames(after, name) })
      .where(eq(personChangeAwards.id, id))
}
