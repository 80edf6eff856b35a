import type { useTranslations } from 'next-intl'
import type account from './vi/account.json'
import type achievements from './vi/achievements.json'
import type attachments from './vi/attachments.json'
import type awardForms from './vi/awardForms.json'
import type awards from './vi/awards.json'
import type backup from './vi/backup.json'
import type blocks from './vi/blocks.json'
import type bulkEdits from './vi/bulkEdits.json'
import type campaigns from './vi/campaigns.json'
import type campaignYears from './vi/campaignYears.json'
import type catalogue from './vi/catalogue.json'
import type common from './vi/common.json'
import type dashboard from './vi/dashboard.json'
import type decisions from './vi/decisions.json'
import type documents from './vi/documents.json'
import type doubles from './vi/doubles.json'
import type drill from './vi/drill.json'
import type error from './vi/error.json'
import type events from './vi/events.json'
import type fields from './vi/fields.json'
import type filters from './vi/filters.json'
import type form from './vi/form.json'
import type frame from './vi/frame.json'
import type heat from './vi/heat.json'
import type history from './vi/history.json'
import type imports from './vi/imports.json'
import type individuals from './vi/individuals.json'
import type listing from './vi/listing.json'
import type lists from './vi/lists.json'
import type models from './vi/models.json'
import type office from './vi/office.json'
import type personalData from './vi/personalData.json'
import type personalExports from './vi/personalExports.json'
import type personChanges from './vi/personChanges.json'
import type pins from './vi/pins.json'
import type quick from './vi/quick.json'
import type registrations from './vi/registrations.json'
import type reports from './vi/reports.json'
import type search from './vi/search.json'
import type security from './vi/security.json'
import type signIn from './vi/signIn.json'
import type start from './vi/start.json'
import type statistics from './vi/statistics.json'
import type table from './vi/table.json'
import type tallies from './vi/tallies.json'
import type units from './vi/units.json'
import type users from './vi/users.json'
import type validation from './vi/validation.json'
import type vocabulary from './vi/vocabulary.json'
import type waiting from './vi/waiting.json'

/** The words by namespace, as the Vietnamese files have them: a key that is in none of them does not compile. */
export interface Words {
  account: typeof account
  achievements: typeof achievements
  attachments: typeof attachments
  awardForms: typeof awardForms
  awards: typeof awards
  backup: typeof backup
  blocks: typeof blocks
  bulkEdits: typeof bulkEdits
  campaignYears: typeof campaignYears
  campaigns: typeof campaigns
  catalogue: typeof catalogue
  common: typeof common
  dashboard: typeof dashboard
  decisions: typeof decisions
  documents: typeof documents
  doubles: typeof doubles
  drill: typeof drill
  error: typeof error
  events: typeof events
  fields: typeof fields
  filters: typeof filters
  form: typeof form
  frame: typeof frame
  heat: typeof heat
  history: typeof history
  imports: typeof imports
  individuals: typeof individuals
  listing: typeof listing
  lists: typeof lists
  models: typeof models
  office: typeof office
  personChanges: typeof personChanges
  personalData: typeof personalData
  personalExports: typeof personalExports
  pins: typeof pins
  quick: typeof quick
  registrations: typeof registrations
  reports: typeof reports
  search: typeof search
  security: typeof security
  signIn: typeof signIn
  start: typeof start
  statistics: typeof statistics
  table: typeof table
  tallies: typeof tallies
  units: typeof units
  users: typeof users
  validation: typeof validation
  vocabulary: typeof vocabulary
  waiting: typeof waiting
}

/** The translator of all words, as functions that are no components are handed it. */
export type AllWords = ReturnType<typeof useTranslations<never>>
export type WordKey = Parameters<AllWords>[0]

type Values = Record<string, string | number>

/** Says a word whose key is made of kept data; undefined where there is no such word. */
export function wordOf(t: AllWords, key: string, values?: Values): string | undefined {
  const known = key as WordKey
  return t.has(known) ? t(known, values) : undefined
}

/** What `readProblem` read, as a sentence. */
export const problemOf = (t: AllWords, { key, values }: { key: string; values: Values }): string =>
  wordOf(t, `validation.${key}`, values) ?? t('validation.invalid')
