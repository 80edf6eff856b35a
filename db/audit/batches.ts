import { and, count, eq, gt, lt, type SQL, sql } from 'drizzle-orm'
import type { Noun } from '@/domain/nouns'
import { alias } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { type AuditEntry, batchOf } from './chain'
import { auditEntries } from './table'

/** What stands in an entry besides its own record: how many entries of each noun were written with it. */
export type Parts = { noun: Noun; n: number }[]

type Own = Pick<AuditEntry, 'sequence' | 'noun' | 'nounId'>

/** Nouns whose own entry may tell of many; and what is of no record (`0`) tells of many too. */
const ofMany: Noun[] = ['import', 'bulkEdit', 'decision']
const mayBeOfMany = ({ noun, nounId }: Own): boolean => nounId === 0 || ofMany.includes(noun)

/**
 * The entries that were written with this one: those of its batch since the batch's own entry before
 * it. A list saved, undone and saved again tells each time of what was done that time.
 */
export const partsOf = ({ sequence, noun, nounId }: Own): SQL | undefined =>
  and(
    eq(auditEntries.batch, batchOf(noun, nounId)),
    lt(auditEntries.sequence, sequence),
    gt(
      auditEntries.sequence,
      sql`coalesce((select max(${earlier.sequence}) from ${auditEntries} earlier where ${earlier.noun} = ${noun}
        and ${earlier.nounId} = ${nounId} and ${earlier.sequence} < ${sequence}), 0)`,
    ),
  )

const earlier = alias(auditEntries, 'earlier')
export const part = alias(auditEntries, 'part')

/** That something which fits was written with the entry of the list. */
export const holdsPart = (fits: SQL | undefined): SQL => {
  const { sequence, noun, nounId } = auditEntries
  const many = sql.join(
    ofMany.map((one) => sql`${one}`),
    sql`, `,
  )
  return sql`((${nounId} = 0 or ${noun} in (${many})) and exists (select 1 from ${auditEntries} part
    where ${part.batch} = ${noun} || ':' || ${nounId} and ${part.sequence} < ${sequence}
    and ${part.sequence} > coalesce((select max(${earlier.sequence}) from ${auditEntries} earlier
      where ${earlier.noun} = ${noun} and ${earlier.nounId} = ${nounId}
      and ${earlier.sequence} < ${sequence}), 0) and ${fits}))`
}

/** Of these entries what was written with each, by its number; nothing for what stands by itself. */
export async function partsAmong(db: Reader, entries: Own[]): Promise<Map<number, Parts>> {
  const found = new Map<number, Parts>()
  for (const entry of entries.filter(mayBeOfMany)) {
    const parts = await db
      .select({ noun: auditEntries.noun, n: count() })
      .from(auditEntries)
      .where(partsOf(entry))
      .groupBy(auditEntries.noun)
    if (parts.length > 0) found.set(entry.sequence, parts)
  }
  return found
}
