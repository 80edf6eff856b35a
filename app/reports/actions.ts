'use server'

import { action } from '@/app/action'
import { saveReport, updateReport } from '@/db/reports/commands'

export const saveReportAction = action(saveReport)
export const updateReportAction = action(updateReport)
