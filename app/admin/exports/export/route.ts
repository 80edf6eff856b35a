import { listExport } from '@/app/listing/export'
import { readPersonalExports } from '../read-list'

/** `/admin/exports/export?format=xlsx|csv` with the register's own filters: it names people too. */
export const GET = listExport(readPersonalExports, { kind: 'register', people: () => null })
