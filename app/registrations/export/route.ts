import { listExport } from '../../listing/export'
import { readRegistrations } from '../read-list'

/** `/registrations/export?format=xlsx|csv` with the list's own filters, sort and columns. */
export const GET = listExport(readRegistrations, null)
