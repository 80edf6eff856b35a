import {
  addressOf,
  idOf,
  noneOr,
  oneOf,
  present,
  type SearchParams,
  type Some,
  type Sort,
  someOf,
  wordsOf,
  yearOf,
} from './address'
import {
  type Level,
  levels,
  type ModelStage,
  modelStages,
  type RecipientKind,
  type RegistrationState,
  recipientKinds,
  registrationStates,
  type UnitKind,
  unitKinds,
} from './vocabulary'

/**
 * What registrations are narrowed by; part of what models are narrowed by. Of several values of one
 * condition any will do.
 */
export type RegistrationFilters = {
  q?: string
  year?: Some<number>
  from?: number
  to?: number
  campaign?: Some<number>
  /** The unit and all under it. */
  unit?: Some<number>
  sample?: 'only' | 'none'
  /** Left out: accepted registrations, the ones that are counted. */
  state?: Some<RegistrationState>
}

/**
 * What a list of works and models is narrowed by. It lives in the address, so that a figure
 * anywhere can link to exactly the rows that it counts.
 */
export type ModelFilters = RegistrationFilters & {
  /** `none`: no field entered yet. */
  field?: Some<number | 'none'>
  ownerKind?: Some<RecipientKind>
  /** `none`: no level entered yet. */
  level?: Some<Level | 'none'>
  /** Of units of that kind: the unit groups of a report. */
  unitKind?: Some<UnitKind>
  /** Standing at that stage now. */
  stage?: Some<ModelStage>
  /** Has come at least that far; `replicated`: copied somewhere. */
  reached?: ModelStage
}

export const registrationSorts = ['unit', 'campaign', 'year', 'models'] as const
export const modelSorts = ['title', 'unit', 'field', 'stage', 'year'] as const
export type RegistrationSort = Sort<(typeof registrationSorts)[number]>
export type ModelSort = Sort<(typeof modelSorts)[number]>

/** Reads filters from an address; what no link of ours would send is ignored. */
export const readRegistrationFilters = (params: SearchParams): RegistrationFilters =>
  present({
    q: wordsOf(params),
    year: someOf(params, 'year', (one) => yearOf(one, 'year')),
    from: yearOf(params, 'from'),
    to: yearOf(params, 'to'),
    campaign: someOf(params, 'campaign', (one) => idOf(one, 'campaign')),
    unit: someOf(params, 'unit', (one) => idOf(one, 'unit')),
    sample: oneOf(params, 'sample', ['only', 'none']),
    state: someOf(params, 'state', (one) => oneOf(one, 'state', registrationStates)),
  })

export const readModelFilters = (params: SearchParams): ModelFilters =>
  present({
    ...readRegistrationFilters(params),
    field: someOf(params, 'field', (one) => noneOr(one, 'field')),
    ownerKind: someOf(params, 'ownerKind', (one) => oneOf(one, 'ownerKind', recipientKinds)),
    level: someOf(params, 'level', (one) => oneOf(one, 'level', [...levels, 'none'])),
    unitKind: someOf(params, 'unitKind', (one) => oneOf(one, 'unitKind', unitKinds)),
    stage: someOf(params, 'stage', (one) => oneOf(one, 'stage', modelStages)),
    reached: oneOf(params, 'reached', modelStages),
  })

export const modelsHref = (filters: ModelFilters): string => addressOf('/models', filters)

/** The funnel and its splits, under the same conditions. */
export const funnelHref = (filters: RegistrationFilters): string =>
  addressOf('/models/funnel', filters)

export const registrationsHref = (filters: RegistrationFilters): string =>
  addressOf('/registrations', filters)
