import { isRestorable } from '@/domain/history-filters'
import type { Noun } from '@/domain/nouns'
import { formatNumber } from '@/domain/numbers'
import { may } from '@/domain/permissions'
import { readEntries } from '../anonymisations/withheld'
import type { Whence } from '../command'
import { undoPersonChangePolicy } from '../person-changes/policy'
import type { ReadContext } from '../read'
import { endUserSessionsPolicy } from '../users/policy'
import { type Parts, partsAmong } from './batches'
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
import { undoableAmong } from './undoable'

export type HistoryEntry = {
  sequence: number
  /** UTC. */
  at: string
  /** Null for what the system did by itself. */
  actorId: number | null
  by: string
  noun: Noun
  nounId: number
  verb: string
  /** What the record was called then. */
  title: string | null
  /** How many records were entered at once; such an entry is of none in particular. */
  batch: number | null
  /** For a file or photo: the record that it belongs to. */
  owner: { noun: Noun; id: number } | null
  /** Whether the record was new, or is gone: then its fields have one side only. */
  whole: 'new' | 'gone' | null
  changes: FieldChange[]
  /** What was done to people as a whole: it has a page of its own, on which it is undone. */
  personChange: number | null
  /** Whether it can be taken back: nothing has touched the record since. */
  canUndo: boolean
  /** From where: null where it was not kept, `hidden` from whom it is no business of. */
  whence: Whence | null | 'hidden'
  /** The record's version that it left, where that can be opened. */
  version: number | null
  /** The earlier version that it brought back, when it did. */
  restored: number | null
  /** What was written with it, when it was a batch: the entry opens to them. */
  parts: Parts | null
}

/** Entries as they are read: in words, with what may be done about each. */
export async function entriesOf(
  ctx: ReadContext,
  rows: AuditEntry[],
  hidden: ReadonlySet<string> = hiddenFrom(ctx.actor),
): Promise<HistoryEntry[]> {
  const { db, actor } = ctx
  const mayUndo = may(actor, undoPersonChangePolicy)
  const undoable = await undoableAmong(ctx, rows)
  const parts = await partsAmong(db, rows)
  const told = await readEntries(db, rows)
  const entries = rows.map((row, at) => ({
    ...entryOf(row, told[at] ?? { was: null, is: null }, hidden),
    canUndo: undoable.has(row.sequence),
    whence: whenceOf(ctx, row),
    parts: parts.get(row.sequence) ?? null,
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
const ownName = ({ noun, nounId }: { noun: Noun; nounId: number }): FieldChange => ({
  field: noun === 'registration' || noun === 'campaignYear' ? `${noun}Id` : '',
  before: null,
  after: nounId,
})

const nameOr = (value: Value | undefined): string | null =>
  typeof value === 'string' ? value : null

/** Where colleagues sit is for administrators, as their sign-ins are; one's own is for oneself. */
function whenceOf({ actor }: ReadContext, { actorId, whence }: AuditEntry): HistoryEntry['whence'] {
  if (actorId !== actor.userId && !may(actor, endUserSessionsPolicy)) return 'hidden'
  return whence === null ? null : (JSON.parse(whence) as Whence)
}

function entryOf(
  { before: _, after: __, actorName, ...row }: AuditEntry,
  { was, is }: { was: Snapshot | null; is: Snapshot | null },
  hidden: ReadonlySet<string>,
) {
  const { previousHash: ___, hash: ____, batch: _____, whence: ______, ...entry } = row
  const { ownerNoun, ownerId, count: n, personChangeId, restoredVersion } = is ?? was ?? {}
  const isBatch = entry.nounId === 0 && typeof n === 'number'
  return {
    ...entry,
    by: actorName,
    // A published number is called by itself.
    title: titleOf(was, is) ?? (typeof n === 'number' ? formatNumber(n) : null),
    batch: isBatch ? n : null,
    whole: was === null ? ('new' as const) : is === null ? ('gone' as const) : null,
    version: isRestorable(row.noun) && typeof is?.version === 'number' ? is.version : null,
    restored: typeof restoredVersion === 'number' ? restoredVersion : null,
    personChange: typeof personChangeId === 'number' ? personChangeId : null,
    owner: ownerNoun && ownerId ? { noun: ownerNoun as Noun, id: Number(ownerId) } : null,
    changes: isBatch ? [] : fieldChanges(was, is, hidden),
  }
}
