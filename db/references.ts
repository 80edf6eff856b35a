import { is, Table } from 'drizzle-orm'
import type { KeptNoun } from '@/domain/nouns'
import { awardStatusChanges } from './awards/table'
import { bulkEditRows } from './bulk-edits/table'
import { expectedUnits, yearFields } from './campaign-years/table'
import { type AnyTable, type Column, linksIn } from './engine/columns'
import { directions, eventAttendees, eventCampaigns } from './events/table'
import { modelStageChanges } from './models/table'
import { nounOf, tableOf } from './nouns'
import { personChangeAwards } from './person-changes/table'
import { registrationSteps } from './registrations/table'
import * as schema from './schema'

/** A column of a table that names a record of another, or of its own. */
export type Reference = { table: AnyTable; column: Column; to: AnyTable }

/** Every reference that the schema has. */
const references: Reference[] = (Object.values(schema) as unknown[])
  .filter((one): one is AnyTable => is(one, Table))
  .flatMap((table) => linksIn(table).map((link) => ({ table, ...link })))

/**
 * By these a row is a part of the record that it names: nothing without it, it goes with it, whoever
 * wrote it. By every other reference the record is leaned on, and does not go while it is.
 */
const byParts: readonly Column[] = [
  awardStatusChanges.awardId,
  bulkEditRows.awardId,
  personChangeAwards.awardId,
  modelStageChanges.modelId,
  registrationSteps.registrationId,
  expectedUnits.campaignYearId,
  yearFields.campaignYearId,
  eventAttendees.eventId,
  eventCampaigns.eventId,
  directions.eventId,
]

/** Fields that name records by number and are no reference of the schema, for their records may go. */
const loose: Record<string, KeptNoun> = { earlierId: 'import' }

/** The noun of the records that a field names, one (`unitId`) or several (`unitIds`). */
export const nounNamedBy: ReadonlyMap<string, KeptNoun> = new Map([
  ...Object.entries(loose),
  ...references.flatMap(({ column, to }) => {
    const noun = nounOf(to)
    return noun ? [[column.name, noun] as const, [`${column.name}s`, noun] as const] : []
  }),
])

const naming = (noun: KeptNoun): Reference[] => references.filter(({ to }) => to === tableOf[noun])

export const partsOf = (noun: KeptNoun): Reference[] =>
  naming(noun).filter(({ column }) => byParts.includes(column))

export const leaningOn = (noun: KeptNoun): Reference[] =>
  naming(noun).filter(({ column }) => !byParts.includes(column))
