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
  event?: number
  decision?: number
  individual?: number
  model?: number
  /** Left out: conferred awards, the ones that are counted. */
  status?: AwardStatus
  sample?: 'only' | 'none'
}

export const awardSorts = ['name', 'unit', 'form', 'level', 'decided', 'year', 'recorded'] as const
export type AwardSort = { by: (typeof awardSorts)[number]; down: boolean }
export type SearchParams = Record<string, string | string[] | undefined>

/** Reads filters from an address; what no link of ours would send is ignored. */
export function readAwardFilters(params: SearchParams): AwardFilters {
  const value = (key: string) => {
    const raw = params[key]
    const first = Array.isArray(raw) ? raw[0] : raw
    return first === undefined || first.trim() === '' ? undefined : first
  }
  const pick = <T extends string>(key: string, values: readonly T[]) =>
    values.find((v) => v === value(key))
  const filters: AwardFilters = {
    q: value('q')?.slice(0, 200),
    year: wholeIn(value('year'), 1900, 2200),
    from: wholeIn(value('from'), 1900, 2200),
    to: wholeIn(value('to'), 1900, 2200),
    level: pick('level', levels),
    kind: pick('kind', recipientKinds),
    regime: pick('regime', regimes),
    honour: pick('honour', honours),
    campaign: value('campaign') === 'none' ? 'none' : idIn(value('campaign')),
    form: idIn(value('form')),
    unit: idIn(value('unit')),
    event: idIn(value('event')),
    decision: idIn(value('decision')),
    individual: idIn(value('individual')),
    model: idIn(value('model')),
    status: pick('status', awardStatuses),
    sample: pick('sample', ['only', 'none'] as const),
  }
  return Object.fromEntries(
    Object.entries(filters).filter(([, v]) => v !== undefined),
  ) as AwardFilters
}

/** `sort=-year`; by name when absent or unknown. */
export function readAwardSort(params: SearchParams): AwardSort {
  const raw = typeof params.sort === 'string' ? params.sort : ''
  const by = awardSorts.find((s) => s === raw.replace(/^-/, ''))
  return by ? { by, down: raw.startsWith('-') } : { by: 'name', down: false }
}

/** From 1. */
export function readPage(params: SearchParams): number {
  return wholeIn(typeof params.page === 'string' ? params.page : undefined, 1, 10_000_000) ?? 1
}

/** The address of the list with these filters. */
export function awardsHref(filters: AwardFilters, path = '/awards'): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(filters))
    if (value !== undefined) query.set(key, String(value))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

function wholeIn(text: string | undefined, min: number, max: number): number | undefined {
  if (!text || !/^\d{1,9}$/.test(text)) return undefined
  const n = Number(text)
  return n >= min && n <= max ? n : undefined
}

const idIn = (text: string | undefined) => wholeIn(text, 1, 999_999_999)
