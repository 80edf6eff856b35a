import { isPosition, kindOfName } from '@/domain/kind-of-name'
import type { GridRow, ListField } from '@/domain/list'
import { cleanCell } from './cell-text'
import { headingOf } from './headings'
import { isFooter } from './row-lines'

type Guess = { from: number; columns: (ListField | undefined)[]; data: GridRow[] }

/** Columns of a table without a head, by what stands in them; undefined when none holds names. */
export function guessTable(rows: GridRow[]): Guess | undefined {
  const data = rows.filter((row) => {
    const texts = row.cells.map(cleanCell).filter(Boolean)
    const whole = texts.join(' ')
    return texts.length >= 2 && !isFooter(texts) && !headingOf(whole)
  })
  const looked = data.slice(0, 500)
  const width = looked.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const columns: (ListField | undefined)[] = []
  for (let col = 0; col < width; col++)
    columns.push(
      guessColumn(looked.map((row) => cleanCell(row.cells[col])).filter(Boolean), columns),
    )
  const [first] = data
  return first && columns.includes('name')
    ? { from: rows.indexOf(first), columns, data }
    : undefined
}

function guessColumn(texts: string[], before: (ListField | undefined)[]): ListField | undefined {
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length
  if (texts.length === 0) return undefined
  const has = (field: ListField) => before.includes(field)
  if (
    !has('ordinal') &&
    share((t) => /^\d{1,4}\.?$/.test(t) && Number.parseInt(t, 10) < 1500) > 0.8
  )
    return 'ordinal'
  if (share((t) => /^(?:19|20)\d\d$/.test(t)) > 0.8)
    return share((t) => Number(t) < 2008) > 0.5 ? 'birthYear' : 'year'
  if (share((t) => /^(?:ông|bà|anh|chị|đ\/c|đồng chí)$/iu.test(t)) > 0.8) return 'honorific'
  if (!has('name') && share((t) => kindOfName(nameOnly(t)) !== undefined) > 0.6) return 'name'
  if (share((t) => forms.test(t)) > 0.6) return 'form'
  if (!has('name')) return undefined
  if (share((t) => /^\d+[-/]?(?:\d{4}\/)?QĐ[-/]/iu.test(t)) > 0.6) return 'decisionNumber'
  if (share((t) => /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(t)) > 0.6) return undefined
  if (share((t) => kindOfName(t) === 'collective') >= 0.6) return has('unit') ? 'note' : 'unit'
  if (!has('position') && share((t) => isPosition(t)) > 0.4) return 'position'
  return 'note'
}

const nameOnly = (text: string): string =>
  text.replace(/^(?:\d+[.)]\s*)?(?:(?:ông|bà|anh|chị|đ\/c|đồng chí)\s+)?/iu, '')
const forms =
  /^(?:giấy khen|bằng khen|tuyên dương|kỷ niệm chương|biểu dương|cờ thi đua|huân chương|huy chương|chiến sĩ thi đua|lao động tiên tiến|tập thể lao động)/iu
