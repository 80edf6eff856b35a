import { cleanDecisionNumber } from '@/domain/decision-number'
import type { ListDocument } from '@/domain/list'
import { cleanText, fold } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'

/** What lines above and below the tables say of all rows. */
export type Title = ListDocument & { year?: number; form?: string; level?: string }

const attached =
  /kèm theo\s+(?:quyết định|qđ)\s*(?:số)?\s*:?\s*([\p{L}\d]+(?:[-/–][\p{L}\d.]+)+(?:\s*-\s*[\p{L}]+)?)\s*,?\s*(?:ngày\s+(\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})))?(?:\s+của\s+([^)]+?))?\s*(?:\)|$)/iu

/** Reads title lines, top to bottom; lines of the paper's head say nothing of the rows. */
export function readTitle(lines: string[]): Title {
  const title: Title = {}
  const all = lines.map(cleanText).filter(Boolean)
  const joined = all.join(' ')
  const [, number, date, issuer] = attached.exec(joined) ?? []
  if (number) {
    title.decisionNumber = cleanDecisionNumber(number)
    const day = date && dayOf(date)
    if (day) title.decidedOn = day
    if (issuer) title.issuer = cleanText(issuer)
  }
  const from = all.findIndex((line) =>
    /^(?:danh s[aá]ch|t[oổ]ng h[oợ]p|bi[eể]u|b[aả]ng|ph[uụ] l[uụ]c|đ[eề] ngh[iị]|th[oố]ng k[eê])/iu.test(
      line,
    ),
  )
  const own = (from < 0 ? all : all.slice(from)).filter(
    (line) => !/kèm theo/iu.test(line) && !isHeadLine(line) && !/^\(.*\)$/.test(line),
  )
  const text = own.join(' ')
  if (from >= 0 && text) title.title = text
  const [, year] =
    /(?<!ngày.{0,30}|tháng.{0,12}|học )năm\s+(\d{4})(?!\s*[-–]\s*\d{4})/iu.exec(text) ?? []
  if (year) title.year = Number(year)
  const form = formIn(text)
  if (form) title.form = form
  const level = levelOf(
    /\bcấp\s+(trung ương|thành phố|tỉnh|quận|huyện|phường|xã|cơ sở)/iu.exec(text)?.[1] ?? '',
  )
  if (level) title.level = level
  return title
}

const isHeadLine = (line: string): boolean =>
  /^(?:cộng hòa|độc lập|đảng cộng sản|số\s*:|.{0,40}, ngày \d|\*+$|[-_=]{3,})/iu.test(line)

/** The form that a title bestows. */
function formIn(text: string): string | undefined {
  const [, medal] = /(kỷ niệm chương\s*[“"][^”"]+[”"])/iu.exec(text) ?? []
  if (medal)
    return (
      medal.charAt(0).toUpperCase() +
      medal
        .slice(1)
        .toLowerCase()
        .replace(/[“"](\p{L})/u, (m) => m.toUpperCase())
    )
  const found = /(giấy khen|bằng khen|cờ thi đua|tuyên dương|biểu dương|thư khen)/iu.exec(text)?.[1]
  return found ? found.charAt(0).toUpperCase() + found.slice(1).toLowerCase() : undefined
}

/** "10/11/2021" or "10 tháng 11 năm 2021" as `2021-11-10`. */
function dayOf(text: string): string | undefined {
  const [, day, month, year] = /(\d{1,2})\D+(\d{1,2})\D+(\d{4})/.exec(text) ?? []
  if (!day || !month || !year) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A level in words as its code. */
export function levelOf(text: string): string | undefined {
  const word = fold(text).replace(/^cap /, '')
  if (/^(?:trung uong|tw|nha nuoc|chinh phu|bo)/.test(word)) return 'central'
  if (/^(?:thanh pho|tp|tinh)/.test(word)) return 'city'
  if (/^(?:quan|huyen|q$|thi xa)/.test(word)) return 'district'
  if (/^(?:phuong|xa|p$|thi tran)/.test(word)) return 'ward'
  if (/^(?:co so|don vi|truong)/.test(word)) return 'grassroots'
  return undefined
}

/** "Danh sách này có 5 tập thể, 12 cá nhân./." and its like. */
export function statedIn(line: string): Partial<Record<RecipientKind, number>> | undefined {
  const text = fold(line)
  if (!/^(?:danh sach (?:nay )?(?:co|gom)|tong (?:cong|so)|cong|tong)\b/.test(text))
    return undefined
  const stated: Partial<Record<RecipientKind, number>> = {}
  for (const match of text.matchAll(/(\d+) (tap the|ca nhan|nguoi|dong chi|ho)/g)) {
    const kind =
      match[2] === 'tap the' ? 'collective' : match[2] === 'ho' ? 'household' : 'individual'
    stated[kind] = Number(match[1])
  }
  return Object.keys(stated).length > 0 ? stated : undefined
}
