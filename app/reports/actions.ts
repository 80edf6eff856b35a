'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { saveReport, updateReport } from '@/db/reports/commands'
import type { saveReportInput, updateReportInput } from '@/db/reports/input'

export const saveReportAction = async (input: z.input<typeof saveReportInput>) =>
  action(saveReport)(input)

export const updateReportAction = async (input: z.input<typeof updateReportInput>) =>
  action(updateReport)(input)
