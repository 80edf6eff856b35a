import { listExport } from '../../listing/export'
import { readModels } from '../read-list'

/** `/models/export?format=xlsx|csv` with the list's own filters, sort and columns. */
export const GET = listExport(readModels, { kind: 'models', people: () => null })
