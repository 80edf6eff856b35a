import { office, type Policy } from '@/domain/permissions'

const noun = 'campaign'
export const createCampaignPolicy: Policy = { noun, verb: 'create', roles: office }
export const updateCampaignPolicy: Policy = { noun, verb: 'update', roles: office }
