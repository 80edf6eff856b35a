import { and, asc, count, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { awards } from '../awards/table'
import { alias } from '../engine/columns'
import { pageSize, type ReadContext } from '../read'
import { users } from '../users/table'
import type { Edited } from './fields'
import { editAwardsPolicy } from './policy'
import { bulkEditRows, bulkEdits } from './table'
import { differencesOf, whatIsSet } from './words'

/** How an award of an edit stands: as the edit left it, put back, or changed since. */
export const rowStates = ['edited', 'undone', 'moved'] as const
export type EditRowState = (typeof rowStates)[number]

/** Edits, newest first; the office's own business, nobody else sees any. */
export async function listBulkEdits({ db, actor }: ReadContext, page: number) {
  if (!may(actor, editAwardsPolicy)) return { rows: [], total: 0 }
  const [counted] = await db.select({ n: count() }).from(bulkEdits)
  const rows = await db
    .select({ edit: bulkEdits, by: users.name })
    .from(bulkEdits)
    .leftJoin(users, eq(users.id, bulkEdits.byUserId))
    .orderBy(desc(bulkEdits.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const set = await whatIsSet(
    db,
    rows.map(({ edit }) => edit.changes),
  )
  return {
    rows: rows.map(({ edit, by }, at) => ({ ...edit, by, set: set[at] ?? [] })),
    total: counted?.n ?? 0,
  }
}
export type BulkEditListRow = Awaited<ReturnType<typeof listBulkEdits>>['rows'][number]

/** One edit: what it set, and how many of its awards stand how; undefined when it is not there. */
export async function getBulkEdit({ db, actor }: ReadContext, id: number) {
  if (!may(actor, editAwardsPolicy)) return undefined
  const undoers = alias(users, 'undoers')
  const [found] = await db
    .select({ edit: bulkEdits, by: users.name, undoneByName: undoers.name })
    .from(bulkEdits)
    .leftJoin(users, eq(users.id, bulkEdits.byUserId))
    .leftJoin(undoers, eq(undoers.id, bulkEdits.undoneBy))
    .where(eq(bulkEdits.id, id))
  if (!found) return undefined
  const { edit, ...names } = found
  const [set] = await whatIsSet(db, [edit.changes])
  const states = await db
    .select({ state: stateOf, n: count() })
    .from(bulkEditRows)
    .innerJoin(awards, eq(awards.id, bulkEditRows.awardId))
    .where(eq(bulkEditRows.bulkEditId, id))
    .groupBy(stateOf)
  const counts: Record<EditRowState, number> = { edited: 0, undone: 0, moved: 0 }
  for (const { state, n } of states) counts[state] = n
  return { ...edit, ...names, set: set ?? [], counts }
}
export type BulkEditDetail = NonNullable<Awaited<ReturnType<typeof getBulkEdit>>>

/** The awards of an edit with what each was before, 50 a page. */
export async function listBulkEditRows(
  { db, actor }: ReadContext,
  { id, changes }: Pick<BulkEditDetail, 'id' | 'changes'>,
  { state, page }: { state?: EditRowState; page: number },
) {
  if (!may(actor, editAwardsPolicy)) return []
  const rows = await db
    .select({
      id: awards.id,
      name: awards.recipientName,
      kind: awards.recipientKind,
      unitName: awards.unitName,
      before: bulkEditRows.before,
      state: stateOf,
    })
    .from(bulkEditRows)
    .innerJoin(awards, eq(awards.id, bulkEditRows.awardId))
    .where(and(eq(bulkEditRows.bulkEditId, id), inState(state)))
    .orderBy(asc(bulkEditRows.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const differences = await differencesOf(
    db,
    rows.map(({ before }) => ({ before: before as Edited, after: { ...before, ...changes } })),
  )
  return rows.map((row, at) => ({ ...row, differences: differences[at] ?? [] }))
}

const stateOf = sql<EditRowState>`case when ${bulkEditRows.undone} = 1 then 'undone'
  when ${awards.version} = ${bulkEditRows.versionAfter} then 'edited' else 'moved' end`

function inState(state: EditRowState | undefined): SQL | undefined {
  if (!state) return undefined
  if (state === 'undone') return eq(bulkEditRows.undone, 1)
  const ours = eq(awards.version, bulkEditRows.versionAfter)
  const moved = ne(awards.version, bulkEditRows.versionAfter)
  return and(eq(bulkEditRows.undone, 0), state === 'edited' ? ours : moved)
}
