import { splitCalled } from '@/domain/forms-of-address'
import { kindOfName } from '@/domain/kind-of-name'
import { type ListRow, type ListValues, type RowProblem, rowStateOf } from '@/domain/list'
import { cleanText, fold } from '@/domain/text'
import type { Around } from './around'
import { properCase } from './names'

/** A row of registered works: who owns it, and whose unit it is of. */
export function readModel(
  row: number,
  values: ListValues,
  names: string[],
  around: Around,
  problems: RowProblem[],
): ListRow {
  const where = `dòng ${row}`
  if (values.title) values.title = values.title.replace(/^["“](.+)["”]$/, '$1')
  else
    problems.push({
      code: 'title-missing',
      field: 'title',
      message: `Chưa có tên mô hình ở ${where}.`,
    })
  if (!values.ownerKind && values.kind) values.ownerKind = values.kind
  delete values.kind
  if (!values.unit && around.group) values.unit = around.group
  const owner = names[0] && cleanText(names[0])
  if (owner && !values.ownerName) values.ownerName = owner
  if (values.ownerName) {
    const kind = values.ownerKind ?? kindOfName(values.ownerName)
    if (kind === 'collective') {
      const isCollective = kindOfName(values.ownerName) === 'collective'
      if (!values.unit && isCollective) values.unit = values.ownerName
      // Who is in charge of a collective's work is not its owner.
      if (!isCollective || values.ownerName === values.unit) delete values.ownerName
    } else if (kind === 'individual')
      values.ownerName = properCase(splitCalled(values.ownerName).name)
    if (kind && !values.ownerKind) values.ownerKind = kind
  }
  if (values.modelKind)
    values.modelKind = fold(values.modelKind).startsWith('cong trinh') ? 'work' : 'model'
  if (!values.ownerKind && around.kind) values.ownerKind = around.kind
  if (!values.field && around.field) values.field = around.field
  const read = {
    source: { sheet: around.sheet, row },
    state: rowStateOf(problems),
    problems,
    values,
  }
  if (!around.title.year || values.year) return read
  values.year = around.title.year
  return { ...read, around: ['year'] }
}
