import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, or } from 'drizzle-orm'
import type { Noun } from '@/domain/nouns'
import { readEntries } from '../anonymisations/withheld'
import { changesTouching } from '../person-changes/touching'
import type { ReadContext } from '../read'
import { liesInUnit, recordInSight } from '../record-scope'
import type { Also } from './also'
import type { AuditEntry } from './chain'
import { readSnapshot, type Snapshot } from './changes'
import { entriesInScope } from './scope'
import { auditEntries } from './table'

/** A record as an entry left it; null once it was gone. Before the first entry it has none. */
export type Version = {
  n: number
  state: Snapshot | null
  /** It told of somebody who was anonymised: it cannot be had again. */
  isWithheld: boolean
  entry: Pick<AuditEntry, 'sequence' | 'at' | 'actorId' | 'actorName' | 'verb'> | null
}

/**
 * The versions of a record, the oldest first, each put together from all that the history said of it up
 * to then; also what a change of people said of it in passing. A contributor gets those of its own
 * records alone, and of none from when they lay elsewhere.
 */
export async function versionsOf(ctx: ReadContext, noun: Noun, id: number): Promise<Version[]> {
  const isContributor = ctx.actor.role === 'contributor'
  if (isContributor && !(liesInUnit(noun) && (await recordInSight(ctx, noun, id)))) return []
  const rows = await entriesOn(ctx, noun, id)
  const seen = isContributor ? await entriesInScope(ctx, rows) : rows
  const shown = new Set(seen.map(({ sequence }) => sequence))
  const versions: Version[] = []
  let state: Snapshot | null = null
  let isWithheld = false
  const told = await readEntries(ctx.db, rows)
  for (const [at, row] of rows.entries()) {
    const { was, is } = told[at] ?? { was: null, is: null }
    isWithheld ||= !isDeepStrictEqual([was, is], [row.before, row.after].map(readSnapshot))
    const own = row.noun === noun && row.nounId === id
    if (own && state === null && row.before !== null) {
      state = plain(was)
      if (state && shown.has(row.sequence)) put(versions, { state, isWithheld, entry: null })
    }
    const says = toldBy({ ...row, was, is }, noun, id)
    if (says === undefined) continue
    // Told in passing: each such change is a version of its own.
    const passing: Snapshot =
      own || says === null ? {} : { version: Number(state?.version ?? 0) + 1 }
    state = says === null ? null : { ...state, ...passing, ...says }
    if (shown.has(row.sequence)) put(versions, { state, isWithheld, entry: row })
  }
  return versions
}

/** Entries of one version (a file was added) are one; the last says how it was left. */
function put(versions: Version[], left: Omit<Version, 'n'>): void {
  const { state } = left
  const last = versions.at(-1)
  const n = state === null ? (last?.n ?? 0) + 1 : Number(state.version ?? (last?.n ?? 0) + 1)
  if (last?.n === n && last.state !== null) versions.pop()
  versions.push({ n, ...left })
}

/** What an entry says of the record: undefined for nothing, null for that it is gone. */
function toldBy(
  row: Pick<AuditEntry, 'noun' | 'nounId'> & { was: Snapshot | null; is: Snapshot | null },
  noun: Noun,
  id: number,
): Snapshot | null | undefined {
  const after = row.is
  const also = ((after ?? row.was)?.also ?? []) as unknown as Also[]
  const beside = also.find((one) => one.noun === noun && one.id === id)
  const isOwn = row.noun === noun && row.nounId === id
  if (!isOwn) return beside?.set as Snapshot | null | undefined
  return after && { ...plain(after), ...(beside?.set as Snapshot | undefined) }
}

/** Without what an entry says besides the record. */
function plain(snapshot: Snapshot | null): Snapshot | null {
  if (snapshot === null) return null
  const { also: _, restoredVersion: __, reason: ___, ...record } = snapshot
  return record
}

async function entriesOn({ db }: ReadContext, noun: Noun, id: number): Promise<AuditEntry[]> {
  const touching = await changesTouching(db, noun, id)
  const of = (one: { noun: Noun; nounId: number }) =>
    and(eq(auditEntries.noun, one.noun), eq(auditEntries.nounId, one.nounId))
  return db
    .select()
    .from(auditEntries)
    .where(or(of({ noun, nounId: id }), ...touching.map(of)))
    .orderBy(asc(auditEntries.sequence))
}
