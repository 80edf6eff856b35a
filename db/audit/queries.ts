import { and, asc, count, desc, eq, gte, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { listOf } from '@/domain/address'
import { dayBegins } from '@/domain/dates'
import { auditActs, type HistoryFilters } from '@/domain/history-filters'
import { formatNumber } from '@/domain/numbers'
import { type Actor, may } from '@/domain/permissions'
import { readEntries } from '../anonymisations/withheld'
import { undoPersonChangePolicy } from '../person-changes/policy'
import { changesTouching, type Touching } from '../person-changes/touching'
import { pageSize, type ReadContext } from '../read'
import { liesInUnit, recordInSight } from '../record-scope'
import { isAnyOf } from '../search'
import { endUserSessionsPolicy } from '../users/policy'
import { users } from '../users/table'
import type { AuditEntry } from './chain'
import {
  type FieldChange,
  fieldChanges,
  hiddenFrom,
  type Snapshot,
  titleOf,
  type Value,
} from './changes'
import { withNames } from './names'
import { entriesInScope } from './scope'
import { auditEntries } from './table'
import { undoableAmong } from './undoable'

export type HistoryEntry = {
  sequence: number
  /** UTC. */
  at: string
  /** Null for what the system did by itself. */
  actorId: number | null
  by: string
  noun: string
  nounId: number
  verb: string
  /** What the record was called then. */
  title: string | null
  /** How many records were entered at once; such an entry is of none in particular. */
  batch: number | null
  /** For a file or photo: the record that it belongs to. */
  owner: { noun: string; id: number } | null
  /** Whether the record was new, or is gone: then its fields have one side only. */
  whole: 'new' | 'gone' | null
  changes: FieldChange[]
  /** What was done to people as a whole: it has a page of its own, on which it is undone. */
  personChange: number | null
  /** Whether it can be taken back: nothing has touched the record since. */
  canUndo: boolean
}

const longest = 200

/**
 * All that was done to one record and to its files, the newest first. A contributor sees it only of
 * records that lie in a unit of its own, and only while they lay there.
 */
export async function historyOf(
  ctx: ReadContext,
  noun: string,
  id: number,
  /** Parts that have no page of their own: what was done to their files is told here too. */
  parts: { noun: string; id: number }[] = [],
): Promise<HistoryEntry[]> {
  const isContributor = ctx.actor.role === 'contributor'
  if (isContributor && !(liesInUnit(noun) && (await recordInSight(ctx, noun, id)))) return []
  const own = and(eq(auditEntries.noun, noun), eq(auditEntries.nounId, id))
  const touching = await changesTouching(ctx.db, noun, id)
  const rows = await ctx.db
    .select()
    .from(auditEntries)
    .where(
      or(
        own,
        filesOf(noun, id),
        ...parts.map((part) => filesOf(part.noun, part.id)),
        ...touching.map(entryOfChange),
      ),
    )
    .orderBy(desc(auditEntries.sequence))
    .limit(longest)
  return entriesOf(ctx, isContributor ? await entriesInScope(ctx, rows) : rows)
}

/**
 * One page of the whole history with its exact total, the newest first; null for contributors, to
 * whom it cannot be shown without what is not theirs.
 */
export async function listHistory(
  { db, actor }: ReadContext,
  { page, size = pageSize, ...filters }: HistoryFilters & { page: number; size?: number },
) {
  if (actor.role === 'contributor') return null
  const where = and(whereHistory(filters), mayShow(actor, filters))
  const [counted] = await db.select({ n: count() }).from(auditEntries).where(where)
  const total = counted?.n ?? 0
  const shown = Math.min(page, Math.max(1, Math.ceil(total / size)))
  const rows = await db
    .select()
    .from(auditEntries)
    .where(where)
    .orderBy(desc(auditEntries.sequence))
    .limit(size)
    .offset((shown - 1) * size)
  return { entries: await entriesOf({ db, actor }, rows), total, page: shown, pageSize: size }
}

/** Whose entries the history can be narrowed to. */
export async function historyActors({ db, actor }: ReadContext) {
  if (actor.role === 'contributor') return []
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .orderBy(asc(users.name), asc(users.id))
}

/** Who signed in, when and from where is asked for by itself, and by administrators alone. */
const mayShow = (actor: Actor, { noun }: HistoryFilters): SQL | undefined =>
  noun && may(actor, endUserSessionsPolicy) ? undefined : ne(auditEntries.noun, 'session')

function whereHistory({ noun, act, actor, from, to }: HistoryFilters): SQL | undefined {
  return and(
    noun && isAnyOf(auditEntries.noun, noun),
    act
      ? isAnyOf(
          auditEntries.verb,
          listOf(act).flatMap((one) => auditActs[one]),
        )
      : undefined,
    actor ? isAnyOf(auditEntries.actorId, actor) : undefined,
    from ? gte(auditEntries.at, dayBegins(from)) : undefined,
    to ? lt(auditEntries.at, dayBegins(to, 1)) : undefined,
  )
}

/** Entries about somebody else's record that this one was changed by: a merge, a corrected name. */
const entryOfChange = ({ id, noun, nounId }: Touching): SQL | undefined => {
  const text = sql`coalesce(${auditEntries.after}, ${auditEntries.before})`
  return and(
    eq(auditEntries.noun, noun),
    eq(auditEntries.nounId, nounId),
    // Always the last that such an entry says.
    sql`${text} like ${`%"personChangeId":${id}}`}`,
  )
}

