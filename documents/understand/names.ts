import { cleanText } from '@/domain/text'
import { kindOfName } from './kinds'

const abbreviations =
  /^(?:UBND|HĐND|MTTQ|UBMTTQ|UBMTTQVN|MTTQVN|BCH|BCHQS|THCS|THPT|TH|MN|TP|HCM|TPHCM|TP\.HCM|TNCS|LĐLĐ|CĐCS|HĐ|CLB|HTX|TNHH|KP|TDP|CCB|CTĐ|BQL|BHXH|GDĐT|GD|ĐT|VN|XH|ANTT|PCCC|[IVX]{1,4}|MTV|CP|BQT|BV|TTYT|ĐTN|HLHPN|LHPN|VP|QS|CA|TM|DV)$/

/** A name in capitals as it is written: "NGUYỄN THỊ HOA", "TRƯỜNG THCS LÊ LỢI"; others stay. */
export function properCase(name: string): string {
  const isLower = !/\p{Lu}/u.test(name)
  if (!isLower && (/\p{Ll}/u.test(name) || !/\p{Lu}{2}/u.test(name))) return name
  return name
    .split(' ')
    .map((word) =>
      abbreviations.test(word.replace(/[,.;]$/, ''))
        ? word
        : word
            .toLowerCase()
            .replace(/(^|[-'’(.])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase()),
    )
    .join(' ')
}

/** Collectives in capitals: only the first word of a common noun keeps its capital. */
export function splitHonorific(name: string): { honorific?: string; name: string } {
  const [, honorific, rest] =
    /^((?:ông|bà|anh|chị|cô|chú|em|đ\/c|đồng chí|thầy|bs\.?|ts\.?|thượng tọa|đại đức|linh mục|sư cô|ni sư)\.?:?)\s+(\p{L}.+)$/iu.exec(
      name,
    ) ?? []
  if (!honorific || !rest) return { name }
  const said = honorific.replace(/[.:]+$/, '')
  return {
    honorific: said === said.toUpperCase() && said.length > 3 ? properCase(said) : said,
    name: cleanText(rest),
  }
}

/** Two people in one cell: on two lines, numbered, or joined. */
export function holdsTwo(raw: string): boolean {
  const text = raw.normalize('NFC').trim()
  const lines = text
    .split(/\n/)
    .map((line) => cleanText(line.replace(/^\s*\d+[.)]\s*/, '')))
    .filter(Boolean)
  if (lines.length > 1 && lines.every(isFullName)) return true
  const parts = text.split(/\s*[;+&]\s*|\s+và\s+|\s*,\s*|\s+-\s+/iu).map(cleanText)
  return parts.length > 1 && parts.length <= 6 && parts.every(isFullName)
}

const isFullName = (text: string): boolean =>
  /^(?:(?:ông|bà|đ\/c|đồng chí|anh|chị)\s+)?\p{Lu}[\p{L}'’]+(?:\s+\p{Lu}[\p{L}'’]*){1,5}$/u.test(
    text,
  ) && !/^(?:Phường|Quận|Trường|Ban|Hội|Tổ|Đoàn|Công|Khu|Chi|Đảng|Ủy|Phòng|Tập)\s/u.test(text)

/** "Hiệu trưởng, Trường THCS Bình Minh" in one column: the position, and the unit from where it begins. */
export function splitPosition(raw: string): { position?: string; unit?: string } {
  const text = raw.normalize('NFC').trim()
  const isUnit = (part: string) => kindOfName(part) === 'collective'
  for (const sign of [
    /\s*\n\s*/gu,
    /\s*[,;]\s*|\s+[-–]\s+/gu,
    /\s+(?=(?:Trường|Phường|Phòng|Ban|Hội|Bệnh|Trung tâm|Trạm|Công an|UBND|Ủy ban|Đảng|Chi bộ|Xã|Quận|Liên đoàn|Văn phòng|P\.)\s?\p{Lu}|Khu phố \d)/gu,
  ])
    for (const match of text.matchAll(sign)) {
      const [position, unit] = [
        text.slice(0, match.index),
        text.slice(match.index + match[0].length),
      ].map(cleanText)
      if (position && unit && isUnit(unit))
        return { position: position.replace(/[\s,;–-]+$/u, ''), unit }
    }
  const whole = cleanText(text)
  return isUnit(whole) && !/^(?:tổ|đội|nhóm|phó|trưởng) (?:trưởng|phó)/iu.test(whole)
    ? { unit: whole }
    : { position: whole }
}
