import { addressOf, idOf, oneOf, type SearchParams, type Some, someOf, yearOf } from './address'
import { awardsHref } from './award-filters'
import { registrationsHref } from './model-filters'
import type { TallyScope } from './tally-scope'
import {
  type Level,
  levels,
  type RecipientKind,
  type TallyKind,
  type TallyMeasure,
  tallyKinds,
  tallyMeasures,
} from './vocabulary'

/**
 * What published numbers are narrowed by; of several values of one condition any will do. A number
 * belongs to a period that holds all its years.
 */
export type TallyFilters = {
  from?: number
  to?: number
  campaign?: Some<number>
  event?: Some<number>
  source?: Some<number>
  /** Numbers of that unit itself; those of units under it are numbers of their own. */
  unit?: Some<number>
  measure?: Some<TallyMeasure>
  level?: Some<Level>
  kind?: Some<TallyKind>
  /** Only those with names still missing, or with more recorded than published. */
  state?: TallyState
}

export const tallyStates = ['missing', 'complete', 'over'] as const
export type TallyState = (typeof tallyStates)[number]

export const readTallyFilters = (params: SearchParams): TallyFilters => ({
  from: yearOf(params, 'from') ?? yearOf(params, 'year'),
  to: yearOf(params, 'to') ?? yearOf(params, 'year'),
  campaign: someOf(params, 'campaign', (one) => idOf(one, 'campaign')),
  event: someOf(params, 'event', (one) => idOf(one, 'event')),
  source: someOf(params, 'source', (one) => idOf(one, 'source')),
  unit: someOf(params, 'unit', (one) => idOf(one, 'unit')),
  measure: someOf(params, 'measure', (one) => oneOf(one, 'measure', tallyMeasures)),
  level: someOf(params, 'level', (one) => oneOf(one, 'level', levels)),
  kind: someOf(params, 'kind', (one) => oneOf(one, 'kind', tallyKinds)),
  state: oneOf(params, 'state', tallyStates),
})

/**
 * The list of exactly the records that stand beside a published number: the real ones (`none`), or
 * the marked samples (`only`).
 */
export function recordedHref(tally: TallyScope, sample: 'only' | 'none'): string {
  const period = {
    from: tally.yearFrom,
    to: tally.yearTo,
    campaign: tally.campaignId ?? undefined,
    unit: tally.unitId ?? undefined,
  }
  const kind = kindOf(tally)
  const level = tally.level ?? undefined
  if (tally.measure === 'units') return registrationsHref({ ...period, sample })
  if (tally.measure === 'models')
    return addressOf('/models', {
      ...period,
      ownerKind: kind,
      level,
      field: tally.fieldId ?? undefined,
      reached: tally.stage ?? undefined,
      sample,
    })
  return awardsHref({
    level,
    kind,
    ...period,
    form: tally.awardFormId ?? undefined,
    event: tally.eventId ?? undefined,
    sample,
  })
}

/** Ways to enter what is missing: one record, a grid of names, a file. */
export type EntryWay = 'one' | 'quick' | 'file'

/**
 * The form that begins with what a published number says of its rows. Of several years the forms are
 * given the last one; a list that comes in as a file brings its own years then.
 */
export function entryHref(tally: TallyScope, way: EntryWay): string {
  const { yearFrom, yearTo, measure } = tally
  const about = {
    event: tally.eventId ?? undefined,
    campaign: tally.campaignId ?? undefined,
    form: tally.awardFormId ?? undefined,
    level: measure === 'awards' ? (tally.level ?? undefined) : undefined,
    year: way === 'file' && yearFrom !== yearTo ? undefined : yearTo,
    unit: tally.unitId ?? undefined,
  }
  if (way === 'file') return addressOf('/imports', about)
  if (measure === 'units') return addressOf('/registrations/new', about)
  if (measure === 'models')
    return addressOf('/models/new', { ...about, field: tally.fieldId ?? undefined })
  return addressOf(way === 'quick' ? '/awards/quick' : '/awards/new', {
    ...about,
    kind: kindOf(tally),
  })
}

/** Whether a reconciled number stands in a state; every number does where none is asked for. */
export function inState(
  { missing, over, indistinct }: { missing: number; over: number; indistinct?: boolean },
  state: TallyState | undefined,
): boolean {
  if (state === undefined) return true
  if (indistinct) return false
  if (state === 'missing') return missing > 0
  return state === 'over' ? over > 0 : missing === 0 && over === 0
}

const kindOf = ({ recipientKind }: TallyScope) =>
  recipientKind === 'any' ? undefined : (recipientKind as RecipientKind)
