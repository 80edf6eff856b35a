'use server'

import { action } from '@/app/action'
import { openCampaignYear, updateCampaignYear } from '@/db/campaign-years/commands'

export const openCampaignYearAction = action(openCampaignYear)
export const updateCampaignYearAction = action(updateCampaignYear)
