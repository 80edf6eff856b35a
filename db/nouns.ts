import { type KeptNoun, nounsWith } from '@/domain/nouns'
import { anonymisations } from './anonymisations/table'
import { attachments } from './attachments/table'
import { awardForms } from './award-forms/table'
import { awards } from './awards/table'
import { bulkEdits } from './bulk-edits/table'
import { campaignYears } from './campaign-years/table'
import { campaigns } from './campaigns/table'
import { decisions } from './decisions/table'
import type { AnyTable, Column } from './engine/columns'
import { events } from './events/table'
import { fields } from './fields/table'
import { importRows, imports } from './imports/table'
import { individuals } from './individuals/table'
import { modelStageChanges, models } from './models/table'
import { distinctPeople, personChanges } from './person-changes/table'
import { personalExports } from './personal-exports/table'
import { pins } from './pins/table'
import { registrations } from './registrations/table'
import { reports } from './reports/table'
import { savedViews } from './saved-views/table'
import { publishedTallies, sources } from './tallies/table'
import { unitSuccessions, units } from './units/table'
import { users } from './users/table'

/** The table in which the records of a noun lie. */
export const tableOf = {
  award: awards,
  decision: decisions,
  event: events,
  individual: individuals,
  unit: units,
  registration: registrations,
  model: models,
  campaign: campaigns,
  campaignYear: campaignYears,
  tally: publishedTallies,
  source: sources,
  report: reports,
  pin: pins,
  savedView: savedViews,
  attachment: attachments,
  import: imports,
  bulkEdit: bulkEdits,
  awardForm: awardForms,
  field: fields,
  user: users,
  personalExport: personalExports,
  modelStage: modelStageChanges,
  unitSuccession: unitSuccessions,
  importRow: importRows,
  personChange: personChanges,
  distinctPeople,
  anonymisation: anonymisations,
} as const satisfies Record<KeptNoun, AnyTable & { id: Column }>

/** What the history calls a record of a table; undefined for rows that are no noun. */
export const nounOf = (table: AnyTable): KeptNoun | undefined =>
  nounsWith('kept').find((noun) => tableOf[noun] === table)

/** The column that says what a record is called; null for what is called by other records, or not at all. */
export const nameColumn: Record<KeptNoun, Column | null> = {
  award: awards.recipientName,
  decision: decisions.number,
  event: events.name,
  individual: individuals.fullName,
  unit: units.name,
  registration: null,
  model: models.title,
  campaign: campaigns.shortName,
  campaignYear: null,
  tally: null,
  source: sources.title,
  report: reports.title,
  pin: null,
  savedView: savedViews.name,
  attachment: attachments.fileName,
  import: imports.fileName,
  bulkEdit: null,
  awardForm: awardForms.name,
  field: fields.name,
  user: users.name,
  personalExport: null,
  modelStage: null,
  unitSuccession: null,
  importRow: null,
  personChange: null,
  distinctPeople: null,
  anonymisation: null,
}
