import { parseDate, parseYear } from '@/domain/dates'
import type { GridCell, ListValues } from '@/domain/list'
import { parseWhole } from '@/domain/numbers'
import type { Around, Say } from './around'

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
    if (year && Number(year) <= Number(around.today.slice(0, 4))) values.birthYear = Number(year)
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
  if (serial >= 20_000 && serial < 60_000) {
    values.decidedOn = serialDay(serial, around.date1904)
    return
  }
  const plain = text
    .replace(/^ngày\s+/iu, '')
    .replace(/\s+tháng\s+/iu, '/')
    .replace(/\s+năm\s+/iu, '/')
  const read = parseDate(plain.replace(/T00:00.*$/, ''), around.today)
  if (read.ok) values.decidedOn = read.date
  else say('bad-date', 'decidedOn', `Ngày “${text}” ở ${where} không có trong lịch: sửa lại ngày.`)
}

/** "25-QĐ/QU", or with its date and issuer: "25-QĐ/QU ngày 10/11/2021 của Quận ủy". */
export function readDecision(
  values: ListValues,
  text: string,
  say: Say,
  where: string,
  around: Around,
): void {
  const [, number, date, issuer] =
    /^(.*?\d.*?)\s*[,;]?\s*\(?ngày\s+(.+?)\)?(?:\s+của\s+(.+))?$/iu.exec(text) ?? []
  if (!number || !date) {
    values.decisionNumber = text
    return
  }
  values.decisionNumber = number.replace(/^(?:(?:quyết định|qđ)\s+)?số\s*:?\s*/iu, '')
  if (!values.decidedOn) readDay(values, date, undefined, say, where, around)
  if (issuer) values.issuer ??= issuer
}

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
