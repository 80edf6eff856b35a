import 'server-only'
import { refresh } from 'next/cache'
import type { z } from 'zod'
import type { Command } from '@/db/command'
import { database } from '@/db/open'
import type { ActionResult } from '@/domain/result'
import { log } from './log'
import { getActor } from './session'
import { getWhence } from './whence'

/**
 * The one action client: actor → command (which checks the policy and parses) → refresh → result.
 * An expected outcome is a returned value; the unexpected is logged once under a short reference
 * and never shown raw. Nothing typed is lost: the form keeps it and says what happened.
 */
export function action<I extends z.ZodType, T>(command: Command<I, T>) {
  return async (input: z.input<I>): Promise<ActionResult<T>> => {
    const actor = await getActor()
    if (!actor) return { ok: false, reason: 'signedOut', problems: { '': 'signedOut' } }
    try {
      const ctx = { db: database(), actor, now: new Date(), whence: await getWhence() }
      const result = await command(ctx, input)
      if (result.ok) refresh()
      return result
    } catch (error) {
      const reference = log.failure(error, `${command.policy.noun}.${command.policy.verb}`)
      return { ok: false, reason: 'failed', problems: { '': 'failed' }, reference }
    }
  }
}
