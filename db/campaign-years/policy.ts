import { office, type Policy } from '@/domain/permissions'

const noun = 'campaignYear'
export const openCampaignYearPolicy: Policy = { noun, verb: 'open', roles: office }
export const updateCampaignYearPolicy: Policy = { noun, verb: 'update', roles: office }
