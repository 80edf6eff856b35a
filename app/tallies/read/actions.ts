'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { routeContext } from '@/app/session'
import { confirmTallies } from '@/db/tallies/commands-confirm'
import { readParagraphInput } from '@/db/tallies/input-read'
import { type ParagraphReading, readParagraph } from '@/db/tallies/paragraph'
import { confirmTalliesPolicy } from '@/db/tallies/policy'
import { made } from '@/documents/apart/make'
import { may } from '@/domain/permissions'
import { readWords } from '@/domain/report-numbers/paragraph'
import type { ActionResult } from '@/domain/result'

export const confirmTalliesAction = action(confirmTallies)

/** Letters that are read in a moment; nobody else waits for more. */
const shortText = 2000

/** Reads and answers; writes nothing. */
export async function readParagraphAction(
  input: z.input<typeof readParagraphInput>,
): Promise<ActionResult<ParagraphReading>> {
  const ctx = await routeContext()
  if (!ctx) return { ok: false, reason: 'signedOut', problems: { '': 'signedOut' } }
  if (!may(ctx.actor, confirmTalliesPolicy))
    return { ok: false, reason: 'notAllowed', problems: { '': 'notAllowed' } }
  const parsed = readParagraphInput.safeParse(input)
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
    return { ok: false, reason: 'invalid', problems: Object.fromEntries(issues) }
  }
  const value = await readParagraph(ctx, parsed.data, (text) =>
    text.length <= shortText
      ? readWords(text)
      : made('paragraph', text, { owner: String(ctx.actor.userId), isLarge: false }),
  )
  if (!value) return { ok: false, reason: 'notAllowed', problems: { '': 'notAllowed' } }
  return { ok: true, value }
}
