import { listExport } from '../../../listing/export'
import { readCampaignYears } from '../../read-list'

/** `/campaigns/years/export?format=xlsx|csv`. */
export const GET = listExport(readCampaignYears, null)
