import { cleanText } from '@/domain/text'
import type { Regime } from '@/domain/vocabulary'

/** A decision's number as typed, cleaned, without a leading "Số" or "Quyết định số". */
export function cleanDecisionNumber(text: string): string {
  return cleanText(text)
    .replace(/^(?:(?:quyết định|qđ)\s+)?s[ốo](?=[\s:.\d])[\s:.]*/iu, '')
    .replace(/^[\s:.]+|[\s.,;/]+$/g, '')
}

/**
 * What two numbers share when they are the same decision of an issuer: case, spaces, leading zeros
 * and kinds of dash do not count; `-` and `/` do, since they tell Party from State. Empty when
 * nothing was given.
 */
export function decisionNumberKey(text: string): string {
  return cleanDecisionNumber(text)
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/(?<=[-/])qd(?=[-/]|$)/g, 'qđ')
}

/**
 * The regime that a number's form shows: `12/QĐ-UBND`, also with a year, is State (Nghị định
 * 30/2020/NĐ-CP); `12-QĐ/ĐU` is Party (Hướng dẫn 36-HD/VPTW). Null for any other form.
 */
export function regimeOfNumber(text: string): Regime | null {
  const key = decisionNumberKey(text)
  if (/^\d+\p{L}{0,3}(?:\/\d{4})?\/\p{L}+-\p{L}/u.test(key)) return 'state'
  if (/^\d+\p{L}{0,3}-\p{L}+\/\p{L}/u.test(key)) return 'party'
  return null
}
