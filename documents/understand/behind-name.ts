import { hasFamily } from '@/domain/family-names'
import { kindOfName } from '@/domain/kind-of-name'
import type { ListValues } from '@/domain/list'
import { isPositionAlone, piecesOf } from '@/domain/split-people'
import { cleanParagraph } from '@/domain/text'
import { splitPosition } from './names'

/**
 * A name without what people type behind it: year of birth, position, unit, remarks, footnote marks
 * and telephone numbers, which go where they belong. What belongs to the name stays: "(B)", "(Tư
 * Hùng)"; so does what nobody can tell.
 */
export function takeBehind(values: ListValues, raw: string, today: string): string {
  // Nothing but words with a capital: nearly every name.
  if (/^\p{Lu}[\p{L}\p{M}'’ʼ]*(?: \p{Lu}[\p{L}\p{M}'’ʼ]*)+$/u.test(raw)) return raw
  const pieces = piecesOf(cleanParagraph(raw))
  const kept: string[] = []
  let name = takeInline(values, pieces[0]?.text ?? '', today)
  for (const { text, sign } of pieces.slice(1)) {
    const isName = name.split(' ').length > 1 || hasFamily(name)
    if (
      isName &&
      takeRemark(values, text.replace(/[\s,;.]+$/, '').replace(/^\(([^()]*)\)$/, '$1'), today)
    )
      continue
    if (sign === '\n' && /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*$/u.test(text)) name = `${name} ${text}`
    else
      kept.push(
        sign === '\n' || sign === '^' || sign === '1'
          ? text
          : /^[,;]$/.test(sign)
            ? `${sign}${text}`
            : `${sign} ${text}`,
      )
  }
  return [name, ...kept]
    .join(' ')
    .replace(/ ([,;])(?=\S)/g, '$1 ')
    .trim()
}

/** What stands behind a name with no sign between, or in brackets. */
function takeInline(values: ListValues, text: string, today: string): string {
  let name = text
    .replace(/^[*•+–-]\s*/u, '')
    .replace(
      /(?<!\p{Extended_Pictographic}|[\s.,;:])(?:\p{Extended_Pictographic}|[\s.,;:])+$/gu,
      '',
    )
  for (;;) {
    const [, before = '', remark = ''] =
      /^(.+?)\s*[([{]\s*([^()[\]{}]*?)\s*[)\]}]$/u.exec(name) ?? []
    if (before && remark && hasTwoWords(before)) {
      if (!/^\p{Lu}$/u.test(remark) && takeRemark(values, remark, today, true)) name = before
      else return name
      continue
    }
    const [, bare, mark] = /^(.+?)\s*(\*+|†|‡|[¹²³⁰⁴-⁹]+)$/u.exec(name) ?? []
    if (bare && mark) {
      note(values, mark)
      name = bare
      continue
    }
    const [, called, number] = trailingNumber.exec(name) ?? []
    if (called && number && hasTwoWords(called) && takeRemark(values, number, today)) {
      name = called.replace(/[\s.,;:]+$/, '')
      continue
    }
    return takeWords(values, name)
  }
}

const hasTwoWords = (text: string): boolean => /\p{L}\s+\p{L}/u.test(text)
const trailingNumber =
  /^(.+?)[\s,_–-]+((?:(?:sn|s\.n\.?|sinh(?: năm| ngày)?|năm sinh|ns|đt|sđt|sdt|dđ|tel|zalo|cmnd|cccd|cmt)\s*[:.]?\s*)?[+\d][\d\s./-]{3,})$/iu

/** A position or a small unit right behind a full name: "Lê Văn Tám Phó Bí thư", "Lê Thị Hà kp2". */
function takeWords(values: ListValues, name: string): string {
  const words = name.split(' ')
  if (words.length < 3 || !hasFamily(name)) return name
  for (let at = 2; at < words.length; at++) {
    const [before, rest] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (!words.slice(0, at).every((word) => /^\p{Lu}/u.test(word))) return name
    const isUnit = isSmallUnit(rest) || /^(?:phường|xã|thị trấn|trường|thôn|ấp) \p{Lu}/u.test(rest)
    if (!isUnit && !(isPositionAlone(rest) && / \p{Ll}/u.test(rest))) continue
    put(values, rest)
    return before
  }
  return name
}

