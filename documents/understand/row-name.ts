import { hasFamily, isCommonFamily, isHighlandName } from '@/domain/family-names'
import { isTitleAlone, splitCalled } from '@/domain/forms-of-address'
import { isPosition, kindOfName } from '@/domain/kind-of-name'
import type { ListValues } from '@/domain/list'
import { personWords } from '@/domain/split-people'
import type { RecipientKind } from '@/domain/vocabulary'
import type { Around, Say } from './around'
import { takeBehind } from './behind-name'
import { cleanCell, foldCell } from './cell-text'
import { properCase, properPerson } from './names'
import { isOddPerson, isUnknownBefore } from './odd-person'
import { couple, severalIn } from './several'

/** What stands under a head of names: "Họ và tên" speaks of people, "Tên tập thể" of collectives. */
function kindOfHead(head: string): RecipientKind | undefined {
  const text = foldCell(head)
  // "Tên tập thể, hộ gia đình, cá nhân": each row tells by itself.
  if (/chu ho|^ten ho\b|ho gia dinh/.test(text))
    return /tap the|ca nhan/.test(text) ? undefined : 'household'
  const isPerson = /^ho|ca nhan|nguoi/.test(text)
  const isCollective =
    /tap the|don vi|co quan|to chuc|doanh nghiep|cong ty|hop tac xa|^ten (?:truong|co so|phong ban|chi bo)/.test(
      text,
    )
  if (isPerson === isCollective) return undefined
  return isPerson ? 'individual' : 'collective'
}

/** The name of a row, and with it the kind, how the person is called and what stands behind. */
export function readName(
  values: ListValues,
  raw: string,
  head: string,
  around: Around,
  say: Say,
  where: string,
): void {
  const cleaned = cleanCell(raw)
  if (cleaned === '') {
    if (around.noun === 'units' && values.unit) {
      values.name = values.unit
      delete values.unit
      return
    }
    const kind = values.kind ?? around.kind ?? kindOfHead(head) ?? around.title.kind
    if (kind) values.kind = kind
    say('name-missing', 'name', `Chưa có tên ở ${where}. Điền tên, hoặc bỏ dòng này.`)
    return
  }
  const bare = cleaned.replace(/^\d+\s*[.)]\s*/, '').replace(/[;,]$/, '')
  if (around.noun === 'units') {
    values.name = properCase(bare)
    judgeName(values.name, 'collective', undefined, say, where)
    return
  }
  const ofHead = kindOfHead(head)
  const said = values.kind ?? around.kind ?? ofHead
  const called = splitCalled(bare, values.honorific ? 'never' : around.habit)
  const looks =
    said === 'individual' && personWords.test(called.name) ? 'individual' : kindOfName(bare)
  const isHousehold = looks === 'household' || said === 'household'
  const isBody = ofHead === 'collective' && !(called.honorific && isFull(called.name))
  const kind = isHousehold
    ? 'household'
    : (values.kind ??
      around.kind ??
      (isBody
        ? 'collective'
        : called.honorific
          ? 'individual'
          : (looks ?? ofHead ?? around.title.kind)))
  if (severalIn(raw, kind, looks) > 1) {
    // Each on a line of its own stays apart, for the split to find.
    const lines = raw.split(/[\r\n]+/)
    values.name = lines.map(cleanCell).filter(Boolean).join('; ')
    values.kind = kind ?? 'individual'
    const what = kind === 'collective' ? 'tập thể' : kind === 'household' ? 'hộ' : 'người'
    say(
      'two-names',
      'name',
      `Có nhiều ${what} trong một ô ở ${where}: tách thành mỗi ${what} một dòng.`,
    )
    return
  }
  if (kind) values.kind = kind
  // "Hộ ông Trương Công Lành" stays as the household is called.
  if (kind === 'collective' || isHousehold) values.name = properCase(bare)
  else if (couple.test(bare)) {
    values.kind = 'household'
    values.name = properCase(bare)
    say(
      'kind-doubtful',
      'kind',
      `“${values.name}” ở ${where} là hộ gia đình, hay nhiều cá nhân: chọn đối tượng hoặc tách dòng.`,
    )
    return
  } else {
    values.name = properPerson(takePerson(values, raw, around, say, where))
    if (!kind && values.name !== bare && kindOfName(values.name) === 'individual')
      values.kind = 'individual'
  }
  judgeKind(values, looks, said, around, say, where)
  judgeName(values.name, kind, looks, say, where)
}

/** Of two words one cannot tell a body from a person. */
const isFull = (name: string): boolean => name.split(' ').length > 2