/** Entries of files and photos begin with the record that they belong to (see `attachments`). */
function filesOf(noun: string, id: number): SQL | undefined {
  const head = `{"ownerNoun":${JSON.stringify(noun)},"ownerId":${id},`
  const text = sql`coalesce(${auditEntries.after}, ${auditEntries.before})`
  return and(eq(auditEntries.noun, 'attachment'), sql`substr(${text}, 1, ${head.length}) = ${head}`)
}

async function entriesOf(ctx: ReadContext, rows: AuditEntry[]): Promise<HistoryEntry[]> {
  const { db, actor } = ctx
  const mayUndo = may(actor, undoPersonChangePolicy)
  const undoable = await undoableAmong(ctx, rows)
  const told = await readEntries(db, rows)
  const hidden = hiddenFrom(actor)
  const entries = rows.map((row, at) => ({
    ...entryOf(row, told[at] ?? { was: null, is: null }, hidden),
    canUndo: undoable.has(row.sequence),
  }))
  const named = await withNames(
    db,
    entries.flatMap((entry) => [...entry.changes, ownName(entry)]),
  )
  let at = 0
  return entries.map((entry) => {
    const changes = named.slice(at, at + entry.changes.length)
    const own = named[at + changes.length]
    at += changes.length + 1
    const personChange = mayUndo ? entry.personChange : null
    return { ...entry, changes, personChange, title: entry.title ?? nameOr(own?.after) }
  })
}

/** A registration has no name of its own: it is called by its unit and year; so is a campaign's year. */
const ownName = ({ noun, nounId }: { noun: string; nounId: number }): FieldChange => ({
  field: noun === 'registration' || noun === 'campaignYear' ? `${noun}Id` : '',
  before: null,
  after: nounId,
})

const nameOr = (value: Value | undefined): string | null =>
  typeof value === 'string' ? value : null

function entryOf(
  { before: _, after: __, actorName, previousHash: ___, hash: ____, ...entry }: AuditEntry,
  { was, is }: { was: Snapshot | null; is: Snapshot | null },
  hidden: ReadonlySet<string>,
) {
  const { ownerNoun, ownerId, count: n, personChangeId } = is ?? was ?? {}
  const isBatch = entry.nounId === 0 && typeof n === 'number'
  return {
    ...entry,
    by: actorName,
    // A published number is called by itself.
    title: titleOf(was, is) ?? (typeof n === 'number' ? formatNumber(n) : null),
    batch: isBatch ? n : null,
    whole: was === null ? ('new' as const) : is === null ? ('gone' as const) : null,
    personChange: typeof personChangeId === 'number' ? personChangeId : null,
    owner: ownerNoun && ownerId ? { noun: String(ownerNoun), id: Number(ownerId) } : null,
    changes: isBatch ? [] : fieldChanges(was, is, hidden),
  }
}
