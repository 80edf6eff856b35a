import { listExport } from '../../listing/export'
import { readUnits } from '../read-list'

/** `/units/export?format=xlsx|csv` with the tree's own filters, depth and columns. */
export const GET = listExport(readUnits, null)
