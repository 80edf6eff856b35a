'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { openCampaignYear, updateCampaignYear } from '@/db/campaign-years/commands'
import type { openCampaignYearInput, updateCampaignYearInput } from '@/db/campaign-years/input'

export const openCampaignYearAction = async (input: z.input<typeof openCampaignYearInput>) =>
  action(openCampaignYear)(input)

export const updateCampaignYearAction = async (input: z.input<typeof updateCampaignYearInput>) =>
  action(updateCampaignYear)(input)
