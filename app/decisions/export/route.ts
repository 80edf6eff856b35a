import { listExport } from '../../listing/export'
import { readDecisions } from '../read-list'

/** `/decisions/export?format=xlsx|csv` with the list's own filters, sort and columns. */
export const GET = listExport(readDecisions, { kind: 'decisions', people: () => null })
