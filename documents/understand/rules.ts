import type { ListField, ListNoun } from '@/domain/list'
import { fold } from '@/domain/text'

/** "Tên đơn vị" is the recipient where nothing else is, and the unit beside a name. */
export function settle(
  columns: (ListField | undefined)[],
  noun: ListNoun,
): (ListField | undefined)[] {
  const settled = [...columns]
  const has = (field: ListField) => settled.includes(field)
  if (noun === 'units')
    return settled.map((field) => {
      if (field === 'unit' && !has('name')) return 'name'
      return field === 'modelKind' || field === 'kind' ? 'unitKind' : field
    })
  if (noun === 'models') {
    return settled.map((field) => {
      if (field === 'unitKind') return 'modelKind'
      return field === 'name' && has('ownerName') ? 'ownerKind' : field
    })
  }
  const noName = !has('name')
  if (noName && has('kind') && settled.filter((field) => field === 'kind').length === 1)
    settled[settled.indexOf('kind')] = 'name'
  else if (noName && has('honorific')) settled[settled.indexOf('honorific')] = 'name'
  if (!settled.includes('name') && has('unit')) {
    const at = settled.indexOf('unit')
    settled[at] = 'name'
  }
  // A code is a unit's; of people it is a number of the staff, which no award holds.
  return settled.map((field) =>
    field === 'parent' ? 'unit' : field === 'code' ? undefined : field,
  )
}

/**
 * What a list is about. Names of people (`ofPeople`) are no units, whatever else the heads speak of:
 * a staff number stands in many lists.
 */
export function nounOf(
  columns: (ListField | undefined)[],
  title: string,
  ofPeople: boolean,
): ListNoun {
  const has = (field: ListField) => columns.includes(field)
  const folded = fold(title)
  if (has('title')) return 'models'
  if (
    !ofPeople &&
    !has('position') &&
    !has('form') &&
    (has('parent') || has('code') || /danh (?:sach|muc)(?: cac)? don vi/.test(folded)) &&
    !/khen|tuyen duong/.test(folded)
  )
    return 'units'
  const isAward =
    has('form') ||
    has('decisionNumber') ||
    has('level') ||
    has('citation') ||
    has('amount') ||
    has('kind') ||
    /khen|tuyen duong|bieu duong|danh hieu|ky niem chuong|dien hinh|guong|tieu bieu|thanh tich|xuat sac|hoan thanh tot/.test(
      folded,
    )
  if (
    !isAward &&
    /danh sach (?:doi ngu |cac |trich ngang )*(?:can bo|cong chuc|dang vien|nhan su|trich ngang|cong tac vien|hoi vien|uy vien)|trich ngang/.test(
      folded,
    )
  )
    return 'individuals'
  return 'awards'
}
