import { useWatch } from 'react-hook-form'
import { parseDate, todayIn } from '@/domain/dates'
import { awardTimes } from '@/domain/unit-time'

/** The fields that say of when a form speaks. */
export type ThenFields = { day?: string; year?: string }

/**
 * The day or year that a form speaks of: units that were there then are offered first. Empty, which
 * means today, while neither can be read.
 */
export function useThen(fields: ThenFields = {}): string {
  const [day, year] = useWatch({ name: [fields.day ?? '', fields.year ?? ''] }) as unknown[]
  const read = parseDate(String(day ?? ''), todayIn(new Date()))
  const isYear = /^\d{4}$/.test(String(year ?? ''))
  return awardTimes(read.ok ? read.date : null, isYear ? Number(year) : null)[0] ?? ''
}
