import { hasFamily, isCommonFamily, isForeignWord, isHighlandName } from './family-names'
import { isTitleAlone, splitCalled } from './forms-of-address'
import { isPosition, kindOfName } from './kind-of-name'
import { cleanParagraph, cleanText } from './text'

/** What stands between two signs in a cell, and the sign before it. */
export type Piece = { text: string; sign: string }

/**
 * The people who stand in one cell: one a line, numbered, or joined by `;`, `,`, `/`, `+`, `&`, "-"
 * or "và". One name answers itself alone. Positions, years and remarks stay with their person.
 */
export function splitPeople(text: string): string[] {
  const whole = cleanParagraph(text)
  if (!/\p{L}/u.test(whole)) return []
  const pieces = piecesOf(whole)
  if (pieces.length === 1)
    return [cleanText(pieces[0]?.text ?? '').replace(/^[\s,;–+-]+|(?<![\s,;–+-])[\s,;–+-]+$/gu, '')]
  const people: { name: string; isPerson: boolean }[] = []
  for (const piece of pieces) {
    const last = people.at(-1)
    const isNew = isPerson(piece, last?.name)
    if (!last || (isNew && last.isPerson)) people.push({ name: piece.text, isPerson: isNew })
    else {
      last.name += joinedBy(piece) + piece.text
      last.isPerson ||= isNew
    }
  }
  return people
    .map(({ name }) => cleanText(name).replace(/^[\s,;–+-]+|(?<![\s,;–+-])[\s,;–+-]+$/gu, ''))
    .filter(Boolean)
}

/** Each of as many things as there are signs: the positions of people who stand in one cell. */
export const splitEach = (text: string): string[] =>
  cleanParagraph(text)
    .split(/\n|\s*[;+&⏎]\s*|\s+(?:và|VÀ)\s+|\s+(?=\d+[.)]\s*\p{Lu})/u)
    .map((part) => cleanText(part).replace(numbering, ''))
    .filter((part) => /\p{L}/u.test(part))

const numbering = /^(?:\d{1,3}\s*[.)/-]|[a-h][).]|\(\d{1,3}\)|[-–•+*])\s*/u
const titled = '(?:ông|bà|anh|chị|cô|chú|đ\\/c|đồng chí|Ông|Bà|Anh|Chị|Cô|Chú|Đ\\/c|ÔNG|BÀ)'
const signs = new RegExp(
  [
    '\\n',
    '\\s*[;&⏎]\\s*',
    '\\s*\\+\\s*',
    '\\s*,\\s*',
    '\\s*/\\s*(?=\\p{Lu})',
    '\\s+[-–—]\\s+',
    '\\s+(?:và|VÀ|va|VA|cùng|với|cùng với)\\s+',
    '\\s+(?=(?:\\d{1,2}\\s*[.)/]|[b-h][)/]|[b-h]\\.\\s)\\s*\\p{Lu})',
    `\\s+(?=${titled}[.:]?\\s+\\p{Lu})`,
    '\\s+(?=\\p{Lu}\\p{L}+\\s(?:Thị|Văn|THỊ|VĂN)\\s\\p{Lu})',
  ].join('|'),
  'gu',
)
const maybeSigned =
  /[\n;&⏎+,/]|\s(?:[-–—]|và|va|VÀ|VA|cùng|với)\s|\s(?:ông|bà|anh|chị|cô|chú|đ\/c|đồng chí)[.:]?\s|\s[\db-h]\d?\s*[.)/]|\S \S+ \S+ \S+ (?:Thị|Văn) /iu

/** A cell in pieces, as its signs part it; what stands in brackets stays together. */
export function piecesOf(whole: string): Piece[] {
  if (!maybeSigned.test(whole)) return [{ text: whole.replace(numbering, ''), sign: '' }]
  const pieces: Piece[] = []
  let from = 0
  let sign = ''
  /** Brackets that are open, up to here. */
  let open = 0
  let counted = 0
  const add = (to: number) => {
    const text = whole.slice(from, to).trim()
    const bare = text.replace(numbering, '')
    const isNumbered = bare !== text
    if (/[\p{L}\d]/u.test(bare)) pieces.push({ text: bare, sign: isNumbered ? '1' : sign })
  }
  for (const match of whole.matchAll(signs)) {
    for (const bracket of whole.slice(counted, match.index).match(/[()[\]]/g) ?? [])
      open += bracket === '(' || bracket === '[' ? 1 : -1
    counted = match.index
    if (open > 0) continue
    const found = match[0].trim()
    const own = whole.slice(from, match.index).trim()
    // "vợ ông Lê Văn Tám" speaks of one, and a title has its name behind it.
    const behind = whole.slice(match.index + match[0].length)
    if (
      found === '' &&
      match[0] !== '\n' &&
      !/^\d|^[b-h][.)/]/u.test(behind) &&
      !mayEnd(own, behind)
    )
      continue
    if (own === '') continue
    add(match.index)
    from = match.index + match[0].length
    sign = match[0].includes('\n') ? '\n' : found === '' ? '^' : found
  }
  add(whole.length)
  return pieces
}

