'use server'

import { action } from '@/app/action'
import { createCampaign, updateCampaign } from '@/db/campaigns/commands'

export const createCampaignAction = action(createCampaign)
export const updateCampaignAction = action(updateCampaign)
