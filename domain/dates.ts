import { cleanText } from '@/domain/text'
import { problem } from '@/domain/validation'
import type { Locale } from '@/domain/vocabulary'

type Refused = { ok: false; problem: string }

/** The Party was founded, and its mass mobilisation work began, in 1930: no record is older. */
export const earliestYear = 1930

/**
 * Reads a date as staff type it: day, month, year with `/`, `-`, `.` or spaces between or nothing at
 * all (`12/11/2021`, `12112021`); without a year (`12-11`, `1211`) the year of `today` is meant; ISO
 * (`2021-11-12`) is taken too. `today` and the result are `YYYY-MM-DD`; a refusal carries a
 * `problem()` that says which part is wrong. Years go from 1930 to next year.
 */
export function parseDate(text: string, today: string): { ok: true; date: string } | Refused {
  const cleaned = cleanText(text)
  if (cleaned === '') return refuse('required')
  const parts = readParts(cleaned, today)
  if (parts === null) return refuse('badDate')
  const { day, month, year } = parts
  if (year.length < 4) return refuse('yearInTwoDigits')
  if (month < 1 || month > 12) return refuse('noSuchMonth', { month })
  if (!isYearInRange(Number(year), today)) return refuseYear(today)
  if (day < 1) return refuse('noSuchDay', { day })
  const days = daysInMonth(Number(year), month)
  if (day > days && month === 2) return refuse('dayBeyondFebruary', { year, days })
  if (day > days) return refuse('dayBeyondMonth', { month, days })
  return { ok: true, date: `${year}-${pad(month)}-${pad(day)}` }
}

/** Reads a year of four digits, from 1930 to the year after `today` (`YYYY-MM-DD`). */
export function parseYear(text: string, today: string): { ok: true; year: number } | Refused {
  const cleaned = cleanText(text)
  if (cleaned === '') return refuse('required')
  if (!/^\d+$/.test(cleaned)) return refuse('badYear')
  if (cleaned.length < 4) return refuse('yearInTwoDigits')
  const year = Number(cleaned)
  return cleaned.length === 4 && isYearInRange(year, today) ? { ok: true, year } : refuseYear(today)
}

/** Whether the text is exactly `YYYY-MM-DD` and a day of the calendar. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !day || month > 12) return false
  return day <= daysInMonth(year, month)
}

/** `2021-11-12` as `12/11/2021`. */
export function formatDate(date: string): string {
  return date.split('-').reverse().join('/')
}

/** The day after, both `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/**
 * A calendar date in words. In Vietnamese, days below 10 and months 1 and 2 take a leading zero
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 4: địa danh và thời gian ban hành).
 */
export function longDate(date: string, locale: Locale): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (locale === 'en') return englishDate.format(Date.UTC(year, month - 1, day))
  return `ngày ${pad(day)} tháng ${month < 3 ? pad(month) : month} năm ${year}`
}

/** The calendar date in Vietnam at an instant, as `YYYY-MM-DD`. */
export function todayIn(now: Date): string {
  const { year, month, day } = inVietnam(now)
  return `${year}-${month}-${day}`
}

/** The instant at which a day begins in Vietnam, which has no summer time. */
export function dayBegins(day: string, daysLater = 0): string {
  const begins = Date.parse(`${day}T00:00:00+07:00`) + daysLater * 24 * 60 * 60 * 1000
  return new Date(begins).toISOString()
}

/** An ISO instant as `12/11/2021 09:05`, Vietnamese time. Throws RangeError when it is none. */
export function formatInstant(iso: string): string {
  const { year, month, day, hour, minute } = inVietnam(new Date(iso))
  return `${day}/${month}/${year} ${hour}:${minute}`
}

const vietnamClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
const englishDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

type Parts = { day: number; month: number; year: string }

const gap = '(?: ?[-/.] ?| )'
const yearFirst = new RegExp(`^(\\d{4})${gap}(\\d\\d?)${gap}(\\d\\d?)$`)
const dayFirst = new RegExp(`^(\\d\\d?)${gap}(\\d\\d?)(?:${gap}(\\d{1,4}))?$`)
const digitsOnly = /^(\d\d)(\d\d)(\d{4}|\d\d)?$/

/** Null when the text has not the shape of a date; the year keeps its digits, to be counted. */
function readParts(text: string, today: string): Parts | null {
  const [, isoYear, isoMonth, isoDay] = yearFirst.exec(text) ?? []
  if (isoYear) return { day: Number(isoDay), month: Number(isoMonth), year: isoYear }
  const [, day, month, year] = dayFirst.exec(text) ?? digitsOnly.exec(text) ?? []
  if (!day) return null
  return { day: Number(day), month: Number(month), year: year ?? today.slice(0, 4) }
}

function isYearInRange(year: number, today: string): boolean {
  return year >= earliestYear && year <= latestYear(today)
}

/** Plans and decisions are entered at the end of a year for the next one, never further ahead. */
function latestYear(today: string): number {
  return Number(today.slice(0, 4)) + 1
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function inVietnam(instant: Date): Record<string, string> {
  return Object.fromEntries(
    vietnamClock.formatToParts(instant).map((part) => [part.type, part.value]),
  )
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

function refuse(key: string, values?: Record<string, string | number>): Refused {
  return { ok: false, problem: problem(key, values) }
}

function refuseYear(today: string): Refused {
  return refuse('yearOutOfRange', { min: String(earliestYear), max: String(latestYear(today)) })
}
