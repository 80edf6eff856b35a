import {
  addressOf,
  idOf,
  oneOf,
  present,
  readSort,
  type SearchParams,
  type Some,
  type Sort,
  someOf,
  wordsOf,
} from './address'

/** What the register of people is narrowed by; `unit` is the unit and all under it. */
export type IndividualFilters = { q?: string; unit?: Some<number>; sample?: 'only' | 'none' }

export const individualSorts = ['name', 'unit'] as const
export type IndividualSort = Sort<(typeof individualSorts)[number]>

/** Reads filters from an address; what no link of ours would send is ignored. */
export const readIndividualFilters = (params: SearchParams): IndividualFilters =>
  present({
    q: wordsOf(params),
    unit: someOf(params, 'unit', (one) => idOf(one, 'unit')),
    sample: oneOf(params, 'sample', ['only', 'none']),
  })

/** By name, unless the address says otherwise. */
export const readIndividualSort = (params: SearchParams): IndividualSort =>
  readSort(params, individualSorts)

/** The address of the register with these filters. */
export const individualsHref = (filters: IndividualFilters): string =>
  addressOf('/individuals', filters)
