import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Table } from 'drizzle-orm/table'
import { auditActs } from '@/domain/history-filters'
import { cleanText } from '@/domain/text'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import { campaigns } from '../campaigns/table'
import type { Column } from '../columns'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { individuals } from '../individuals/table'
import { models } from '../models/table'
import { recipientNames } from '../names-table'
import type { Reader } from '../open'
import { registrations } from '../registrations/table'
import { contains } from '../search'
import { units } from '../units/table'
import { auditEntries } from './table'

/** Registers whose records are found by words, as their own lists find them. */
const registers: Record<string, { table: Table; id: Column; text: Column }> = {
  individual: { table: individuals, id: individuals.id, text: individuals.searchText },
  unit: { table: units, id: units.id, text: units.searchText },
  decision: { table: decisions, id: decisions.id, text: decisions.searchText },
  event: { table: events, id: events.id, text: events.searchText },
  model: { table: models, id: models.id, text: models.searchText },
  campaign: { table: campaigns, id: campaigns.id, text: campaigns.searchText },
  awardForm: { table: awardForms, id: awardForms.id, text: awardForms.searchText },
}

/**
 * That an entry is of a record which bears these words today, with marks or without; or of one that is
 * gone and bore them as they were typed. Undefined for no words.
 */
export function bearsWords(db: Reader, words: string): SQL | undefined {
  const typed = cleanText(words)
  if (!contains(recipientNames.searchText, typed)) return undefined
  const of = (noun: string, ids: SQL | Parameters<typeof inArray>[1]) =>
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
    ...Object.entries(registers).map(([noun, { table, id, text }]) =>
      of(noun, db.select({ id }).from(table).where(contains(text, typed)) as never),
    ),
    and(
      inArray(auditEntries.verb, [...auditActs.takeBack]),
      isNull(auditEntries.after),
      sql`instr(${auditEntries.before}, ${typed}) > 0`,
    ),
  )
}
