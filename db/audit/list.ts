import { and, asc, count, desc, eq, gte, inArray, isNull, lt, not, or, sql } from 'drizzle-orm'
import { listOf } from '@/domain/address'
import { dayBegins } from '@/domain/dates'
import { auditActs, type HistoryFilters } from '@/domain/history-filters'
import { may } from '@/domain/permissions'
import { isAnyOf } from '../engine/search'
import { pageSize, type ReadContext } from '../read'
import { readRetention } from '../settings/retention'
import { endUserSessionsPolicy } from '../users/policy'
import { users } from '../users/table'
import { holdsPart, part, partsOf } from './batches'
import { bearsWords } from './bears'
import { entriesOf, type HistoryEntry } from './entries'
import { auditEntries } from './table'
import { lastEntry } from './undoable'

/**
 * One page of the whole history with its exact total, the newest first; null for contributors, to
 * whom it cannot be shown without what is not theirs. What was saved at once is one entry, which opens
 * to its own (`batch`); the history of one record and what words find show each by itself.
 */
export async function listHistory(
  ctx: ReadContext,
  { page, size = pageSize, ...filters }: HistoryFilters & { page: number; size?: number },
) {
  const { db, actor } = ctx
  if (actor.role === 'contributor') return null
  const opened = filters.batch ? await entryAt(ctx, filters.batch) : null
  const where = and(whereHistory(ctx, filters, opened), await mayShow(ctx, filters))
  const [counted] = await db.select({ n: count() }).from(auditEntries).where(where)
  const total = counted?.n ?? 0
  const shown = Math.min(page, Math.max(1, Math.ceil(total / size)))
  // Found within the index; only what is shown is read.
  const wanted = db
    .select({ sequence: auditEntries.sequence })
    .from(auditEntries)
    .where(where)
    .orderBy(desc(auditEntries.sequence))
    .limit(size)
    .offset((shown - 1) * size)
  const rows = await db
    .select()
    .from(auditEntries)
    .where(inArray(auditEntries.sequence, wanted))
    .orderBy(desc(auditEntries.sequence))
  const entries = await entriesOf(ctx, rows)
  return { entries, total, page: shown, pageSize: size, opened, of: await recordOf(ctx, filters) }
}

/** Whose entries the history can be narrowed to. */
export async function historyActors({ db, actor }: ReadContext) {
  if (actor.role === 'contributor') return []
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .orderBy(asc(users.name), asc(users.id))
}

/**
 * Who signed in, when and from where is asked for by itself, and by administrators alone; and only as
 * far back as the office keeps it (the entries themselves are sealed in the chain).
 */
async function mayShow({ db, actor }: ReadContext, { noun }: HistoryFilters) {
  const isSession = eq(auditEntries.noun, 'session')
  if (!noun || !may(actor, endUserSessionsPolicy)) return not(isSession)
  const { signInMonths } = await readRetention(db)
  const since = new Date(Date.now() - signInMonths * 30 * 24 * 3_600_000).toISOString()
  return or(not(isSession), gte(auditEntries.at, since))
}

type Opened = HistoryEntry | null

function whereHistory({ db }: ReadContext, filters: HistoryFilters, opened: Opened) {
  const { actor, from, to, q, record, batch } = filters
  const byItself = fits(auditEntries, filters)
  return and(
    actor ? isAnyOf(auditEntries.actorId, actor) : undefined,
    from ? gte(auditEntries.at, dayBegins(from)) : undefined,
    to ? lt(auditEntries.at, dayBegins(to, 1)) : undefined,
    q ? bearsWords(db, q) : undefined,
    record ? eq(auditEntries.nounId, record) : undefined,
    // An entry that is not there has no parts.
    batch ? (opened ? partsOf(opened) : sql`0 = 1`) : undefined,
    q || record || batch
      ? byItself
      : and(isNull(auditEntries.batch), byItself && or(byItself, holdsPart(fits(part, filters)))),
  )
}

function fits(entry: typeof part | typeof auditEntries, { noun, act }: HistoryFilters) {
  const verbs = listOf(act).flatMap((one) => auditActs[one])
  return and(
    noun && isAnyOf(entry.noun as typeof auditEntries.noun, noun),
    act ? isAnyOf(entry.verb as typeof auditEntries.verb, verbs) : undefined,
  )
}

async function entryAt(ctx: ReadContext, sequence: number): Promise<Opened> {
  const rows = await ctx.db.select().from(auditEntries).where(eq(auditEntries.sequence, sequence))
  const [entry] = await entriesOf(ctx, rows)
  return entry ?? null
}

/** What the one record is called that the history is narrowed to. */
async function recordOf(
  ctx: ReadContext,
  { noun, record }: HistoryFilters,
): Promise<string | null> {
  if (!record || typeof noun !== 'string') return null
  const last = await lastEntry(ctx.db, noun, record)
  const [entry] = last ? await entriesOf(ctx, [last]) : []
  return entry?.title ?? null
}
