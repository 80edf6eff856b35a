import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import { isRestorable, type RestorableNoun, restorableNouns } from '@/domain/history-filters'
import type { Noun } from '@/domain/nouns'
import { may } from '@/domain/permissions'
import type { Reader } from '../engine/connection'
import type { ReadContext } from '../read'
import type { AuditEntry } from './chain'
import { readSnapshot } from './changes'
import { undoChangePolicy } from './policy'
import { registerEdited } from './registers'
import { auditEntries } from './table'

/**
 * What a form does to a record. Not the steps of a proposal or a model, which others have answered
 * to, nor what has an undo of its own (lists, bulk edits).
 */
const edits = ['update', 'bringBack']
const verbs: Record<RestorableNoun, string[]> = {
  award: ['create', ...edits, 'revoke', 'withdraw'],
  individual: ['create', ...edits],
  unit: ['create', ...edits],
  decision: ['create', ...edits],
  event: ['create', ...edits],
  model: ['create', ...edits],
  registration: edits,
  campaign: edits,
  campaignYear: edits,
  tally: edits,
  source: edits,
  awardForm: edits,
  field: edits,
}

/** Whether an entry is of a kind that can be taken back, whatever has happened since. */
export function isUndoable({ noun, verb, after }: Pick<AuditEntry, 'noun' | 'verb' | 'after'>) {
  return after !== null && isRestorable(noun) && verbs[noun].includes(verb)
}

/** Of these entries those after which nothing has touched the record: they can be taken back. */
export async function undoableAmong({ db, actor }: ReadContext, entries: AuditEntry[]) {
  const found = new Set<number>()
  if (!may(actor, undoChangePolicy)) return found
  const candidates = entries.filter(isUndoable)
  for (const noun of restorableNouns) {
    const of = candidates.filter((entry) => entry.noun === noun)
    if (of.length === 0) continue
    const ids = of.map(({ nounId }) => nounId)
    const versions = await versionsOf(db, noun, ids)
    for (const entry of of)
      if (versions.get(entry.nounId) === versionAfter(entry)) found.add(entry.sequence)
  }
  return found
}

/** The last change of a record, when the actor made it and can take it back: its entry's number. */
export async function lastUndoable(ctx: ReadContext, noun: RestorableNoun, id: number) {
  const last = await lastEntry(ctx.db, noun, id)
  if (!last || last.actorId !== ctx.actor.userId) return undefined
  return (await undoableAmong(ctx, [last])).has(last.sequence) ? last.sequence : undefined
}

export async function lastEntry(
  db: Reader,
  noun: Noun,
  id: number,
): Promise<AuditEntry | undefined> {
  const [last] = await db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, noun), eq(auditEntries.nounId, id)))
    .orderBy(desc(auditEntries.sequence))
    .limit(1)
  return last
}

/** The entry with which a record began. */
export async function firstEntry(
  db: Reader,
  noun: Noun,
  id: number,
): Promise<AuditEntry | undefined> {
  const [first] = await db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, noun), eq(auditEntries.nounId, id)))
    .orderBy(auditEntries.sequence)
    .limit(1)
  return first?.verb === 'create' ? first : undefined
}

/** The version that the record had after the change. */
export const versionAfter = ({ after }: Pick<AuditEntry, 'after'>): number =>
  Number(readSnapshot(after)?.version ?? 0)

/**
 * The person and the decision that entered their registers with an award: the entries right before
 * its own, of the same save.
 */
export async function enteredWith(db: Reader, entry: AuditEntry) {
  const before = await db
    .select()
    .from(auditEntries)
    .where(lt(auditEntries.sequence, entry.sequence))
    .orderBy(desc(auditEntries.sequence))
    .limit(2)
  const entered: { individualId?: number; decisionId?: number } = {}
  for (const each of before) {
    const isOfSave =
      each.at === entry.at && each.actorId === entry.actorId && each.verb === 'create'
    if (!isOfSave) break
    if (each.noun === 'individual') entered.individualId = each.nounId
    else if (each.noun === 'decision') entered.decisionId = each.nounId
    else break
  }
  return entered
}

async function versionsOf(db: Reader, noun: RestorableNoun, ids: number[]) {
  const { table } = registerEdited(noun)
  const rows = await db
    .select({ id: table.id, version: table.version })
    .from(table)
    .where(inArray(table.id, ids))
  return new Map(rows.map(({ id, version }) => [id, version]))
}
