import type { Value } from '@/db/audit/changes'
import { formatDate, formatInstant, isCalendarDate } from '@/domain/dates'
import { formatMoney, formatNumber } from '@/domain/numbers'
import type { Locale } from '@/domain/vocabulary'
import { type AllWords, wordOf } from '@/messages/words'

export type Words = AllWords

/** Fields that hold a code of a closed vocabulary, and the group of words that says it. */
const vocabularyOf: Record<string, string> = {
  level: 'levelFull',
  issuerLevel: 'levelFull',
  regime: 'regime',
  recipientKind: 'tallyKind',
  recipientKinds: 'kind',
  ownerKind: 'kind',
  status: 'status',
  stage: 'modelStage',
  state: 'registrationState',
  measure: 'measure',
  role: 'role',
  sharedWith: 'role',
}

/** What `kind` means, by the noun that has it. */
const kindOf: Record<string, string> = {
  unit: 'unitKind',
  awardForm: 'formKind',
  model: 'modelKind',
}

const years = new Set(['year', 'awardYear', 'birthYear', 'yearFrom', 'yearTo', 'from', 'to'])
const registersCounted = new Set(['removed', 'kept'])
const money = new Set(['rewardAmount', 'moneyRaised', 'amount'])

/** A stored value as a reader says it; empty for none. */
export function sayValue(
  value: Value,
  field: string,
  noun: string,
  t: Words,
  locale: Locale,
): string {
  if (value === null) return ''
  if (Array.isArray(value))
    return value
      .map((one) => sayValue(one, field, noun, t, locale))
      .join(value.some((one) => typeof one === 'object') ? '; ' : ', ')
  if (typeof value === 'object') {
    // Counts by register: the sum is what a reader asks for.
    if (registersCounted.has(field)) return formatNumber(sumOf(value))
    return Object.entries(value)
      .map(([key, one]) => sayValue(one, key, noun, t, locale))
      .filter((said) => said !== '')
      .join(', ')
  }
  if (typeof value === 'boolean') return t(`history.${value ? 'yes' : 'no'}`)
  if (typeof value === 'number') {
    if (years.has(field)) return String(value)
    if (field === 'size') return sayBytes(value, locale)
    return money.has(field) ? formatMoney(value, locale) : formatNumber(value)
  }
  return sayText(value, field, noun, t)
}

const sumOf = (counts: { [key: string]: Value }): number =>
  Object.values(counts).reduce<number>((sum, n) => sum + (typeof n === 'number' ? n : 0), 0)

function sayText(value: string, field: string, noun: string, t: Words): string {
  const group = field === 'kind' ? kindOf[noun] : vocabularyOf[field]
  const word = group && wordOf(t, `vocabulary.${group}.${value}`)
  if (word) return word
  if (isCalendarDate(value)) return formatDate(value)
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? formatInstant(value) : value
}

/** `1536000` as `1,5 MB`. */
export function sayBytes(bytes: number, locale: Locale): string {
  const [value, unit] =
    bytes < 1024 * 1024 ? [Math.max(bytes / 1024, 0.1), 'kB'] : [bytes / 1024 / 1024, 'MB']
  const digits = value < 10 ? 1 : 0
  const said = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  return `${said}\u00a0${unit}`
}
