import {
  addressOf,
  idOf,
  noneOr,
  type OneEach,
  oneEach,
  oneOf,
  present,
  readSort,
  type SearchParams,
  type Some,
  type Sort,
  someOf,
  wordsOf,
  yearOf,
} from './address'
import {
  type AwardStatus,
  awardStatuses,
  type Honour,
  honours,
  type Level,
  levels,
  type RecipientKind,
  type Regime,
  recipientKinds,
  regimes,
} from './vocabulary'

/**
 * What a list of awards is narrowed by; of several values of one condition any will do. It lives in the address (`/awards?level=district&from=2016`),
 * so that a figure anywhere can link to exactly the rows that it counts.
 */
export type AwardFilters = {
  q?: string
  year?: Some<number>
  from?: number
  to?: number
  level?: Some<Level>
  kind?: Some<RecipientKind>
  regime?: Some<Regime>
  honour?: Honour
  /** `none`: awards outside any campaign. */
  campaign?: Some<number | 'none'>
  form?: Some<number>
  /** The unit and all under it. */
  unit?: Some<number>
  /** The unit alone, without those under it. */
  unitItself?: number
  event?: Some<number>
  /** `none`: awards without one. */
  decision?: Some<number | 'none'>
  individual?: number
  model?: number
  /** Left out: conferred awards, the ones that are counted. */
  status?: Some<AwardStatus>
  sample?: 'only' | 'none'
}

export const awardSorts = [
  'name',
  'kind',
  'unit',
  'form',
  'level',
  'decided',
  'year',
  'recorded',
] as const
export type AwardSort = Sort<(typeof awardSorts)[number]>
/** Reads filters from an address; what no link of ours would send is ignored. */
export const readAwardFilters = (params: SearchParams): AwardFilters =>
  present({
    q: wordsOf(params),
    year: someOf(params, 'year', (one) => yearOf(one, 'year')),
    from: yearOf(params, 'from'),
    to: yearOf(params, 'to'),
    level: someOf(params, 'level', (one) => oneOf(one, 'level', levels)),
    kind: someOf(params, 'kind', (one) => oneOf(one, 'kind', recipientKinds)),
    regime: someOf(params, 'regime', (one) => oneOf(one, 'regime', regimes)),
    honour: oneOf(params, 'honour', honours),
    campaign: someOf(params, 'campaign', (one) => noneOr(one, 'campaign')),
    form: someOf(params, 'form', (one) => idOf(one, 'form')),
    unit: someOf(params, 'unit', (one) => idOf(one, 'unit')),
    unitItself: idOf(params, 'unitItself'),
    event: someOf(params, 'event', (one) => idOf(one, 'event')),
    decision: someOf(params, 'decision', (one) => noneOr(one, 'decision')),
    individual: idOf(params, 'individual'),
    model: idOf(params, 'model'),
    status: someOf(params, 'status', (one) => oneOf(one, 'status', awardStatuses)),
    sample: oneOf(params, 'sample', ['only', 'none']),
  })

/** Filters with one value a condition, as forms and dashboards have them. */
export type OneOfEach = OneEach<AwardFilters>

/** The same for a page that knows one value a condition; several of one are none. */
export const readOneOfEach = (params: SearchParams): OneOfEach => oneEach(readAwardFilters(params))

/**
 * `sort=-year`. When absent, collectives come first and each kind by name; what a search finds comes
 * by name alone.
 */
export const readAwardSort = (params: SearchParams): AwardSort =>
  params.sort === undefined && !wordsOf(params)
    ? { by: 'kind', down: false }
    : readSort(params, awardSorts)

/** The address of the list with these filters. */
export const awardsHref = (filters: AwardFilters, path = '/awards'): string =>
  addressOf(path, filters)
