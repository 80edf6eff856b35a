import { isCalendarDate } from '@/domain/dates'
import { cleanDecisionNumber } from '@/domain/decision-number'
import type { ListDocument } from '@/domain/list'
import { cleanText } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'
import { foldCell } from './cell-text'
import { formIn, levelIn, onlyKindIn, yearIn } from './title-words'

/** What lines above and below the tables say of all rows. */
export type Title = ListDocument & {
  year?: number
  form?: string
  level?: string
  /** The only kind that the title speaks of: "Danh sách cá nhân được tặng …". */
  kind?: RecipientKind
}

/** Reads title lines, top to bottom; lines of the paper's head say nothing of the rows. */
export function readTitle(lines: string[]): Title {
  const all = closeBrackets(lines.map(cleanText).filter(Boolean))
  const title: Title = readAttached(all)
  const letter = all.findIndex((line) => /^(?:kính gửi|căn cứ)/iu.test(line))
  const above = letter < 0 ? all : all.slice(0, letter)
  const list = above.findIndex((line) => lists.test(line))
  const from = list < 0 ? above.findIndex((line) => /^tờ trình/iu.test(line)) : list
  const own = (from < 0 ? above : above.slice(from)).filter(
    (line) =>
      !/kèm theo/iu.test(line) &&
      !isHeadLine(line) &&
      (!/^\(.*\)$/.test(line) || /^\(\s*năm[^()\d]*\d{4}\s*\)$/iu.test(line)),
  )
  const text = own.join(' ')
  // "Năm: 2019" is said of the list, and is no part of its name.
  const named = own.filter((line) => !/^\(?năm[^:]*:/iu.test(line)).join(' ')
  if (from >= 0 && named) title.title = named.replace(/\s*:$/, '')
  const year = yearIn(text)
  if (year) title.year = year
  const form = formIn(text)
  if (form) title.form = form
  const level = levelIn(text)
  if (level) title.level = level
  const kind = from >= 0 ? onlyKindIn(foldCell(text)) : undefined
  if (kind) title.kind = kind
  return title
}

/** How the title of a list begins. */
const lists =
  /^(?:danh s[aá]ch|ds |danh m[uụ]c|t[oổ]ng h[oợ]p|bi[eể]u|b[aả]ng|ph[uụ] l[uụ]c|đ[eề] ngh[iị]|th[oố]ng k[eê]|s[oổ] (?:theo|v[aà]ng|ghi))/iu

/** A bracket that runs over several lines, as one line. */
function closeBrackets(lines: string[]): string[] {
  const closed: string[] = []
  for (const line of lines) {
    const last = closed.at(-1)
    const isOpen = last !== undefined && last.length < 300 && /\([^)]*$/.test(last)
    if (isOpen) closed[closed.length - 1] = `${last} ${line}`
    else closed.push(line)
  }
  return closed
}

const attached =
  /(?:kèm )?theo\s+(?:quyết định|qđ)\s*(?:số)?\s*:?\s*(\d+\p{L}{0,2}\s*(?:[-/–]\s*[\p{L}\d.]+)+)/iu

/**
 * "(Kèm theo Quyết định số 25-QĐ/QU ngày 10/11/2021 của …)". A submission (tờ trình) decides nothing.
 */
function readAttached(lines: string[]): Title {
  const text =
    lines.find((line) =>
      /kèm theo\s+(?:quyết định|qđ)|^\(\s*theo\s+(?:quyết định|qđ)/iu.test(line),
    ) ?? ''
  const [whole, number] = attached.exec(text) ?? []
  if (!whole || !number) return {}
  const title: Title = { decisionNumber: cleanDecisionNumber(number.replace(/\s+/g, '')) }
  const rest = text.slice(text.indexOf(whole) + whole.length)
  const [, date] =
    /^\s*,?\s*ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu.exec(
      rest,
    ) ?? []
  const day = date && dayOf(date)
  if (day) title.decidedOn = day
  const [, issuer] = /của\s+([^)]+)/iu.exec(rest) ?? []
  if (issuer) title.issuer = cleanText(issuer).replace(/[.,;/]+$/, '')
  return title
}

const isHeadLine = (line: string): boolean =>
  /^(?:cộng hòa|độc lập|đảng cộng sản|số\s*:|.{0,40}, ngày \d|\*+$|[-_=]{3,})/iu.test(line)

/** "10/11/2021" or "10 tháng 11 năm 2021" as `2021-11-10`. */
function dayOf(text: string): string | undefined {
  const [, day, month, year] = /(\d{1,2})\D+(\d{1,2})\D+(\d{4})/.exec(text) ?? []
  if (!day || !month || !year) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}
