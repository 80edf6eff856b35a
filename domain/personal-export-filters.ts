import { idOf, oneOf, present, type SearchParams, type Some, someOf, textOf } from './address'
import { parseDate } from './dates'
import { type ExportKind, exportKinds } from './export-kinds'

/** What the register of exports is narrowed by; days are `YYYY-MM-DD` in Vietnam, both included. */
export type PersonalExportFilters = {
  kind?: Some<ExportKind>
  actor?: Some<number>
  personal?: 'yes'
  from?: string
  to?: string
}

/** Reads filters from an address; a day that is none is left out. */
export const readPersonalExportFilters = (
  params: SearchParams,
  today: string,
): PersonalExportFilters =>
  present({
    kind: someOf(params, 'kind', (one) => oneOf(one, 'kind', exportKinds)),
    actor: someOf(params, 'actor', (one) => idOf(one, 'actor')),
    personal: oneOf(params, 'personal', ['yes'] as const),
    from: dayOf(params, 'from', today),
    to: dayOf(params, 'to', today),
  })

function dayOf(params: SearchParams, key: string, today: string): string | undefined {
  const typed = textOf(params, key)
  const read = typed ? parseDate(typed, today) : undefined
  return read?.ok ? read.date : undefined
}
