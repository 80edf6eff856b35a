import { listExport } from '../../listing/export'
import { readHistory } from '../read-list'

/** `/history/export?format=xlsx|csv` with the history's own filters. */
export const GET = listExport(readHistory, { kind: 'history', people: () => null })
