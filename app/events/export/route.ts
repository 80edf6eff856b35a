import { listExport } from '../../listing/export'
import { readEvents } from '../read-list'

/** `/events/export?format=xlsx|csv` with the list's own filters, sort and columns. */
export const GET = listExport(readEvents, null)
