import { idOf, oneOf, type SearchParams, yearOf } from './address'
import { awardsHref } from './award-filters'
import { modelsHref, registrationsHref } from './model-filters'
import {
  type Level,
  type RecipientKind,
  type TallyKind,
  type TallyMeasure,
  tallyMeasures,
} from './vocabulary'

/** What published numbers are narrowed by. A number belongs to a period that holds all its years. */
export type TallyFilters = {
  from?: number
  to?: number
  campaign?: number
  event?: number
  source?: number
  measure?: TallyMeasure
  /** Only those with names still missing, or with more recorded than published. */
  state?: TallyState
}

export const tallyStates = ['missing', 'complete', 'over'] as const
export type TallyState = (typeof tallyStates)[number]

export const readTallyFilters = (params: SearchParams): TallyFilters => ({
  from: yearOf(params, 'from') ?? yearOf(params, 'year'),
  to: yearOf(params, 'to') ?? yearOf(params, 'year'),
  campaign: idOf(params, 'campaign'),
  event: idOf(params, 'event'),
  source: idOf(params, 'source'),
  measure: oneOf(params, 'measure', tallyMeasures),
  state: oneOf(params, 'state', tallyStates),
})

type Counted = {
  measure: TallyMeasure
  recipientKind: TallyKind
  level: Level | null
  yearFrom: number
  yearTo: number
  campaignId: number | null
  awardFormId: number | null
  eventId: number | null
}

/**
 * The list of exactly the records that stand beside a published number: the real ones (`none`), or
 * the marked samples (`only`).
 */
export function recordedHref(tally: Counted, sample: 'only' | 'none'): string {
  const period = { from: tally.yearFrom, to: tally.yearTo, campaign: tally.campaignId ?? undefined }
  if (tally.measure === 'models') return modelsHref({ ...period, sample })
  if (tally.measure === 'units') return registrationsHref({ ...period, sample })
  return awardsHref({
    level: tally.level ?? undefined,
    kind: tally.recipientKind === 'any' ? undefined : (tally.recipientKind as RecipientKind),
    ...period,
    form: tally.awardFormId ?? undefined,
    event: tally.eventId ?? undefined,
    sample,
  })
}

/** Whether a reconciled number stands in a state; every number does where none is asked for. */
export function inState(
  { missing, over }: { missing: number; over: number },
  state: TallyState | undefined,
): boolean {
  if (state === 'missing') return missing > 0
  if (state === 'over') return over > 0
  return state === 'complete' ? missing === 0 && over === 0 : true
}
