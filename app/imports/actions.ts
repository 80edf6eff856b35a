'use server'

import { action } from '@/app/action'
import { discardImport, setConstants } from '@/db/imports/commands'
import { explain } from '@/db/imports/commands-explain'
import { settleNear, takeOut } from '@/db/imports/commands-near'
import { prefer } from '@/db/imports/commands-prefer'
import { resumeImport } from '@/db/imports/commands-resume'
import { correctRow, splitRow, takeRows } from '@/db/imports/commands-rows'
import { saveImport } from '@/db/imports/commands-save'
import { settleText } from '@/db/imports/commands-settle'
import { undoImport } from '@/db/imports/commands-undo'
import type { ListField, ListNoun } from '@/domain/list'
import type { ActionResult } from '@/domain/result'
import { readAgain } from './read-again'

export const setConstantsAction = action(setConstants)
export const correctRowAction = action(correctRow)
export const settleTextAction = action(settleText)
export const settleNearAction = action(settleNear)
export const takeOutAction = action(takeOut)
export const preferAction = action(prefer)
export const explainAction = action(explain)
export const splitRowAction = action(splitRow)
export const takeRowsAction = action(takeRows)
export const saveImportAction = action(saveImport)
export const undoImportAction = action(undoImport)
export const resumeImportAction = action(resumeImport)
export const discardImportAction = action(discardImport)

/** Reads the kept file once more with the columns set by hand. */
export async function rereadImportAction(input: {
  id: number
  version: number
  noun: ListNoun
  mapping: Record<string, ListField[]>
  withHidden: boolean
}): Promise<ActionResult<{ id: number }>> {
  return readAgain(input)
}
