import { type ListRow, type ListValues, rowStateOf } from '@/domain/list'
import { hasLostLetters } from '@/domain/lost-letters'

/** Names and other short words, in which no question is asked and no sign stands for itself. */
const short = [
  'name',
  'honorific',
  'position',
  'unit',
  'parent',
  'form',
  'issuer',
  'ownerName',
  'modelKind',
  'field',
  'decisionNumber',
] as const satisfies (keyof ListValues)[]
const long = [
  'title',
  'citation',
  'content',
  'result',
  'note',
  'campaign',
  'event',
  'code',
] as const satisfies (keyof ListValues)[]

/**
 * Says of a row that letters were lost on their way through programs, or are none of Vietnamese: what
 * was "Phường" stays "Ph??ng" for ever once it is saved.
 */
export function judgeLetters(row: ListRow): void {
  for (const field of [...short, ...long]) {
    const text = row.values[field]
    if (typeof text !== 'string' || (plain.test(text) && !capitalWithin.test(text))) continue
    const isOdd =
      hasLostLetters(text) || (!(long as readonly string[]).includes(field) && isStrange(text))
    if (!isOdd) continue
    const said = text.length > 60 ? `${text.slice(0, 60)}…` : text
    const message = `“${said}” ở dòng ${row.source.row} có chữ bị mất hoặc vỡ: sửa theo bản gốc.`
    row.problems.push({ code: 'lost-letters', field, message })
  }
  row.state = rowStateOf(row.problems)
}

/** Nearly every text: letters of Vietnamese, digits, common signs. */
const plain =
  /^[\w \n.,;:()/'"’“”–&%+*àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9-]*$/

/** "NguyÔn": a letter of an old font that was not mended. */
const capitalWithin = /\p{Ll}[À-ÖØ-Þ]/u

/** Question marks anywhere, signs between letters as old fonts show them, letters of other scripts. */
const isStrange = (text: string): boolean =>
  capitalWithin.test(text) ||
  /\?|\p{L}[¨©®¬¦§¢£¤¥¸¶µ¹º»¼½¾×÷¿¡±²³´«][\p{L}]|[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(
    text,
  )
