import { cleanText } from '@/domain/text'
import { problem } from '@/domain/validation'
import type { Locale } from '@/domain/vocabulary'

/** `1234567` as `1.234.567`. */
export function formatNumber(value: number): string {
  return grouped.format(value)
}

/** Percent as reports write it: `87,3 %` (`87.3 %` in English), one decimal; the space does not break. */
export function formatPercent(percent: number, locale: Locale = 'vi'): string {
  return `${percents[locale].format(percent)}\u00a0%`
}

/** Whole đồng as `1.234.567 đồng` (VND in English); the space does not break. */
export function formatMoney(amount: number, locale: Locale = 'vi'): string {
  return `${formatNumber(amount)}\u00a0${locale === 'vi' ? 'đồng' : 'VND'}`
}

/**
 * Reads a whole number from 0 to `Number.MAX_SAFE_INTEGER`, its thousands apart by `.`, `,`, a space
 * or nothing. What could be a decimal (`1.5`, `1.234,567`) is refused, never rounded. A refusal
 * carries a `problem()`.
 */
export function parseWhole(
  text: string,
): { ok: true; number: number } | { ok: false; problem: string } {
  const cleaned = cleanText(text)
  if (cleaned === '') return { ok: false, problem: problem('required') }
  if (/^[-−–] ?\d/.test(cleaned)) return { ok: false, problem: problem('negative') }
  if (!/^\d[\d., ]*$/.test(cleaned)) return { ok: false, problem: problem('notANumber') }
  if (!/^(?:\d+|[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*)$/.test(cleaned)) {
    return { ok: false, problem: problem('notWhole') }
  }
  const number = Number(cleaned.replace(/\D/g, ''))
  if (Number.isSafeInteger(number)) return { ok: true, number }
  return {
    ok: false,
    problem: problem('outOfRange', { min: '0', max: formatNumber(Number.MAX_SAFE_INTEGER) }),
  }
}

const grouped = new Intl.NumberFormat('vi-VN')
const percents = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
}