/** Puts a remark where it belongs; false where nobody can tell what it is. */
function takeRemark(values: ListValues, text: string, today: string, inBrackets = false): boolean {
  const parts = text.split(/\s*[,;]\s*|\s+[-–]\s+/u).filter(Boolean)
  if (inBrackets && parts.length > 1) {
    // All of them or none: "(SN 1975, KP3)".
    const copy = { ...values }
    if (!parts.every((part) => takeRemark(copy, part, today))) return false
    Object.assign(values, copy)
    return true
  }
  const born = bornIn(text)
  if (born && Number(born) <= Number(today.slice(0, 4)) - 4) {
    values.birthYear ??= Number(born)
    return true
  }
  // A telephone number is kept nowhere, as in lists that have a column for it.
  if (isPhone(text)) return true
  if (inBrackets && /^nam$/iu.test(text)) return note(values, text)
  if (inBrackets && (/^\*+$/.test(text) || /^\d{1,2}$/.test(text))) return note(values, `(${text})`)
  if (
    /^(?:tức|bí danh|thường gọi|tên thường gọi|tên thật|pháp danh|thế danh|tục danh|hay)\b/iu.test(
      text,
    )
  )
    return false
  if (
    /^(?:chủ hộ|đảng viên|quần chúng|nữ|chết|mất|hưu|mới|(?:dân tộc )?(?:kinh|khmer|kh[’']mer|chăm|tày|nùng|mường|mông|dao|ê đê|gia rai|ba na|cơ tu))$/iu.test(
      text,
    )
  )
    return note(values, text)
  if (
    isPositionAlone(text) ||
    isShortPosition(text) ||
    kindOfName(text) === 'collective' ||
    isSmallUnit(text)
  )
    return put(values, text)
  if (/^\p{Lu}{2,5}$/u.test(text)) return note(values, text)
  if (/^\p{Ll}/u.test(text) || /^\d+ tuổi$/iu.test(text))
    return /(?:trưởng|phó|viên|bt|bí thư)\b/iu.test(text) && !values.position
      ? put(values, text)
      : note(values, text)
  if (/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text))
    return values.position ? note(values, text) : put(values, text)
  return false
}

/** The year of birth that a text says and nothing else. */
export const bornIn = (text: string): string | undefined => birth.exec(text)?.[1]
export const isPhone = (text: string): boolean => phone.test(text)
const phone =
  /^(?:cmnd|cccd|cmt|cmnd\/cccd)\s*[:.]?\s*\d{9,12}$|^(?:(?:đt|sđt|sdt|dđ|tel|zalo|điện thoại|số điện thoại)\s*[:.]?\s*)?(?:\+?84|0)[\d .-]{8,13}$/iu
const birth =
  /^(?:(?:sn|s\.n\.?|sinh(?: năm| ngày)?|năm sinh|ngày sinh|ns)\s*[:.]?\s*)?(?:ngày\s*)?(?:\d{1,2}\s*[/.-]\s*){0,2}((?:19|20)\d\d)$/iu
const isShortPosition = (text: string): boolean =>
  /^(?:GV|HT|PHT|BT|PBT|BTCB|CT|PCT|TTCM|TPT|NV|KT|HS|SV|TKP|CHT|CHP|CV|CBCC|BT .+|PBT .+|CT .+|PCT .+)$/u.test(
    text,
  )
const isSmallUnit = (text: string): boolean =>
  /^(?:kp|tdp|tổ|ấp|khu phố|khóm|thôn|lớp)\s?\d+/iu.test(text)

function put(values: ListValues, text: string): true {
  const { position, unit } = isSmallUnit(text) ? { unit: text } : splitPosition(text)
  const parts =
    isShortPosition(text) && /\s(?:kp|tdp|ấp|tổ)\s?\d+$/iu.test(text) && !values.unit
      ? splitTail(text)
      : { position, unit }
  if (parts.position)
    if (values.position) note(values, parts.position)
    else values.position = parts.position
  if (parts.unit)
    if (values.unit) note(values, parts.unit)
    else values.unit = parts.unit
  return true
}

/** "BT chi bộ kp3". */
function splitTail(text: string): { position?: string; unit?: string } {
  const [, position, unit] = /^(.+)\s((?:kp|tdp|ấp|tổ)\s?\d+)$/iu.exec(text) ?? []
  return position && unit ? { position, unit } : { position: text }
}

function note(values: ListValues, text: string): true {
  if (!values.note?.includes(text)) values.note = [values.note, text].filter(Boolean).join(', ')
  return true
}
