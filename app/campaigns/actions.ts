'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { createCampaign, updateCampaign } from '@/db/campaigns/commands'
import type { createCampaignInput, updateCampaignInput } from '@/db/campaigns/input'

export const createCampaignAction = async (input: z.input<typeof createCampaignInput>) =>
  action(createCampaign)(input)

export const updateCampaignAction = async (input: z.input<typeof updateCampaignInput>) =>
  action(updateCampaign)(input)
