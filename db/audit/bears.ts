import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { auditActs } from '@/domain/history-filters'
import { type Noun, nounsWith } from '@/domain/nouns'
import { cleanText } from '@/domain/text'
import { awards } from '../awards/table'
import type { AnyTable, Column } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { contains } from '../engine/search'
import { recipientNames } from '../names-table'
import { tableOf } from '../nouns'
import { registrations } from '../registrations/table'
import { units } from '../units/table'
import { auditEntries } from './table'

/** Registers whose records are found by words, as their own lists find them. */
const registers = nounsWith('restored').flatMap((noun) => {
  const { id, searchText }: { id: Column; searchText?: Column } = tableOf[noun] as never
  return searchText ? [{ noun, table: tableOf[noun] as AnyTable, id, text: searchText }] : []
})

/**
 * That an entry is of a record which bears these words today, with marks or without; or of one that is
 * gone and bore them as they were typed. Undefined for no words.
 */
export function bearsWords(db: Reader, words: string): SQL | undefined {
  const typed = cleanText(words)
  if (!contains(recipientNames.searchText, typed)) return undefined
  const of = (noun: Noun, ids: SQL | Parameters<typeof inArray>[1]) =>
    and(eq(auditEntries.noun, noun), inArray(auditEntries.nounId, ids as never))
  const named = db
    .select({ id: recipientNames.id })
    .from(recipientNames)
    .where(contains(recipientNames.searchText, typed))
  const ofAward = db.select({ id: awards.id }).from(awards).where(inArray(awards.nameId, named))
  const unit = db.select({ id: units.id }).from(units).where(contains(units.searchText, typed))
  const ofRegistration = db
    .select({ id: registrations.id })
    .from(registrations)
    .where(inArray(registrations.unitId, unit))
  return or(
    of('award', ofAward as never),
    of('registration', ofRegistration as never),
    ...registers.map(({ noun, table, id, text }) =>
      of(noun, db.select({ id }).from(table).where(contains(text, typed)) as never),
    ),
    and(
      inArray(auditEntries.verb, [...auditActs.takeBack]),
      isNull(auditEntries.after),
      sql`instr(${auditEntries.before}, ${typed}) > 0`,
    ),
  )
}
