import {
  addressOf,
  idOf,
  oneOf,
  present,
  type SearchParams,
  type Some,
  someOf,
  textOf,
  wordsOf,
} from './address'
import { parseDate } from './dates'
import { type Level, levels, type UnitKind, unitKinds } from './vocabulary'

/** Còn hiệu lực / đã kết thúc, as of today. */
export const unitStates = ['current', 'ended'] as const
export type UnitState = (typeof unitStates)[number]

/** What the tree of units is narrowed by. */
export type UnitFilters = {
  q?: string
  kind?: Some<UnitKind>
  level?: Some<Level>
  state?: UnitState
  /** There on that day, `YYYY-MM-DD`. */
  on?: string
  /** That unit and all under it. */
  under?: number
}

/** How many steps down from its top the tree is opened; without a number, all of it. */
export const treeDepths = [1, 2, 3] as const

/** Reads filters from an address; `wrongDay` when `on` is no day, to say so beside it. */
export function readUnitFilters(
  params: SearchParams,
  today: string,
): { filters: UnitFilters; wrongDay: boolean } {
  const typed = textOf(params, 'on')
  const day = typed ? parseDate(typed, today) : undefined
  const filters = present<UnitFilters>({
    q: wordsOf(params),
    kind: someOf(params, 'kind', (one) => oneOf(one, 'kind', unitKinds)),
    level: someOf(params, 'level', (one) => oneOf(one, 'level', levels)),
    state: oneOf(params, 'state', unitStates),
    on: day?.ok ? day.date : undefined,
    under: idOf(params, 'under'),
  })
  return { filters, wrongDay: day !== undefined && !day.ok }
}

/** `depth=2`, or `depth=all`; undefined when the address says nothing of it. */
export function readDepth(params: SearchParams): (typeof treeDepths)[number] | 'all' | undefined {
  if (params.depth === 'all') return 'all'
  return treeDepths.find((depth) => String(depth) === params.depth)
}

/** Whether a unit is there on a day; both its days are included. */
export const isThere = (
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  day: string,
): boolean => (!validFrom || validFrom <= day) && (!validTo || day <= validTo)

/** Whether its last day is over. One that has no last day, or has not begun yet, has not ended. */
export const hasEnded = ({ validTo }: { validTo: string | null }, today: string): boolean =>
  validTo !== null && validTo < today

/** The address of the tree with these filters. */
export const unitsHref = (filters: UnitFilters): string => addressOf('/units', filters)
