import { addressOf, idOf, oneOf, present, type SearchParams } from '../address'
import type { Period } from '../periods'
import { type ReportTemplate, reportTemplates } from '../vocabulary'

/** What a report is about; an event's report needs its event, the others their years. */
export type ReportScope = Period & {
  template: ReportTemplate
  campaign?: number
  event?: number
  unit?: number
}

/** Reads from an address what a new report is about, years apart: these need the book's own. */
export const readReportScope = (params: SearchParams): Omit<Partial<ReportScope>, 'from' | 'to'> =>
  present({
    template: oneOf(params, 'template', reportTemplates),
    campaign: idOf(params, 'campaign'),
    event: idOf(params, 'event'),
    unit: idOf(params, 'unit'),
  })

/** The address at which such a report is written. */
export const newReportHref = (scope: Partial<ReportScope>): string =>
  addressOf('/reports/new', scope)
