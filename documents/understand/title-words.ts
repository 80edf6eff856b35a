import type { RecipientKind } from '@/domain/vocabulary'
import { foldCell } from './cell-text'

/** The one value that all say; where a title speaks of two, nobody can tell which row has which. */
const only = <T>(found: T[]): T | undefined => (new Set(found).size === 1 ? found[0] : undefined)

/** "năm 2021", "Năm khen thưởng: 2021"; not the year of a date, a school year or a period. */
export const yearIn = (text: string): number | undefined =>
  only([...text.replace(periods, ' ; ').matchAll(year)].map((match) => Number(match[1])))
const year =
  /(?<!ngày.{0,30}|tháng.{0,12}|\d\s+)năm(?:\s+(?:khen(?:\s+thưởng)?|được\s+khen|xét(?:\s+khen)?|công\s+tác))?\s*[:=–-]?\s*(\d{4})(?!\d)/giu
/** "năm học 2020", "2016-2021", "năm 2019, 2020": several years, of which none can be told. */
const periods =
  /(?:năm\s+(?:học\s+)?)?(?<!\d)(?:19|20)\d\d(?:\s*(?:[-–/,&]|và|đến)\s*(?:năm\s+)?(?:19|20)\d\d(?!\d))+|năm\s+học\s*:?\s*\d{4}/giu

/** "cấp quận", "Giấy khen của Chủ tịch UBND quận". */
export function levelIn(text: string): string | undefined {
  const folded = foldCell(text)
  const places = '(trung uong|thanh pho|tp|tinh|quan|huyen|phuong|xa|co so)\\b'
  const found = [
    ...folded.matchAll(new RegExp(`\\bcap ${places}`, 'g')),
    ...folded.matchAll(
      new RegExp(`\\b(?:khen|thuong) cua (?:chu tich )?(?:ubnd|uy ban nhan dan) ${places}`, 'g'),
    ),
  ]
  return only(found.flatMap((match) => levelOf(match[1] ?? '') ?? []))
}

/** The one kind of recipient that a text speaks of. */
export function onlyKindIn(folded: string): RecipientKind | undefined {
  const kinds = {
    'tap the': 'collective',
    'ca nhan': 'individual',
    'ho gia dinh': 'household',
  } as const
  return only(
    [...folded.matchAll(/\b(tap the|ca nhan|ho gia dinh)\b/g)].map(
      (match) => kinds[match[1] as keyof typeof kinds],
    ),
  )
}

/** The form that a title or a heading bestows. */
export function formIn(text: string): string | undefined {
  const [, medal] = /(kỷ niệm chương\s*[“"][^”"]+[”"])/iu.exec(text) ?? []
  if (medal)
    return (
      medal.charAt(0).toUpperCase() +
      medal
        .slice(1)
        .toLowerCase()
        .replace(/[“"](\p{L})/u, (m) => m.toUpperCase())
    )
  const found = only(
    [...text.matchAll(/giấy khen|bằng khen|cờ thi đua|tuyên dương|biểu dương|thư khen/giu)].map(
      ([form]) => form.toLowerCase(),
    ),
  )
  return found && found.charAt(0).toUpperCase() + found.slice(1)
}

/** A level in words as its code. */
export function levelOf(text: string): string | undefined {
  const word = foldCell(text).replace(/^cap /, '')
  if (/^(?:trung uong|tw|nha nuoc|chinh phu|bo)/.test(word)) return 'central'
  if (/^(?:thanh pho|tp|tinh)/.test(word)) return 'city'
  if (/^(?:quan|huyen|q$|thi xa)/.test(word)) return 'district'
  if (/^(?:phuong|xa|p$|thi tran)/.test(word)) return 'ward'
  if (/^(?:co so|don vi|truong)/.test(word)) return 'grassroots'
  return undefined
}
