import type { SearchParams } from './award-filters'
import { readRegistrationFilters, readSort } from './model-filters'

/** What the register of people is narrowed by; `unit` is the unit and all under it. */
export type IndividualFilters = { q?: string; unit?: number; sample?: 'only' | 'none' }

export const individualSorts = ['name', 'unit'] as const
export type IndividualSort = { by: (typeof individualSorts)[number]; down: boolean }

/** Reads filters from an address; what no link of ours would send is ignored. */
export function readIndividualFilters(params: SearchParams): IndividualFilters {
  const { q, unit, sample } = readRegistrationFilters(params)
  const filters: IndividualFilters = { q, unit, sample }
  return Object.fromEntries(Object.entries(filters).filter(([, v]) => v !== undefined))
}

/** By name, unless the address says otherwise. */
export const readIndividualSort = (params: SearchParams): IndividualSort =>
  readSort(params, individualSorts)

/** The address of the register with these filters. */
export function individualsHref(filters: IndividualFilters): string {
  const entries = Object.entries(filters).filter(([, v]) => v !== undefined)
  const query = new URLSearchParams(entries.map(([key, v]) => [key, String(v)])).toString()
  return query ? `/individuals?${query}` : '/individuals'
}
