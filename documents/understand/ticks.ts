import type { ListField, RowProblem } from '@/domain/list'
import type { RawRow } from './row'
import { type HeadValue, valueOfHead } from './value-heads'

/** Columns whose heads are the values and whose cells are marks, by column. */
export type Ticks = Map<number, HeadValue>

const yes = /^(?:x|v|✓|✔|☑|☒|■|√|ü|û|●|•|∙|\*|1|\+|có|đạt)$/iu
const no = /^(?:☐|□|○|o|0|-|–|không)$/iu

/** Which columns are ticked, by their heads and by what stands in them. */
export function ticksIn(heads: string[], textsOf: (col: number) => string[]): Ticks {
  const ticks: Ticks = new Map()
  for (const [col, head] of heads.entries()) {
    const value = valueOfHead(head)
    if (!value) continue
    const texts = textsOf(col)
    const marks = texts.filter((text) => yes.test(text) || no.test(text)).length
    if (marks > 0 && marks >= texts.length / 2) ticks.set(col, value)
  }
  return ticks
}

/** "Nam | Nữ" with the years of birth under them; returned by column. */
export function birthYearsIn(heads: string[], textsOf: (col: number) => string[]): number[] {
  const columns = heads.flatMap((head, col) => (valueOfHead(head)?.field === 'gender' ? [col] : []))
  const texts = columns.flatMap(textsOf)
  const years = texts.filter((text) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)).length
  return columns.length > 1 && years > 0 && years >= texts.length / 2 ? columns : []
}

/** Numbers of collectives and individuals of each unit: a table that counts and names nobody. */
export const countsOnly = (heads: string[], textsOf: (col: number) => string[]): boolean => {
  const counted = heads.flatMap((head, col) => {
    const texts = valueOfHead(head)?.field === 'kind' ? textsOf(col) : []
    return texts.length > 0 && texts.every((text) => /^[\d.]+$/.test(text)) ? [texts] : []
  })
  return counted.length > 1 && counted.flat().some((text) => Number(text) > 1)
}

/** A row with what its marks say in the place of the marks; two of one sort, or none, are asked. */
export function tickedRow(
  raw: RawRow,
  ticks: Ticks,
  columns: (ListField | undefined)[],
): { raw: RawRow; level?: string; problems: RowProblem[] } {
  const cells = [...raw.cells]
  const texts = [...raw.texts]
  const problems: RowProblem[] = []
  const groups = new Map<ListField, { all: HeadValue[]; said: HeadValue[]; odd: string[] }>()
  for (const [col, value] of ticks) {
    const field = columns[col]
    if (!field) continue
    const group = groups.get(field) ?? { all: [], said: [], odd: [] }
    groups.set(field, group)
    group.all.push(value)
    const text = texts[col] ?? ''
    cells[col] = texts[col] = ''
    if (yes.test(text)) {
      group.said.push(value)
      if (group.said.length === 1) cells[col] = texts[col] = value.text
    } else if (text !== '' && !no.test(text)) group.odd.push(text)
  }
  for (const [field, { all, said, odd }] of groups) {
    if (field === 'gender') continue
    const names = (of: HeadValue[]) => of.map(({ text }) => `“${text}”`).join(', ')
    const say = (code: string, message: string) =>
      problems.push({ code, field, message: `Dòng ${raw.row} ${message}` })
    if (odd.length > 0)
      say('tick-unclear', `ghi “${odd[0]}” ở cột đánh dấu: chọn lại trong ${names(all)}.`)
    else if (said.length > 1) {
      for (const [col] of ticks) if (columns[col] === field) cells[col] = texts[col] = ''
      say('two-ticks', `đánh dấu cả ${names(said)}: chọn một, hoặc tách thành hai dòng.`)
    } else if (said.length === 0 && all.length > 1)
      say('no-tick', `chưa đánh dấu ô nào trong ${names(all)}.`)
  }
  const form = groups.get('form')?.said
  const level = form?.length === 1 && !columns.includes('level') ? form[0]?.level : undefined
  return { raw: { ...raw, cells, texts }, problems, ...(level ? { level } : {}) }
}
