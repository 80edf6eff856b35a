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
