import { listExport } from '../../listing/export'
import { readTallies } from '../read-list'

/** `/tallies/export?format=xlsx|csv` with the list's own filters and columns. */
export const GET = listExport(readTallies, null)
