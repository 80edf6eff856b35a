import type { SearchParams } from './award-filters'
import { type ModelStage, modelStages } from './vocabulary'

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
}

/**
 * What a list of works and models is narrowed by. It lives in the address, so that a figure
 * anywhere can link to exactly the rows that it counts.
 */
export type ModelFilters = RegistrationFilters & {
  /** `none`: no field entered yet. */
  field?: number | 'none'
  /** Standing at that stage now. */
  stage?: ModelStage
  /** Has come at least that far; `replicated`: copied somewhere. */
  reached?: ModelStage
}

export const registrationSorts = ['unit', 'campaign', 'year', 'models'] as const
export const modelSorts = ['title', 'unit', 'field', 'stage', 'year'] as const
export type RegistrationSort = { by: (typeof registrationSorts)[number]; down: boolean }
export type ModelSort = { by: (typeof modelSorts)[number]; down: boolean }

/** Reads filters from an address; what no link of ours would send is ignored. */
export function readRegistrationFilters(params: SearchParams): RegistrationFilters {
  return present({
    q: value(params, 'q')?.slice(0, 200),
    year: whole(params, 'year', 1900, 2200),
    from: whole(params, 'from', 1900, 2200),
    to: whole(params, 'to', 1900, 2200),
    campaign: whole(params, 'campaign', 1, 999_999_999),
    unit: whole(params, 'unit', 1, 999_999_999),
    sample: oneOf(params, 'sample', ['only', 'none'] as const),
  })
}

export function readModelFilters(params: SearchParams): ModelFilters {
  return present({
    ...readRegistrationFilters(params),
    field:
      value(params, 'field') === 'none'
        ? ('none' as const)
        : whole(params, 'field', 1, 999_999_999),
    stage: oneOf(params, 'stage', modelStages),
    reached: oneOf(params, 'reached', modelStages),
  })
}

/** `sort=-year`; the first of `sorts` when absent or unknown. */
export function readSort<T extends string>(
  params: SearchParams,
  sorts: readonly [T, ...T[]],
): { by: T; down: boolean } {
  const raw = value(params, 'sort') ?? ''
  const by = sorts.find((s) => s === raw.replace(/^-/, ''))
  return by ? { by, down: raw.startsWith('-') } : { by: sorts[0], down: false }
}

export const modelsHref = (filters: ModelFilters): string => withFilters('/models', filters)

export const registrationsHref = (filters: RegistrationFilters): string =>
  withFilters('/registrations', filters)

function withFilters(path: string, filters: ModelFilters): string {
  const entries = Object.entries(filters).filter(([, v]) => v !== undefined && v !== '')
  const query = new URLSearchParams(entries.map(([key, v]) => [key, String(v)])).toString()
  return query ? `${path}?${query}` : path
}

function value(params: SearchParams, key: string): string | undefined {
  const raw = params[key]
  const first = Array.isArray(raw) ? raw[0] : raw
  return first === undefined || first.trim() === '' ? undefined : first
}

function whole(params: SearchParams, key: string, min: number, max: number): number | undefined {
  const text = value(params, key)
  if (!text || !/^\d{1,9}$/.test(text)) return undefined
  const n = Number(text)
  return n >= min && n <= max ? n : undefined
}

const oneOf = <T extends string>(params: SearchParams, key: string, values: readonly T[]) =>
  values.find((v) => v === value(params, key))

const present = <T extends object>(filters: T): T =>
  Object.fromEntries(Object.entries(filters).filter(([, v]) => v !== undefined)) as T
