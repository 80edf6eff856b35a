import type { GridCell, ListField, ListRow, ListValues, RowProblem } from '@/domain/list'
import { cleanText, fold } from '@/domain/text'
import { readAmount, readDay, readYear } from './cells'
import { kindOfName, kindOfWord } from './kinds'
import { readModel } from './model-row'
import { holdsTwo, properCase, splitHonorific, splitPosition } from './names'
import { type Around, type Say, stateOf } from './row-state'
import { textOf } from './tables'
import { levelOf } from './titles'

/** One data row as values, by what each column was taken for. */
export function readRow(
  row: number,
  cells: GridCell[],
  columns: (ListField | undefined)[],
  heads: string[],
  around: Around,
): ListRow {
  const problems: RowProblem[] = []
  const values: ListValues = {}
  const where = `dòng ${row}`
  const say = (code: string, field: string, message: string) =>
    problems.push({ code, field, message })
  let names: string[] = []
  for (const [at, field] of columns.entries()) {
    const raw = cells[at]
    const text = cleanText(textOf(raw))
    if (!field || text === '' || field === 'skip' || field === 'ordinal' || field === 'gender')
      continue
    if (/^#(?:REF|N\/A|NAME|VALUE|DIV|NULL|NUM)/i.test(text)) {
      say(
        'formula-error',
        field,
        `Ô “${heads[at] ?? at + 1}”, ${where}: công thức lỗi (${text}). Điền lại giá trị.`,
      )
      continue
    }
    if (field === 'name') names.push(textOf(raw))
    else if (field === 'position' && isJoint(heads[at] ?? ''))
      Object.assign(values, splitPosition(textOf(raw)))
    else if (field === 'year' || field === 'birthYear')
      readYear(values, field, text, raw, heads[at] ?? '', say, where, around)
    else if (field === 'decidedOn') readDay(values, text, raw, say, where, around)
    else if (field === 'amount') readAmount(values, text, raw, say, where)
    else if (field === 'level') {
      const level = levelOf(text)
      if (level) values.level = level
      else
        say(
          'level-unclear',
          'level',
          `Cấp “${text}” ở ${where} không rõ: chọn lại cấp khen thưởng.`,
        )
    } else if (field === 'kind' || field === 'ownerKind') {
      const ticked = /^(?:x|v|✓|✔|1|có)$/iu.test(text)
        ? (kindOfWord((heads[at] ?? '').split(' ').slice(-3).join(' ')) ??
          kindOfWord(lastHead(heads[at] ?? '')))
        : undefined
      const kind = ticked ?? kindOfWord(text)
      if (kind) values[field] = kind
    } else
      values[field as 'position'] = [values[field as 'position'], text].filter(Boolean).join(', ')
  }
  names = names.map((name) => name.trim()).filter(Boolean)
  if (around.noun === 'models') return readModel(row, values, names, around, problems)
  const nameText =
    names.length > 1 &&
    names.every(
      (name) =>
        !/\s/.test(name) || (names.length === 2 && kindOfName(names.join(' ')) === 'individual'),
    )
      ? names.join(' ')
      : (names[0] ?? '')
  readName(values, nameText, around, say, where)
  if (around.noun !== 'units' && !values.unit && around.group) values.unit = around.group
  if (around.noun === 'awards') {
    if (around.title.form && !values.form) values.form = around.title.form
    if (around.title.level && !values.level) values.level = around.title.level
    if (around.title.year && !values.year && !problems.some((p) => p.field === 'year'))
      values.year = around.title.year
  }
  if (around.noun === 'units' && values.kind) delete values.kind
  return { source: { sheet: around.sheet, row }, state: stateOf(problems), problems, values }
}

/** "Chức vụ, đơn vị công tác": one column for both. */
const isJoint = (head: string): boolean =>
  /(?:chuc|nghe|nhiem vu).*(?:don vi|noi (?:cong|lam)|co quan|dia chi|to chuc)/.test(fold(head))

const lastHead = (head: string): string => head.split(' ').slice(-2).join(' ')

function readName(values: ListValues, raw: string, around: Around, say: Say, where: string): void {
  const cleaned = cleanText(raw)
  if (cleaned === '') {
    if (around.noun === 'units' && values.unit) {
      values.name = values.unit
      delete values.unit
      return
    }
    say('name-missing', 'name', `Chưa có tên ở ${where}.`)
    return
  }
  const bare = cleaned.replace(/^\d+\s*[.)]\s*/, '')
  const [, beforeBirth, birth] =
    /^(.+?)\s*\((?:sn|sinh năm|s\.n\.?)\s*:?\s*(\d{4})\)$/iu.exec(bare) ?? []
  if (birth) values.birthYear ??= Number(birth)
  const { honorific, name } = splitHonorific(beforeBirth ?? bare)
  const looks = kindOfName(bare)
  const isUnit = around.noun === 'units'
  const kind = values.kind ?? around.kind ?? (honorific ? 'individual' : looks)
  if (holdsTwo(raw) && kind !== 'collective' && !isUnit) {
    values.name = cleaned
    if (around.noun !== 'units' && (values.kind ?? around.kind))
      values.kind = values.kind ?? around.kind
    else if (!isUnit) values.kind = 'individual'
    say('two-names', 'name', `Có hai người trong một ô ở ${where}: tách thành hai dòng.`)
    return
  }
  if (isUnit) values.name = properCase(bare)
  else if (kind === 'household') values.name = properCase(bare)
  else if (kind === 'collective') values.name = properCase(bare)
  else {
    values.name = properCase(name)
    if (honorific) values.honorific ??= honorific
  }
  if (!isUnit) {
    if (kind) values.kind = kind
    else
      say(
        'kind-doubtful',
        'kind',
        `Không rõ “${values.name}” ở ${where} là tập thể hay cá nhân: chọn đối tượng.`,
      )
  }
  if (values.name.length > 200) say('name-too-long', 'name', `Tên ở ${where} dài hơn 200 chữ.`)
  else if (values.name.length < 2) say('name-too-short', 'name', `Tên ở ${where} quá ngắn.`)
  else if (kind === 'individual' && (/[\d<>=@{}]/.test(values.name) || looks === 'collective'))
    say('odd-name', 'name', `Tên “${values.name}” ở ${where} không giống tên người: xem lại.`)
}
