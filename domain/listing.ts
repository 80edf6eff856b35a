import { oneOf, readPage, type SearchParams } from './address'

/** Every list of records that has columns to choose, files and saved views, by its address. */
export const listingPaths = {
  awards: '/awards',
  individuals: '/individuals',
  units: '/units',
  decisions: '/decisions',
  events: '/events',
  campaigns: '/campaigns',
  campaignYears: '/campaigns/years',
  registrations: '/registrations',
  models: '/models',
  tallies: '/tallies',
  history: '/history',
  personalExports: '/admin/exports',
} as const

export type Listing = keyof typeof listingPaths
export const listings = Object.keys(listingPaths) as [Listing, ...Listing[]]

/** Rows of a page that one may ask for (`size=100`); the first unless the address says otherwise. */
export const pageSizes = [50, 100, 200] as const

const readSize = (params: SearchParams): number =>
  Number(oneOf(params, 'size', ['50', '100', '200']) ?? pageSizes[0])

/** Which part of a list the address asks for. */
export const partOf = (params: SearchParams) => ({
  page: readPage(params),
  size: readSize(params),
})

/** The search part of a list's address as a view keeps it: in one order, without the page. */
export function viewQuery(query: string | Record<string, string | string[] | undefined>): string {
  const params = new URLSearchParams(typeof query === 'string' ? query : undefined)
  if (typeof query !== 'string')
    for (const [key, value] of Object.entries(query))
      for (const one of [value ?? []].flat()) if (one !== '') params.append(key, one)
  for (const passing of ['page', 'saved', 'undone']) params.delete(passing)
  params.sort()
  return params.toString()
}
