import type { GridCell } from '@/domain/list'
import { cleanText, fold } from '@/domain/text'

export const textOf = (cell: GridCell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell)

/** A cell as `cleanText` leaves it; ordinary Vietnamese, nearly every cell, costs one look. */
export function cleanCell(cell: GridCell | undefined): string {
  const text = textOf(cell)
  return text === '' || ordinary.test(text) ? text : cleanText(text)
}

/** As `fold`, for the many texts of a big list. */
export function foldCell(text: string): string {
  if (!ordinary.test(text)) return fold(text)
  let folded = ''
  let gap = false
  for (const letter of text) {
    const base = bases.get(letter)
    if (base === undefined) gap = folded !== ''
    else {
      folded += gap ? ` ${base}` : base
      gap = false
    }
  }
  return folded
}

const accented =
  'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ'
/** Printable ASCII and composed Vietnamese letters, single spaces within: what cleaning leaves as is. */
const ordinary = new RegExp(`^[!-~${accented}]+(?: [!-~${accented}]+)*$`)

const bases = new Map(
  [...accented, ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'].map(
    (letter) => [letter, fold(letter)],
  ),
)
