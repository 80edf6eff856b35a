import type { Grid } from '@/domain/list'

/** The sheets of the template that units fill in. */
export const templateSheets = {
  list: 'Danh sách',
  catalogue: 'Danh mục',
  notes: 'Hướng dẫn',
} as const

/** What stands over the pick lists on the sheet of catalogues. */
export const catalogueHeads = [
  'Đối tượng',
  'Đơn vị',
  'Hình thức khen thưởng',
  'Cấp khen thưởng',
  'Phong trào',
]

/** The template's own pick lists come back with it; nobody was commended on that sheet. */
export const isCatalogue = ({ name, rows }: Grid): boolean =>
  name === templateSheets.catalogue &&
  catalogueHeads.every((head, at) => rows[0]?.cells[at] === head)