/** Whether a name can end here though no sign says so. */
function mayEnd(own: string, behind: string): boolean {
  if (new RegExp(`^${titled}[.:]?\\s`, 'u').test(behind))
    return (
      /\p{Ll}|\p{Lu}{2}/u.test(own) &&
      !/(?:^|\s)(?:vợ|chồng|con|mẹ|cha|bố|má|cháu|của|hộ|nhà|thay|do|là|gia đình|em|anh|chị|quý|cụ|ông|bà|đ\/c|đồng chí)$/iu.test(
        own,
      ) &&
      splitCalled(`${own} X`).name !== 'X'
    )
  const words = splitCalled(own).name.split(' ')
  return words.length >= 3 && hasFamily(words.join(' ')) && hasFamily(behind)
}

/** A sign as it stands between two pieces. */
export const joinedBy = ({ sign }: Piece): string =>
  sign === '\n'
    ? ' '
    : /^[,;]$/.test(sign)
      ? `${sign} `
      : sign === '^' || sign === '1' || sign === ''
        ? ' '
        : ` ${sign} `

/** Whether a piece is a person of its own beside what stands before it. */
function isPerson({ text, sign }: Piece, before: string | undefined): boolean {
  const { honorific, name: called } = splitCalled(cleanText(text))
  if (isTitleAlone(text)) return false
  const name = bareName(called)
  const words = name.split(' ')
  const looks = kindOfName(name)
  if (name === '' || (looks === 'collective' && !personWords.test(name)) || looks === 'household')
    return false
  if (isPositionAlone(name) || isPlace(name)) return false
  if (!words.every((word) => /^\p{Lu}[\p{L}\p{M}'’ʼ]*$/u.test(word)))
    return isAllSmall(name, text) && hasFamily(name) && words.length >= 2 && words.length <= 6
  if (before === undefined)
    return words.length >= 2 || honorific !== undefined || /['’ʼ]/u.test(name)
  if (words.length > 7) return false
  if (honorific) return true
  const isOther = isHighlandName(name) || isForeignWord(words[0] ?? '')
  if (words.length === 1) return /^(?:[;&+1]|và|VÀ|va|VA)$/.test(sign) || /^[HKYR]['’ʼ]/u.test(name)
  const former = bareName(splitCalled(before).name)
  if (sign === '\n') {
    if (isWrapped(former)) return false
    return hasFamily(name) || isOther || !hasFamily(former)
  }
  if (/^(?:[;&+1^]|và|VÀ|va|VA)$/.test(sign)) return true
  if (isOther || isCommonFamily(words[0] ?? '')) return true
  const isNamed = hasFamily(name) && (words.length > 2 || former.split(' ').length === 2)
  return isNamed || (!hasFamily(former) && /\s/.test(former))
}

/** "Ban Thị Xuân", "Hội Văn Lương": people, though they begin as bodies do. */
export const personWords = /^\p{Lu}\p{L}* (?:Thị|Văn|THỊ|VĂN) \p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,2}$/u

/** "Nguyễn Thị" over "Thanh Hoa" is one name on two lines. */
const isWrapped = (before: string): boolean => /^\S+(?: (?:Thị|Văn))?$/iu.test(before)

/** A name without what is written behind it. */
const bareName = (text: string): string =>
  text
    .replace(/\s*[([].*$/u, '')
    .replace(/[\s,–-]+(?:(?:sn|sinh|ns|năm sinh|đt|sđt|kp|tổ|ấp)\b.*|[\d./+-][\d\s./-]*)$/iu, '')
    .replace(/[\s*†.,;:]+$/u, '')
    .replace(/[\p{Extended_Pictographic}\s]+$/u, '')

const isAllSmall = (name: string, text: string): boolean =>
  !/\p{Lu}/u.test(text) && /\p{Ll}/u.test(name)

const office = new Set(
  'phó trưởng bí thư chủ tịch tổ đội nhóm ban hội viên giáo bảo vệ kế toán chuyên giám đốc cán bộ công chức nhân hiệu ủy đoàn học sinh chánh văn phòng thường trực y sĩ điều dưỡng nội trợ ấp khu phố chi thành bác thủ quỹ đảng dân quân lao động nông phụ nữ thanh niên phường xã quận huyện nhiệm vụ sinh hưu trí gv hs cb nv'.split(
    ' ',
  ),
)

/** "Bảo vệ", "Phó Hiệu Trưởng": a position; "Phó Đức Phương" is a person. */
export const isPositionAlone = (text: string): boolean =>
  isPosition(text) &&
  !personWords.test(text) &&
  (/^\p{Lu}?\p{L}* \p{Ll}/u.test(text) && !/^\p{Lu}\p{L}* (?:thị|văn) \p{Lu}/u.test(text)
    ? true
    : text
        .toLowerCase()
        .split(/[\s,.-]+/)
        .every((word) => office.has(word)))

const isPlace = (name: string): boolean =>
  /^(?:hà nội|hồ chí minh|hà giang|hà nam|hà tĩnh|cao bằng|lâm đồng|kiên giang|thái bình|thái nguyên|ninh bình|ninh thuận|bạc liêu|đồng nai|đồng tháp|quảng (?:nam|ngãi|ninh|bình|trị)|bà rịa|lai châu|sơn la|lạng sơn|kon tum|phú (?:yên|thọ)|an giang|việt nam)$/iu.test(
    name,
  )
