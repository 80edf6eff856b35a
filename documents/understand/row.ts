import { kindOfName } from '@/domain/kind-of-name'
import {
  type GridCell,
  type ListField,
  type ListRow,
  type ListValues,
  type RowProblem,
  rowStateOf,
} from '@/domain/list'
import type { Around, Say } from './around'
import { cleanCell, foldCell, textOf } from './cell-text'
import { readAmount, readDay, readDecision, readYear } from './cells'
import { kindOfWord } from './kinds'
import { readModel } from './model-row'
import { splitPosition } from './names'
import { readName } from './row-name'
import { formIn, levelOf } from './title-words'

/** A row as the file has it: its number there, the cells, and the cells cleaned. */
export type RawRow = { row: number; cells: GridCell[]; texts: string[] }
type Named = { text: string; at: number }

/** One data row as values, by what each column was taken for. */
export function readRow(
  { row, cells, texts }: RawRow,
  columns: (ListField | undefined)[],
  heads: string[],
  around: Around,
): ListRow {
  const problems: RowProblem[] = []
  const values: ListValues = {}
  const where = `dòng ${row}`
  const say: Say = (code, field, message) => problems.push({ code, field, message })
  const names: Named[] = []
  for (let at = 0; at < columns.length; at++) {
    const field = columns[at]
    const text = texts[at] ?? ''
    if (!field || text === '' || unread.has(field)) continue
    if (text.startsWith('#') && /^#(?:REF|N\/A|NAME|VALUE|DIV|NULL|NUM)/i.test(text))
      say(
        'formula-error',
        field,
        `Ô “${heads[at] || at + 1}”, ${where}: công thức lỗi (${text}). Điền lại giá trị.`,
      )
    else if (field === 'name') names.push({ text: textOf(cells[at]), at })
    else readCell(values, field, text, cells[at], heads[at] ?? '', around, say, where)
  }
  if (around.noun === 'models')
    return readModel(
      row,
      values,
      names.map(({ text }) => text),
      around,
      problems,
    )
  const named = joinNames(names, columns, heads, values, say, where)
  const from = names.find(({ text }) => text === named) ?? names[0]
  readName(values, named, heads[from?.at ?? columns.indexOf('name')] ?? '', around, say, where)
  const said = complete(values, around, problems)
  const source = { sheet: around.sheet, row }
  const state = rowStateOf(problems)
  return { source, state, problems, values, ...(said.length > 0 ? { around: said } : {}) }
}

const unread = new Set<ListField>(['skip', 'ordinal', 'gender'])

/** What one cell says, where it is not the name. */
function readCell(
  values: ListValues,
  field: ListField,
  text: string,
  raw: GridCell | undefined,
  head: string,
  around: Around,
  say: Say,
  where: string,
): void {
  if (field === 'position' && isJoint(head)) {
    const { position, unit } = splitPosition(textOf(raw))
    if (position) values.position = position
    if (unit) values.unit ??= unit
  } else if (field === 'year' || field === 'birthYear')
    readYear(values, field, text, say, where, around)
  else if (field === 'decidedOn') readDay(values, text, raw, say, where, around)
  else if (field === 'decisionNumber') readDecision(values, text, say, where, around)
  else if (field === 'amount') readAmount(values, text, raw, say, where)
  else if (field === 'level') {
    const level = levelOf(isTick(text) ? (/cấp.*$/iu.exec(head)?.[0] ?? head) : text)
    if (level) values.level = level
    else
      say('level-unclear', 'level', `Cấp “${text}” ở ${where} không rõ: chọn lại cấp khen thưởng.`)
  } else if (field === 'kind' || field === 'ownerKind') {
    const kind = isTick(text) ? kindOfTick(head) : kindOfWord(text)
    if (kind) values[field] = kind
    // "Chủ thể: Bà Nguyễn Thị Hoa" names the owner itself.
    else if (field === 'ownerKind' && !isTick(text)) values.ownerName ??= text
  } else if (field === 'form' && isTick(text)) {
    const form = formIn(head)
    if (form) values.form = values.form ? `${values.form}, ${form}` : form
  } else if (
    head === '' &&
    (field === 'position' || field === 'note') &&
    !values.unit &&
    kindOfName(text) === 'collective'
  )
    // Without a head, each cell is taken for what it looks like.
    values.unit = text
  else {
    const before = values[field as 'position']
    values[field as 'position'] = before && before !== text ? `${before}, ${text}` : text
  }
}

const isTick = (text: string): boolean => /^(?:x|v|✓|✔|☑|1|có)$/iu.test(text)

/** The kind that the last words of a ticked column's head say. */
function kindOfTick(head: string) {
  const words = head.split(' ')
  return (
    kindOfWord(words.slice(-3).join(' ')) ??
    kindOfWord(words.slice(-2).join(' ')) ??
    kindOfWord(words.at(-1) ?? '')
  )
}

/** "Chức vụ, đơn vị công tác": one column for both. */
const isJoint = (head: string): boolean =>
  /(?:chuc|nghe|nhiem vu).*(?:don vi|noi (?:cong|lam)|co quan|dia chi|to chuc)/.test(foldCell(head))

/**
 * Family and given name in two columns are one name; a collective beside a person is the unit; two
 * names that are neither stay together, marked, so that none is lost.
 */
function joinNames(
  names: Named[],
  columns: (ListField | undefined)[],
  heads: string[],
  values: ListValues,
  say: Say,
  where: string,
): string {
  const [first, second] = names
  if (!first || !second) return first?.text ?? ''
  const [one, other] = [foldCell(heads[first.at] ?? ''), foldCell(heads[second.at] ?? '')]
  // Of three columns the middle one may be empty: "Hà", "", "My".
  const isNext = columns.slice(first.at, second.at).every((field) => field === 'name')
  const isPair = isNext && (one === other || other === 'ten' || /lot|dem|^ho$/.test(one))
  if (isPair) return names.map(({ text }) => text.trim()).join(' ')
  if (first.text.trim() === second.text.trim()) return first.text
  const kinds = names.map(({ text }) => kindOfName(text))
  const person = names[kinds.indexOf('individual')]
  const collective = names[kinds.indexOf('collective')]
  // Under "Tập thể" and "Cá nhân" stand two who are commended.
  const areTwo = [one, other].every((head) => /^(?:tap the|ca nhan|ho gia dinh)/.test(head))
  if (names.length === 2 && person && collective && !areTwo) {
    values.unit ??= cleanCell(collective.text)
    return person.text
  }
  say('two-names', 'name', `Có nhiều tên ở ${where}: tách thành mỗi tên một dòng.`)
  return names.map(({ text }) => text.trim()).join('; ')
}

/** What stands around the row completes what it does not say itself; answers what was completed. */
function complete(
  values: ListValues,
  around: Around,
  problems: RowProblem[],
): (keyof ListValues)[] {
  const { noun, title, group } = around
  if (noun === 'units') {
    delete values.kind
    return []
  }
  if (!values.unit && group) values.unit = group
  if (noun !== 'awards') return []
  const said: (keyof ListValues)[] = []
  const take = <K extends keyof ListValues>(field: K, value: ListValues[K]) => {
    if (!value || values[field]) return
    values[field] = value
    said.push(field)
  }
  take('form', around.form ?? title.form)
  // The level of a Bằng khen is none of a Giấy khen's in the same list.
  const speaks = (of: { form?: string | undefined; level?: string | undefined }) =>
    isOther(of.form, values.form) ? undefined : of.level
  take('level', speaks(around) ?? speaks(title))
  if (!problems.some((problem) => problem.field === 'year')) take('year', around.year ?? title.year)
  if (around.ownDecision && !values.decisionNumber && title.decisionNumber) {
    take('decisionNumber', title.decisionNumber)
    take('decidedOn', title.decidedOn)
    take('issuer', title.issuer)
  }
  return said
}

/** Whether a title speaks of another paper than a row; words of praise name the occasion only. */
const isOther = (said: string | undefined, own: string | undefined): boolean =>
  !!said && !!own && !/dương$/u.test(said) && !foldCell(own).includes(foldCell(said))
