import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Noun } from '@/domain/nouns'
import { changesTouching, type Touching } from '../person-changes/touching'
import type { ReadContext } from '../read'
import { liesInUnit, recordInSight } from '../record-scope'
import { hiddenFrom } from './changes'
import { entriesOf, type HistoryEntry } from './entries'
import { entriesInScope } from './scope'
import { auditEntries } from './table'

const longest = 200

/**
 * All that was done to one record and to its files, the newest first. A contributor sees it only of
 * records that lie in a unit of its own, and only while they lay there.
 */
export async function historyOf(
  ctx: ReadContext,
  noun: Noun,
  id: number,
  /** Parts that have no page of their own: what was done to their files is told here too. */
  parts: { noun: Noun; id: number }[] = [],
  /** With the numbers of people, however long it is: for the person's own export alone. */
  { whole = false } = {},
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
    .limit(whole ? 100_000 : longest)
  const seen = isContributor ? await entriesInScope(ctx, rows) : rows
  return entriesOf(ctx, seen, whole ? new Set() : hiddenFrom(ctx.actor))
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
function filesOf(noun: Noun, id: number): SQL | undefined {
  const head = `{"ownerNoun":${JSON.stringify(noun)},"ownerId":${id},`
  const text = sql`coalesce(${auditEntries.after}, ${auditEntries.before})`
  return and(eq(auditEntries.noun, 'attachment'), sql`substr(${text}, 1, ${head.length}) = ${head}`)
}
