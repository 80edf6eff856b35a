import {
  addressOf,
  idOf,
  oneOf,
  present,
  readSort,
  type SearchParams,
  type Sort,
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
 * What a list of awards is narrowed by. It lives in the address (`/awards?level=district&from=2016`),
 * so that a figure anywhere can link to exactly the rows that it counts.
 */
export type AwardFilters = {
  q?: string
  year?: number
  from?: number
  to?: number
  level?: Level
  kind?: RecipientKind
  regime?: Regime
  honour?: Honour
  /** `none`: awards outside any campaign. */
  campaign?: number | 'none'
  form?: number
  /** The unit and all under it. */
  unit?: number
  /** The unit alone, without those under it. */
  unitItself?: number
  event?: number
  decision?: number
  individual?: number
  model?: number
  /** Left out: conferred awards, the ones that are counted. */
  status?: AwardStatus
  sample?: 'only' | 'none'
}

export const awardSorts = ['name', 'unit', 'form', 'level', 'decided', 'year', 'recorded'] as const
export type AwardSort = Sort<(typeof awardSorts)[number]>
/** Reads filters from an address; what no link of ours would send is ignored. */
export const readAwardFilters = (params: SearchParams): AwardFilters =>
  present({
    q: wordsOf(params),
    year: yearOf(params, 'year'),
    from: yearOf(params, 'from'),
    to: yearOf(params, 'to'),
    level: oneOf(params, 'level', levels),
    kind: oneOf(params, 'kind', recipientKinds),
    regime: oneOf(params, 'regime', regimes),
    honour: oneOf(params, 'honour', honours),
    campaign: oneOf(params, 'campaign', ['none']) ?? idOf(params, 'campaign'),
    form: idOf(params, 'form'),
    unit: idOf(params, 'unit'),
    unitItself: idOf(params, 'unitItself'),
    event: idOf(params, 'event'),
    decision: idOf(params, 'decision'),
    individual: idOf(params, 'individual'),
    model: idOf(params, 'model'),
    status: oneOf(params, 'status', awardStatuses),
    sample: oneOf(params, 'sample', ['only', 'none']),
  })

/** `sort=-year`; by name when absent or unknown. */
export const readAwardSort = (params: SearchParams): AwardSort => readSort(params, awardSorts)

/** The address of the list with these filters. */
export const awardsHref = (filters: AwardFilters, path = '/awards'): string =>
  addressOf(path, filters)
