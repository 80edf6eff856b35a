import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  type SQL,
  sql,
} from 'drizzle-orm'
import { may } from '@/domain/permissions'
import type { RecipientKind } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { pageSize, type ReadContext } from '../read'
import { units } from '../units/table'
import { users } from '../users/table'
import { differingOf } from './differing'
import { keptUnits } from './file-units'
import { goneFrom, heldOf, sentBefore } from './near'
import { startImportPolicy } from './policy'
import { importMappings, importRows, imports } from './table'
import { type Constants, noConstants } from './types'

/** The tabs of a batch. `left` are rows that would be saved now; `saved` those that were. */
export const importTabs = ['all', 'ready', 'warning', 'error', 'changed', 'same', 'saved'] as const
export type ImportTab = (typeof importTabs)[number]

/** Batches, newest first; the office's own business, nobody else sees any. */
export async function listImports({ db, actor }: ReadContext, page: number) {
  if (!may(actor, startImportPolicy)) return { rows: [], total: 0 }
  const rows = await db
    .select({
      id: imports.id,
      fileName: imports.fileName,
      noun: imports.noun,
      state: imports.state,
      createdAt: imports.createdAt,
      by: users.name,
      savedAt: imports.savedAt,
      undoneAt: imports.undoneAt,
    })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.byUserId))
    .where(isShown)
    .orderBy(desc(imports.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const counted = await countTabs(
    { db, actor },
    rows.map((row) => row.id),
  )
  const [total] = await db.select({ n: count() }).from(imports).where(isShown)
  return {
    rows: rows.map((row) => ({ ...row, counts: counted.get(row.id) ?? noneCounted() })),
    total: total?.n ?? 0,
  }
}
/** Neither what was put aside nor what is not wholly read yet. */
const isShown = notInArray(imports.state, ['reading', 'discarded'])

export type ImportListRow = Awaited<ReturnType<typeof listImports>>['rows'][number]

/** One batch with what holds for all its rows, in words; undefined when it is not there. */
export async function getImport(ctx: ReadContext, id: number) {
  if (!may(ctx.actor, startImportPolicy)) return undefined
  const { db } = ctx
  const [batch] = await db.select().from(imports).where(eq(imports.id, id))
  if (!batch) return undefined
  const constants = batch.constants ?? noConstants
  const [by] = batch.byUserId
    ? await db.select({ name: users.name }).from(users).where(eq(users.id, batch.byUserId))
    : []
  const [earlier] = batch.earlierId
    ? await db
        .select({ id: imports.id, fileName: imports.fileName, savedAt: imports.savedAt })
        .from(imports)
        .where(eq(imports.id, batch.earlierId))
    : []
  const before = await sentBefore(db, id)
  const isAgain = before.copies.length > 1 || before.decisionId !== null
  const [earlierDecision] = batch.earlierDecisionId
    ? await db
        .select({ id: decisions.id, number: decisions.number })
        .from(decisions)
        .where(eq(decisions.id, batch.earlierDecisionId))
    : []
  return {
    ...batch,
    constants,
    by: by?.name ?? null,
    earlier: earlier ?? null,
    earlierDecision: earlierDecision ?? null,
    gone:
      (earlier || earlierDecision) && batch.state !== 'undone'
        ? await goneFrom(db, id, before)
        : [],
    keptUnits: batch.state === 'undone' ? await keptUnits(db, id) : [],
    held: isAgain || batch.state === 'saved' ? await heldOf(db, id, before) : null,
    labels: await labelsOf(ctx, constants),
    differing: await differingOf(db, id),
    counts: (await countTabs(ctx, [id])).get(id) ?? noneCounted(),
  }
}
export type ImportDetail = NonNullable<Awaited<ReturnType<typeof getImport>>>

/** The rows of one tab, as they stand in the file, 50 a page. */
export async function listImportRows(
  { db, actor }: ReadContext,
  importId: number,
  { tab, page }: { tab: ImportTab; page: number },
) {
  if (!may(actor, startImportPolicy)) return []
  return db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inTab(tab)))
    .orderBy(asc(importRows.ordinal), asc(importRows.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
}
export type ImportRowShown = Awaited<ReturnType<typeof listImportRows>>[number]

/** Columns as they were set by hand for files of these shapes. */
export async function rememberedColumns({ db, actor }: ReadContext) {
  if (!may(actor, startImportPolicy)) return {}
  const rows = await db.select().from(importMappings)
  return Object.fromEntries(rows.map(({ shape, columns }) => [shape, columns]))
}

export type TabCounts = Record<ImportTab, number> & {
  /** What a save would take now. */
  left: number
  undone: number
  /** By what they are, of all rows. */
  kinds: Record<RecipientKind, number>
}

/** How many rows of each batch stand in each tab: one pass, grouped. */
async function countTabs({ db }: ReadContext, ids: number[]): Promise<Map<number, TabCounts>> {
  const { importId, state, kind, change, take, undone } = importRows
  const saved = sql<number>`${importRows.resultId} is not null`
  const groups = await db
    .select({ importId, state, kind, change, take, saved, undone, n: count() })
    .from(importRows)
    .where(inArray(importId, ids))
    .groupBy(importId, state, kind, change, take, saved, undone)
  const all = new Map(ids.map((id) => [id, noneCounted()]))
  for (const group of groups) {
    const counts = all.get(group.importId)
    if (!counts) continue
    const { n } = group
    // Taken out of the book with the list, not a row of it.
    if (group.change === 'gone') continue
    counts.all += n
    if (group.kind) counts.kinds[group.kind] += n
    if (group.undone) counts.undone += n
    else if (group.saved) counts.saved += n
    else if (group.change === 'same') counts.same += n
    else {
      counts[group.state] += n
      if (group.change === 'changed') counts.changed += n
      if (isLeft(group)) counts.left += n
    }
  }
  return all
}

const isLeft = ({ state, take }: { state: string; take: string | null }): boolean =>
  state !== 'error' && (take === 'yes' || (take === null && state === 'ready'))

const noneCounted = (): TabCounts => ({
  all: 0,
  ready: 0,
  warning: 0,
  error: 0,
  changed: 0,
  same: 0,
  saved: 0,
  left: 0,
  undone: 0,
  kinds: { collective: 0, individual: 0, household: 0 },
})

/** The rows of a tab; those saved stand in their own, whatever state they were in. */
function inTab(tab: ImportTab): SQL | undefined {
  if (tab === 'all') return ne(importRows.change, 'gone')
  if (tab === 'saved') return isNotNull(importRows.resultId)
  if (tab === 'same' || tab === 'changed')
    return and(isNull(importRows.resultId), eq(importRows.change, tab))
  return and(isNull(importRows.resultId), ne(importRows.change, 'same'), eq(importRows.state, tab))
}

/** What the constants are called. */
async function labelsOf({ db }: ReadContext, c: Constants) {
  const nameOf = async (
    table: typeof units | typeof events | typeof campaigns | typeof awardForms,
    id: number | null,
  ) => {
    if (id === null) return null
    const [row] = await db.select({ name: table.name }).from(table).where(eq(table.id, id))
    return row?.name ?? null
  }
  return {
    unitId: await nameOf(units, c.unitId),
    eventId: await nameOf(events, c.eventId),
    campaignId: await nameOf(campaigns, c.campaignId),
    awardFormId: await nameOf(awardForms, c.awardFormId),
    issuerId: await nameOf(units, c.issuerId),
  }
}
