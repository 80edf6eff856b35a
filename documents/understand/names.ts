import { hasFamily } from '@/domain/family-names'
import { kindOfName } from '@/domain/kind-of-name'
import { cleanCell } from './cell-text'

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

/** A person's name whose family name stands in capitals, wholly or with the rest: as it is written. */
export function properPerson(name: string): string {
  const [first = ''] = name.split(' ', 1)
  if (!/^\p{Lu}{2,}$/u.test(first) || !/\p{Ll}/u.test(name)) return properCase(name)
  return name
    .split(' ')
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word[0] + word.slice(1).toLowerCase() : word))
    .join(' ')
}

const titles =
  'ông|bà|anh|chị|cô|chú|em|đ\\/c|đồng chí|đ\\.c|thầy|bs\\.?|ths\\.?|ts\\.?|pgs\\.?|thượng tọa|hòa thượng|đại đức|linh mục|mục sư|sư cô|ni sư|(?:đại|thượng|trung|thiếu) (?:tá|úy)'

/** "Đ/c Nguyễn Văn A": how a person is called, and the name. */
export function splitHonorific(name: string): { honorific?: string; name: string } {
  const [, honorific, rest] = honorifics.exec(name) ?? plainHonorific.exec(name) ?? []
  if (!honorific || !rest) return { name }
  const said = honorific.replace(/[.:]+$/, '')
  const isWord =
    said === said.toUpperCase() && (said.length > 3 || /^(?:ÔNG|BÀ|ANH|CHỊ|CÔ|EM)$/.test(said))
  return { honorific: isWord ? properCase(said) : said, name: cleanCell(rest) }
}
/** Without marks "Ong" may be a family name, so a family name must follow it. */
const plainHonorific =
  /^(ong|ba|dong chi)\s+((?:nguyen|tran|le|pham|huynh|hoang|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|mai|lam|cao|chau|ta|thai|luu)\s+[a-z].+)$/i
const honorifics = new RegExp(`^((?:${titles})\\.?:?)\\s+(\\p{L}.+)$`, 'iu')

/** Two people in one cell: on two lines, numbered, or joined. */
export function holdsTwo(raw: string): boolean {
  const text = raw.normalize('NFC').trim()
  if (!/[\n\r;+&,/]|\sv[àa]\s|\s-\s|\d\./iu.test(text)) return false
  const lines = text
    .split(/[\r\n]+|\s(?=\d[.)]\s)/)
    .map((line) => cleanCell(line.replace(/^\s*(?:\d+\s*[.)]|[-+•])\s*/, '')).replace(/[,;.]$/, ''))
    .filter(Boolean)
  if (lines.length > 1 && lines.every(isFamilyName)) return !isWrapped(lines)
  const joined = text.split(/\s*[;+&]\s*|\s+v[àa]\s+/iu).map(cleanCell)
  if (joined.length > 1 && joined.length <= 6 && joined.every(isFullName)) return true
  const parts = text.split(/\s*[;,/&+]\s*|\s+(?:v[àa]|-)\s+/iu).map(cleanCell)
  return parts.length > 1 && parts.length <= 6 && parts.every(isFamilyName)
}

const isFullName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*){1,5}$/u.test(splitHonorific(text).name) &&
  kindOfName(text) !== 'collective'

const isFamilyName = (text: string): boolean =>
  isFullName(text) && hasFamily(splitHonorific(text).name)

/** "Nguyễn Thị" over "Thanh Hoa" is one name on two lines. */
const isWrapped = (lines: string[]): boolean =>
  lines.length === 2 && /^\S+(?: (?:Thị|Văn))?$/iu.test(lines[0] ?? '')

/** "Hiệu trưởng, Trường THCS Bình Minh" in one column: the position, and the unit from where it begins. */
export function splitPosition(raw: string): { position?: string; unit?: string } {
  const text = raw.normalize('NFC').trim()
  const isUnit = (part: string) => kindOfName(part) === 'collective'
  for (const sign of [
    /\s*\n\s*/gu,
    /\s*[,;]\s*|\s+[-–]\s+/gu,
    /\s+(?=(?:Trường|Phường|Phòng|Ban|Hội|Bệnh|Trung tâm|Trạm|Công an|UBND|Ủy ban|Đảng|Chi bộ|Xã|Quận|Liên đoàn|Văn phòng|P\.)\s?\p{Lu}|Khu phố \d|(?:UBND|Ủy ban|UBMTTQ|MTTQ|Đảng ủy|Hội|Công an|Đoàn|Chi bộ|Chi hội|Trạm Y tế|Mặt trận|Ban Chỉ huy)\b.*\s(?:phường|xã|quận|huyện|khu phố)\s)/gu,
  ])
    for (const match of text.matchAll(sign)) {
      const [position, unit] = [
        text.slice(0, match.index),
        text.slice(match.index + match[0].length),
      ].map(cleanCell)
      if (position && unit && isUnit(unit))
        return { position: position.replace(/[\s,;–-]+$/u, ''), unit }
    }
  const whole = cleanCell(text)
  return isUnit(whole) && !/^(?:tổ|đội|nhóm|phó|trưởng) (?:trưởng|phó)/iu.test(whole)
    ? { unit: whole }
    : { position: whole }
}
