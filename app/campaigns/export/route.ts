import { listExport } from '../../listing/export'
import { readCampaigns } from '../read-list'

/** `/campaigns/export?format=xlsx|csv`. */
export const GET = listExport(readCampaigns, null)
