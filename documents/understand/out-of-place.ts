import { kindOfName } from '@/domain/kind-of-name'
import type { RawRow } from './row'
import type { Part } from './row-lines'

/** A cell was left out, and those behind it stand one to the left: the form under the unit. */
export function closeUp(raw: RawRow, { columns, to }: Part): boolean {
  // Nearly every row is filled to its last column, and one look tells.
  if ((raw.texts[to] ?? '') !== '') return false
  const unit = columns.indexOf('unit')
  const text = raw.texts[unit] ?? ''
  if (unit < 0 || columns[unit + 1] !== 'form' || text === '' || !isFormAlone(text)) return false
  const before = unit - 1
  const isUnit =
    columns[before] === 'position' && kindOfName(raw.texts[before] ?? '') === 'collective'
  takeOn(raw, isUnit ? before : unit, to)
  return true
}
const isFormAlone = (text: string): boolean =>
  text.length < 40 &&
  /^(?:giấy khen|bằng khen|tuyên dương|kỷ niệm chương|biểu dương|cờ thi đua|huân chương|huy chương|chiến sĩ thi đua|lao động tiên tiến)(?:$|[\s,])/iu.test(
    text,
  )

/** A cell that belongs under another head, as a list's reader says it; undefined where none does. */
export function outOfPlace({ texts }: RawRow, { columns, heads }: Part): string | undefined {
  const at = columns.indexOf('unit')
  if (at < 0) return undefined
  // A comma too many in a file of commas: the last cell stands beyond the head.
  const form = texts[columns.indexOf('form')] ?? ''
  if (texts.length > heads.length && texts[heads.length] && kindOfName(form) === 'collective')
    return `“${form}” ở cột hình thức khen`
  const unit = texts[at] ?? ''
  if (unit !== '') return isFormAlone(unit) ? `“${unit}” ở cột đơn vị` : undefined
  const position = texts[columns.indexOf('position')] ?? ''
  const isJoint = /đơn vị|nơi|cơ quan/iu.test(heads[columns.indexOf('position')] ?? '')
  return position !== '' && !isJoint && kindOfName(position) === 'collective'
    ? `“${position}” ở cột chức vụ, cột đơn vị thì trống`
    : undefined
}

/** Cells one to the right; the last is empty. */
export function takeOn(raw: RawRow, from: number, to: number): void {
  for (let col = to; col > from; col--) {
    raw.cells[col] = raw.cells[col - 1] ?? null
    raw.texts[col] = raw.texts[col - 1] ?? ''
  }
  raw.cells[from] = null
  raw.texts[from] = ''
}

/** Cells one to the left, one more than the head has columns included. */
export function takeBack(raw: RawRow, from: number, { to, heads }: Part): void {
  const isLast = to >= heads.length - 1
  for (let col = from; col <= to; col++) {
    const isWithin = col < to || isLast
    raw.cells[col] = isWithin ? (raw.cells[col + 1] ?? null) : null
    raw.texts[col] = isWithin ? (raw.texts[col + 1] ?? '') : ''
  }
}
