'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { log } from '@/app/log'
import { routeContext } from '@/app/session'
import { editAwards } from '@/db/bulk-edits/commands'
import type { previewEditInput } from '@/db/bulk-edits/input'
import { previewEdit } from '@/db/bulk-edits/preview'
import type { ActionResult } from '@/domain/result'

export const editAwardsAction = action(editAwards)

/** Whether an edit can be shown; what is wrong with it otherwise, field by field. Writes nothing. */
export async function checkEditAction(
  input: z.input<typeof previewEditInput>,
): Promise<ActionResult<null>> {
  const ctx = await routeContext()
  if (!ctx) return { ok: false, reason: 'signedOut', problems: { '': 'signedOut' } }
  try {
    const preview = await previewEdit(ctx, input)
    return preview.ok ? { ok: true, value: null } : preview
  } catch (error) {
    const reference = log.failure(error, 'award.editMany.preview')
    return { ok: false, reason: 'failed', problems: { '': 'failed' }, reference }
  }
}
