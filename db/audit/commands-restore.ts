import { isDeepStrictEqual } from 'node:util'
import type { RestorableNoun } from '@/domain/history-filters'
import { may } from '@/domain/permissions'
import { type Context, defineLongCommand, notFound, type Result, refuse } from '../command'
import { restoreVersionInput } from './input'
import { restoreVersionPolicy } from './policy'
import { inputFor, updateOf } from './restorable'
import { versionsOf } from './versions'

/**
 * Khôi phục một bản cũ: makes a record what it was in an earlier version, through its own update, with
 * that one's policy and rules. What no longer holds (a unit that is gone, a value that is not allowed
 * any more) is refused with the update's own words, and nothing is changed. `version` is the one that was
 * seen: a record that somebody has changed since is stale. It stands in the history as a restore.
 */
export const restoreVersion = defineLongCommand(restoreVersionPolicy, {
  input: restoreVersionInput,
  run: ({ noun, id, n, version }, ctx) => bringBack(ctx, { noun, id, n, version }, 'bringBack'),
})

type Wanted = { noun: RestorableNoun; id: number; n: number; version: number }

/** The same for an edit that is undone: its verb is another. */
export async function bringBack(
  ctx: Context,
  { noun, id, n, version }: Wanted,
  verb: 'bringBack' | 'undo',
): Promise<Result<{ id: number }>> {
  const update = updateOf(noun)
  // Who may not edit the record is not told what it was either.
  if (!may(ctx.actor, update.policy)) return notFound()
  const { reader: db } = ctx.db
  const versions = await versionsOf({ db, actor: ctx.actor }, noun, id)
  const now = versions.at(-1)?.state
  const wanted = versions.find((one) => one.n === n)
  const then = wanted?.state
  if (!then) return notFound()
  if (wanted.isWithheld) return refuse({ '': 'versionWithheld' })
  if (!now) return refuse({ '': 'recordGone' })
  const input = await inputFor(db, noun, then, now)
  if (!input.ok) return refuse(input.problems)
  const same = await inputFor(db, noun, now, now)
  if (same.ok && isDeepStrictEqual(same.fields, input.fields))
    return refuse({ '': 'versionIsSame' })
  const restores = { noun, id, n, verb }
  const answer = await update({ ...ctx, restores }, { ...input.fields, id, version } as never)
  return answer.ok ? { ok: true, value: { id } } : answer
}