/** A person's name alone: what stands before and behind it goes where it belongs. */
function takePerson(
  values: ListValues,
  raw: string,
  around: Around,
  say: Say,
  where: string,
): string {
  const text = raw.replace(/^\s*\d+\s*[.)]\s*/, '')
  const habit = values.honorific ? 'never' : around.habit
  const [first = '', ...lines] = linesOf(text)
  const { honorific, name: called, isDoubtful } = splitCalled(first, habit)
  if (honorific) values.honorific ??= honorific
  const name = takeBehind(values, [called, ...lines].join('\n'), around.today)
  const [second = ''] = lines
  if ((text.includes('   ') || text.includes('\t')) && wideGap.test(text))
    say('odd-name', 'name', `“${name}” ở ${where} có khoảng trống lớn: xem có phải hai người.`)
  if (isFull(called) && /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+$/u.test(second) && name.endsWith(second))
    say('odd-name', 'name', `“${name}” ở ${where} viết trên hai dòng: xem có phải hai người.`)
  const [before, own] = (isPosition(name) && positionBefore(name)) || [undefined, name]
  if (isDoubtful || isUnknownBefore(own) || (before && mayBeBody.test(own)))
    say(
      'odd-name',
      'name',
      `“${cleanCell(text)}” ở ${where}: không rõ chữ đứng đầu là họ hay cách gọi, xem lại tên.`,
    )
  if (before && values.position && values.position !== before) values.honorific ??= before
  else if (before) values.position = before
  return own
}

/** Room between two names of at least two words each, where another program had a tab or a column. */
const wideGap = /\p{L} \S*\p{L} *(?:\t| {3,}) *\p{Lu}\S* \S*\p{L}/u

/** A cell's lines; a title alone on the first belongs to the second. */
function linesOf(text: string): string[] {
  const [first = '', second, ...rest] = text
    .split(/[\r\n]+/)
    .map(cleanCell)
    .filter(Boolean)
  const isTitle = second !== undefined && isTitleAlone(first)
  return isTitle ? [`${first} ${second}`, ...rest] : [first, ...(second ? [second] : []), ...rest]
}

/** "Bí thư Đoàn Nguyễn Thị Xuân": the last word of the position, or the family. */
const mayBeBody = /^(?:Đoàn|Hội|Đội|Ban|Tổ)(?: \p{Lu}\p{L}*){3,}$/u

/** "Phó Bí thư Chi bộ Nguyễn Văn An": the position, and the name. */
function positionBefore(text: string): [string, string] | undefined {
  const words = text.split(' ')
  for (let at = 1; at < words.length - 1; at++) {
    const name = words.slice(at).join(' ')
    const isNamed =
      isCommonFamily(words[at] ?? '') ||
      isHighlandName(name) ||
      (hasFamily(name) && /^(?:thị|văn)$/iu.test(words[at + 1] ?? ''))
    if (isNamed && words.slice(at).every((word) => /^\p{Lu}/u.test(word)))
      return [words.slice(0, at).join(' '), name]
  }
  return undefined
}

function judgeKind(
  values: ListValues,
  looks: RecipientKind | undefined,
  said: RecipientKind | undefined,
  around: Around,
  say: Say,
  where: string,
): void {
  const { kind, name } = values
  const doubt = (why: string) =>
    say(
      'kind-doubtful',
      'kind',
      `${why} “${name}” ở ${where} là tập thể hay cá nhân: chọn đối tượng.`,
    )
  if (!kind) doubt('Không rõ')
  else if (looks === 'household' && said !== undefined && said !== 'household')
    doubt('Tên ghi hộ gia đình nhưng đứng ở mục khác, không rõ')
  else if (
    kind === 'collective' &&
    looks === 'individual' &&
    !values.honorific &&
    (around.kind === 'collective' || isFull(name ?? ''))
  )
    doubt('Tên giống tên người nhưng đứng ở mục tập thể, không rõ')
  else if (kind === 'collective' && looks === 'collective' && said === 'individual' && !around.kind)
    doubt('Cột ghi họ và tên, không rõ')
}

/** What cannot be a name is refused, what hardly can is marked. */
function judgeName(
  name: string,
  kind: RecipientKind | undefined,
  looks: RecipientKind | undefined,
  say: Say,
  where: string,
): void {
  const isPerson = kind === 'individual'
  if (name.length > 200)
    say('name-too-long', 'name', `Tên ở ${where} dài hơn 200 chữ: rút gọn lại.`)
  else if (name.length < 2)
    say('name-too-short', 'name', `Tên ở ${where} quá ngắn: viết đủ họ tên.`)
  else if (
    /[<>={}\\]|^[=+@]|https?:/.test(name) ||
    !/\p{L}/u.test(name) ||
    (isPerson && isOddPerson(name, looks))
  )
    say(
      'odd-name',
      'name',
      `Tên “${name}” ở ${where} không giống ${isPerson ? 'tên người' : 'một cái tên'}: xem lại.`,
    )
  else if (isPerson && !/[ '’ʼ]/.test(name))
    say('odd-name', 'name', `Tên “${name}” ở ${where} chỉ có một tiếng: viết đủ họ tên.`)
}
