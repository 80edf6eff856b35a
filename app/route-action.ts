import 'server-only'
import type { z } from 'zod'
import { whileKept } from '@/db/attachments/store'
import type { Command } from '@/db/command'
import { database } from '@/db/open'
import type { ReadContext } from '@/db/read'
import type { ActionResult } from '@/domain/result'
import { log } from './log'
import { getWhence } from './whence'

/** As `action`, for route handlers, which have no page to refresh; the actor is known already. */
export async function routeAction<I extends z.ZodType, T>(
  { actor }: ReadContext,
  command: Command<I, T>,
  input: z.input<I>,
): Promise<ActionResult<T>> {
  try {
    const ctx = { db: database(), actor, now: new Date(), whence: await getWhence() }
    return await command(ctx, input)
  } catch (error) {
    const reference = log.failure(error, `${command.policy.noun}.${command.policy.verb}`)
    return { ok: false, reason: 'failed', problems: { '': 'failed' }, reference }
  }
}

/** The same for a command that names a file which was just kept: refused, the file goes again. */
export const routeFileAction = <I extends z.ZodType, T>(
  ctx: ReadContext,
  file: { sha256: string },
  command: Command<I, T>,
  input: z.input<I>,
): Promise<ActionResult<T>> => whileKept(database(), file, () => routeAction(ctx, command, input))
