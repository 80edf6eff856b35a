import {
  addressOf,
  idOf,
  oneOf,
  present,
  type SearchParams,
  type Sort,
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

/** What registrations are narrowed by; part of what models are narrowed by. */
export type RegistrationFilters = {
  q?: string
  year?: number
  from?: number
  to?: number
  campaign?: number
  /** The unit and all under it. */
  unit?: number
  sample?: 'only' | 'none'
  /** Left out: accepted registrations, the ones that are counted. */
  state?: RegistrationState
}

/**
 * What a list of works and models is narrowed by. It lives in the address, so that a figure
 * anywhere can link to exactly the rows that it counts.
 */
export type ModelFilters = RegistrationFilters & {
  /** `none`: no field entered yet. */
  field?: number | 'none'
  ownerKind?: RecipientKind
  /** `none`: no level entered yet. */
  level?: Level | 'none'
  /** Of units of that kind: the unit groups of a report. */
  unitKind?: UnitKind
  /** Standing at that stage now. */
  stage?: ModelStage
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
    year: yearOf(params, 'year'),
    from: yearOf(params, 'from'),
    to: yearOf(params, 'to'),
    campaign: idOf(params, 'campaign'),
    unit: idOf(params, 'unit'),
    sample: oneOf(params, 'sample', ['only', 'none']),
    state: oneOf(params, 'state', registrationStates),
  })

export const readModelFilters = (params: SearchParams): ModelFilters =>
  present({
    ...readRegistrationFilters(params),
    field: oneOf(params, 'field', ['none']) ?? idOf(params, 'field'),
    ownerKind: oneOf(params, 'ownerKind', recipientKinds),
    level: oneOf(params, 'level', [...levels, 'none']),
    unitKind: oneOf(params, 'unitKind', unitKinds),
    stage: oneOf(params, 'stage', modelStages),
    reached: oneOf(params, 'reached', modelStages),
  })

export const modelsHref = (filters: ModelFilters): string => addressOf('/models', filters)

/** The funnel and its splits, under the same conditions. */
export const funnelHref = (filters: RegistrationFilters): string =>
  addressOf('/models/funnel', filters)

export const registrationsHref = (filters: RegistrationFilters): string =>
  addressOf('/registrations', filters)
