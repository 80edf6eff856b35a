import { listExport } from '../../listing/export'
import { readIndividuals } from '../read-list'

/** `/individuals/export?format=xlsx|csv` with the list's own filters, sort and columns. */
export const GET = listExport(readIndividuals, {
  kind: 'individuals',
  people: (list) => list.total,
})
