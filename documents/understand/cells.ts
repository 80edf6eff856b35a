import { formatDate, parseDate, parseYear } from '@/domain/dates'
import { kindOfName } from '@/domain/kind-of-name'
import type { GridCell, ListValues } from '@/domain/list'
import { parseWhole } from '@/domain/numbers'
import type { Around, Say } from './around'
import { decisionCell } from './decision-cell'
import { typedYear } from './typed-year'

/** A year of four digits, or of a date of birth. */
export function readYear(
  values: ListValues,
  field: 'year' | 'birthYear',
  text: string,
  say: Say,
  where: string,
  around: Around,
): void {
  if (field === 'birthYear' && values.birthYear) return
  if (field === 'birthYear') {
    const [year] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text) ?? []
    const typed = typedYear(text)
    if (typed) {
      values.birthYear = typed
      say(
        'year-from-date',
        'birthYear',
        `Năm sinh “${text}” ở ${where} là năm ${typed} gõ vào ô ngày: xem lại.`,
      )
    } else if (year && Number(year) <= Number(around.today.slice(0, 4)))
      values.birthYear = Number(year)
    else if (/^\d{4,5}$/.test(text) && Number(text) > 7000 && Number(text) < 50000)
      values.birthYear = Number(serialDay(Number(text), around.date1904).slice(0, 4))
    else if (!/^x$/i.test(text))
      say(
        'bad-year',
        'birthYear',
        `Năm sinh “${text}” ở ${where} không đọc được: viết đủ bốn chữ số.`,
      )
    return
  }
  const read = parseYear(text.replace(/^năm\s+/iu, ''), around.today)
  if (read.ok) values.year = read.year
  else
    say(
      'bad-year',
      'year',
      `Năm “${text}” ở ${where} không đúng: viết đủ bốn chữ số, từ 1930 đến năm sau.`,
    )
}

/** Excel's serial number as a calendar day. */
function serialDay(serial: number, date1904: boolean): string {
  const days = date1904 ? serial + 1462 : serial
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10)
}

export function readDay(
  values: ListValues,
  text: string,
  raw: GridCell | undefined,
  say: Say,
  where: string,
  around: Around,
): void {
  // Text of five digits is a serial number whose format was lost on the way.
  const serial = typeof raw === 'number' ? raw : /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : 0
  const plain = text
    .replace(/^ngày\s+/iu, '')
    .replace(/\s+tháng\s+/iu, '/')
    .replace(/\s+năm\s+/iu, '/')
    .replace(/T00:00.*$/, '')
  const read =
    serial >= 20_000 && serial < 60_000
      ? { ok: true as const, date: serialDay(serial, around.date1904) }
      : parseDate(plain, around.today)
  if (!read.ok) {
    const isShort = read.problem.startsWith('yearInTwoDigits')
    say(
      'bad-date',
      'decidedOn',
      isShort
        ? `Ngày “${text}” ở ${where} chỉ có hai chữ số năm: viết đủ bốn chữ số.`
        : `Ngày “${text}” ở ${where} không có trong lịch: sửa lại ngày.`,
    )
  } else if (values.decidedOn && values.decidedOn !== read.date)
    say(
      'dates-differ',
      'decidedOn',
      `Ở ${where} có hai ngày quyết định khác nhau (${formatDate(values.decidedOn)} và ${formatDate(read.date)}): chọn một.`,
    )
  else values.decidedOn = read.date
}

/** "25-QĐ/QU", or with its date and issuer: "25-QĐ/QU ngày 10/11/2021 của Quận ủy". */
export function readDecision(
  values: ListValues,
  text: string,
  say: Say,
  where: string,
  around: Around,
): void {
  // Nearly every cell is a number and nothing else, and one look tells.
  if (plainNumber.test(text)) {
    values.decisionNumber = text
    return
  }
  const { numbers, dates, issuer, rest } = decisionCell(text)
  if (numbers.length > 1 || dates.length > 1) {
    values.decisionNumber = text
    say(
      'two-decisions',
      'decisionNumber',
      `Ô quyết định ở ${where} ghi nhiều quyết định (“${text}”): chọn một.`,
    )
    return
  }
  const [number] = numbers
  const [date] = dates
  if (date) readDay(values, date, undefined, say, where, around)
  const by = issuer ?? (number && kindOfName(rest) === 'collective' ? rest : undefined)
  if (by) values.issuer ??= by
  if (number) values.decisionNumber = number
  // A number written in no known way stays as it stands.
  else if (!date && /\d/.test(text)) values.decisionNumber = text
  const left = number ? (by === rest ? '' : rest) : date || !values.decisionNumber ? text : ''
  if (/\p{L}|\d/u.test(left))
    say(
      'decision-unclear',
      'decisionNumber',
      `Quyết định “${text}” ở ${where} đọc không hết: xem lại số và ngày quyết định.`,
    )
}

const plainNumber = /^\d{1,6}\p{L}{0,2}(?:\/\d{4})?(?:[-/]\p{L}+)+$/u

export function readAmount(
  values: ListValues,
  text: string,
  raw: GridCell | undefined,
  say: Say,
  where: string,
): void {
  const read =
    typeof raw === 'number'
      ? { ok: Number.isInteger(raw), number: raw }
      : parseWhole(text.replace(/\s*(?:đồng|đ|vnđ|vnd)\.?$/iu, ''))
  if (read.ok && 'number' in read) values.amount = read.number
  else say('bad-amount', 'amount', `Số tiền “${text}” ở ${where} không đọc được.`)
}
