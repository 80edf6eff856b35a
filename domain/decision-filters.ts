import {
  idOf,
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
import { type Regime, regimes } from './vocabulary'

/** What a list of decisions is narrowed by: part of the number, the year it was signed in, the issuer. */
export type DecisionFilters = {
  q?: string
  year?: Some<number>
  issuer?: Some<number>
  /** The issuer, or any unit that it lies under. */
  unit?: Some<number>
  regime?: Some<Regime>
}

export const decisionSorts = ['decided', 'issuer'] as const
export type DecisionSort = Sort<(typeof decisionSorts)[number]>

/** Reads filters from an address; what no link of ours would send is ignored. */
export const readDecisionFilters = (params: SearchParams): DecisionFilters =>
  present({
    q: wordsOf(params),
    year: someOf(params, 'year', (one) => yearOf(one, 'year')),
    issuer: someOf(params, 'issuer', (one) => idOf(one, 'issuer')),
    unit: someOf(params, 'unit', (one) => idOf(one, 'unit')),
    regime: someOf(params, 'regime', (one) => oneOf(one, 'regime', regimes)),
  })

/** The newest first, unless the address says otherwise. */
export const readDecisionSort = (params: SearchParams): DecisionSort =>
  params.sort === undefined ? { by: 'decided', down: true } : readSort(params, decisionSorts)
