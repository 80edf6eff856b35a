import type { DrillStep } from '@/db/dashboard/drill'
import type { SearchParams } from '@/domain/address'
import { addressOf } from '@/domain/address'
import { type OneOfEach, readOneOfEach } from '@/domain/award-filters'
import type { Period } from '@/domain/periods'

/** What a number is narrowed to on its way down, besides the years. */
export type Narrowing = Pick<
  OneOfEach,
  'level' | 'kind' | 'honour' | 'campaign' | 'form' | 'unit' | 'unitItself'
>

/** A number on its way down: its years, what it is narrowed to, and the step it is split by. */
export type Drilled = { period: Period; f: Narrowing; by?: DrillStep }

export function readNarrowing(params: SearchParams): Narrowing {
  const { level, kind, honour, campaign, form, unit, unitItself } = readOneOfEach(params)
  return { level, kind, honour, campaign, form, unit, unitItself }
}

export const drillHref = ({ period, f, by }: Drilled): string =>
  addressOf('/drill', { from: period.from, to: period.to, ...f, by })
