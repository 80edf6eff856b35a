import {
  idOf,
  present,
  readSort,
  type SearchParams,
  type Some,
  type Sort,
  someOf,
  wordsOf,
  yearOf,
} from './address'

/** What a list of events is narrowed by: words of the name, the year it was held in, a campaign. */
export type EventFilters = {
  q?: string
  year?: Some<number>
  campaign?: Some<number>
  /** The organiser, or any unit that it lies under. */
  unit?: Some<number>
}

export const eventSorts = ['held', 'name'] as const
export type EventSort = Sort<(typeof eventSorts)[number]>

/** Reads filters from an address; what no link of ours would send is ignored. */
export const readEventFilters = (params: SearchParams): EventFilters =>
  present({
    q: wordsOf(params),
    year: someOf(params, 'year', (one) => yearOf(one, 'year')),
    campaign: someOf(params, 'campaign', (one) => idOf(one, 'campaign')),
    unit: someOf(params, 'unit', (one) => idOf(one, 'unit')),
  })

/** The latest first, unless the address says otherwise. */
export const readEventSort = (params: SearchParams): EventSort =>
  params.sort === undefined ? { by: 'held', down: true } : readSort(params, eventSorts)
