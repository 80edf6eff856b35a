/** The page of a record, by its noun; none for what has no page of its own. */
const pages: Record<string, string> = {
  award: '/awards/',
  decision: '/decisions/',
  event: '/events/',
  individual: '/individuals/',
  unit: '/units/',
  registration: '/registrations/',
  model: '/models/',
  campaign: '/campaigns/',
  campaignYear: '/campaigns/years/',
  tally: '/tallies/',
  import: '/imports/',
  bulkEdit: '/bulk-edits/',
  report: '/reports/',
}

export const recordHref = (noun: string, id: number): string | undefined =>
  pages[noun] && `${pages[noun]}${id}`
