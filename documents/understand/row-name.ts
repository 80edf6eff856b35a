import { hasFamily } from '@/domain/family-names'
import { isPosition, kindOfName } from '@/domain/kind-of-name'
import type { ListValues } from '@/domain/list'
import type { RecipientKind } from '@/domain/vocabulary'
import type { Around, Say } from './around'
import { cleanCell, foldCell } from './cell-text'
import { holdsTwo, properCase, properPerson, splitHonorific, splitPosition } from './names'

/** What stands under a head of names: "Họ và tên" speaks of people, "Tên tập thể" of collectives. */
function kindOfHead(head: string): RecipientKind | undefined {
  const text = foldCell(head)
  if (/chu ho|^ten ho\b|ho gia dinh/.test(text)) return 'household'
  const isPerson = /^ho|ca nhan|nguoi/.test(text)
  const isCollective = /tap the|don vi|co quan|to chuc/.test(text)
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
  const looks = kindOfName(bare)
  const { honorific, name: called } = splitHonorific(bare)
  const said = values.kind ?? around.kind ?? kindOfHead(head)
  const isHousehold = looks === 'household' || said === 'household'
  const kind = isHousehold
    ? 'household'
    : (values.kind ??
      around.kind ??
      (honorific ? 'individual' : (looks ?? kindOfHead(head) ?? around.title.kind)))
  if (kind !== 'collective' && !isHousehold && holdsTwo(raw)) {
    // Each on a line of its own stays apart, for the split to find.
    values.name = raw
      .split(/[\r\n]+/)
      .map(cleanCell)
      .filter(Boolean)
      .join('; ')
    values.kind = kind ?? 'individual'
    say(
      'two-names',
      'name',
      `Có nhiều người trong một ô ở ${where}: tách thành mỗi người một dòng.`,
    )
    return
  }
  if (kind) values.kind = kind
  // "Hộ ông Trương Công Lành" stays as the household is called.
  const isCalled = kind === 'collective' || looks === 'household'
  if (isCalled) values.name = properCase(bare)
  else {
    if (honorific) values.honorific ??= honorific
    values.name = properPerson(splitBehind(values, called, raw))
  }
  judgeKind(values, looks, said, around, say, where)
  judgeName(values.name, kind, looks, say, where)
}

/** "(SN 1980)", "sinh năm 1980", " - Tổ trưởng" behind a name. */
function splitBehind(values: ListValues, called: string, raw: string): string {
  const [, before, year] =
    /^(.+?)[\s,–-]*\(?\s*(?:(?:sn|sinh năm|s\.n\.?|năm sinh)\s*:?\s*|\()((?:19|20)\d\d)\)?$/iu.exec(
      called,
    ) ?? []
  if (before && year) {
    values.birthYear ??= Number(year)
    return before.replace(/[\s,–-]+$/, '')
  }
  const lines = raw
    .split(/[\r\n]+/)
    .map(cleanCell)
    .filter(Boolean)
  const name = splitHonorific((lines[0] ?? '').replace(/^\d+\s*[.)]\s*/, '')).name
  const [first = '', ...rest] =
    lines.length > 1 && called.startsWith(name)
      ? [name, called.slice(name.length)]
      : called.split(/\s*,\s+|\s+[–-]\s+/)
  const behind = cleanCell(rest.join(', ').replace(/^[\s,–-]+/, ''))
  const isTold =
    behind !== '' &&
    hasFamily(first) &&
    first.includes(' ') &&
    (isPosition(behind) ||
      /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(behind) ||
      kindOfName(behind) === 'collective')
  if (!isTold || values.position) return called
  const { position, unit } = splitPosition(behind)
  if (unit && values.unit) return called
  if (position) values.position = position
  if (unit) values.unit = unit
  return first
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
  else if (kind === 'collective' && looks === 'individual' && !values.honorific)
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
    (isPerson && (/[\d@:;?!]/.test(name) || looks === 'collective' || name.split(' ').length > 6))
  )
    say(
      'odd-name',
      'name',
      `Tên “${name}” ở ${where} không giống ${isPerson ? 'tên người' : 'một cái tên'}: xem lại.`,
    )
  else if (isPerson && !name.includes(' '))
    say('odd-name', 'name', `Tên “${name}” ở ${where} chỉ có một tiếng: viết đủ họ tên.`)
}
