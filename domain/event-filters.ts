import type { SearchParams } from './award-filters'
import { readRegistrationFilters, readSort } from './model-filters'

/** What a list of events is narrowed by: words of the name, the year it was held in, a campaign. */
export type EventFilters = { q?: string; year?: number; campaign?: number }

export const eventSorts = ['held', 'name'] as const
export type EventSort = { by: (typeof eventSorts)[number]; down: boolean }

/** Reads filters from an address; what no link of ours would send is ignored. */
export function readEventFilters(params: SearchParams): EventFilters {
  const { q, year, campaign } = readRegistrationFilters(params)
  const filters: EventFilters = { q, year, campaign }
  return Object.fromEntries(Object.entries(filters).filter(([, v]) => v !== undefined))
}

/** The latest first, unless the address says otherwise. */
export const readEventSort = (params: SearchParams): EventSort =>
  params.sort === undefined ? { by: 'held', down: true } : readSort(params, eventSorts)
