import { formatDate, isCalendarDate } from '@/domain/dates'
import type { RowProblem } from '@/domain/list'
import type { RawRow } from './row'

/** What the dates of one column prove of the order in which they are written. */
export type DayOrder = {
  col: number
  /** Of texts that may be read both ways. */
  reads: 'day-first' | 'month-first'
  /** A date of the column that shows that the order is not everywhere day, month, year. */
  proof: string
  /** Date cells of a sheet are doubtful too: another program has read them out of such texts. */
  doubtsCells: boolean
}

const written = /(?<![\d/.-])(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?![\d/.-])/
const cell = /^\d{4}-\d\d-\d\d$/

type Parts = {
  text: string
  year: string
  one: number
  other: number
  sign: string
  isCell: boolean
}

function partsOf(text: string): Parts | undefined {
  const [whole, first = '', sign = '', second = '', third = ''] = written.exec(text) ?? []
  if (!whole) return undefined
  if (first.length === 4)
    return {
      text: whole,
      year: first,
      // Year first: month, day. Turned round, so that both sorts compare alike.
      one: Number(third),
      other: Number(second),
      sign,
      isCell: cell.test(text) && Number(second) <= 12,
    }
  if (third.length !== 4) return undefined
  return {
    text: whole,
    year: third,
    one: Number(first),
    other: Number(second),
    sign,
    isCell: false,
  }
}

/**
 * The order of day and month in a column, where one of its dates proves that it is not always day
 * first ("11/25/2021"); undefined where nothing speaks against it.
 */
export function dayOrder(col: number, texts: Iterable<string>): DayOrder | undefined {
  const count = { dayFirst: 0, monthFirst: 0, both: 0, lowCells: 0, highCells: 0 }
  let proof: string | undefined
  let dayProof: string | undefined
  const signs = new Set<string>()
  for (const text of texts) {
    const parts = partsOf(text)
    if (!parts) continue
    const { one, other, isCell, sign } = parts
    if (!isCell) signs.add(sign)
    if (other > 12 && one <= 12) {
      count.monthFirst++
      proof ??= parts.text
    } else if (isCell) count[one > 12 ? 'highCells' : 'lowCells']++
    else if (one > 12) {
      count.dayFirst++
      dayProof ??= parts.text
    } else if (one !== other) count.both++
  }
  const { dayFirst, monthFirst, both, lowCells, highCells } = count
  // Programs write the month first, and always with one sign: among dates of several hands one such
  // date is mistyped. So is one that stands alone.
  const isProven =
    monthFirst > 1 || (signs.size === 1 && dayFirst + both + lowCells + highCells > 0)
  if (proof && isProven)
    return {
      col,
      reads: dayFirst > 0 ? 'day-first' : 'month-first',
      proof,
      doubtsCells: highCells === 0,
    }
  // Only days beyond 12 stayed text: the rest was taken for month, day, year on the way.
  if (dayProof && both === 0 && lowCells > 1 && highCells === 0)
    return { col, reads: 'day-first', proof: dayProof, doubtsCells: true }
  return undefined
}

/** A row with its dates as `YYYY-MM-DD` where the column proves their order; asked where it does not. */
export function datedRow(raw: RawRow, orders: DayOrder[]): { raw: RawRow; problems: RowProblem[] } {
  const cells = [...raw.cells]
  const texts = [...raw.texts]
  const problems: RowProblem[] = []
  for (const order of orders) {
    const text = texts[order.col] ?? ''
    const parts = partsOf(text)
    if (!parts) continue
    const { date, isSure } = readBy(order, parts)
    if (!date) continue
    const whole = text.replace(parts.text, parts.isCell ? date : formatDate(date))
    cells[order.col] = texts[order.col] = whole
    if (!isSure)
      problems.push({
        code: 'day-month-unclear',
        field: 'decidedOn',
        message: `Ngày “${parts.text}” ở dòng ${raw.row} đọc là ${formatDate(date)}, nhưng cột này có ngày viết thứ tự khác (“${order.proof}”): xem lại ngày và tháng.`,
      })
  }
  return { raw: { ...raw, cells, texts }, problems }
}

function readBy(
  { reads, doubtsCells }: DayOrder,
  { year, one, other, isCell }: Parts,
): { date: string | undefined; isSure: boolean } {
  const date = (day: number, month: number) => {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return isCalendarDate(iso) ? iso : undefined
  }
  if (other > 12) return { date: date(other, one), isSure: true }
  if (one > 12 || one === other) return { date: date(one, other), isSure: true }
  if (isCell) return { date: date(one, other), isSure: !doubtsCells }
  return {
    date: reads === 'month-first' ? date(other, one) : date(one, other),
    isSure: false,
  }
}
