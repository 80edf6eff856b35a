import type { z } from 'zod'
import type { Policy } from '@/domain/permissions'
import { problem } from '@/domain/validation'
import { appendAudit, batchOf, type Change } from './audit/chain'
import { already, type Context, type Refusal } from './command'
import type { Tx } from './engine/connection'
import { turnsOver } from './long/breathe'
import type { seenRecords } from './seen'

/** The number of a record that is none: the entry is of many. */
const ofNone = 0

type One = { ok: true; value: unknown; change: Change | null } | Refusal

/**
 * Does to each of many records what a command does to one, all or nothing, each with its own entry in
 * the history and one of the whole. A refusal names the record that stands in the way.
 */
export async function forEachSeen(
  tx: Tx,
  by: Context,
  { each, whole }: { each: Policy; whole: Policy },
  seen: z.output<typeof seenRecords>,
  {
    run,
    nameOf,
    fields,
  }: {
    /** Within the batch that they are together. */
    run: (id: number, version: number, within: Context) => Promise<One>
    nameOf: (id: number) => Promise<string | undefined>
    /** What was asked for all of them; the rest of what is said of one record is said by its name. */
    fields: string[]
  },
) {
  const pause = turnsOver()
  const records = new Map(seen)
  const ctx = { ...by, batch: batchOf(whole.noun, ofNone) }
  for (const [id, version] of records) {
    await pause()
    const outcome = await run(id, version, ctx)
    if (!outcome.ok) return inTheWay(outcome, fields, await nameOf(id))
    if (outcome.change) await appendAudit(tx, ctx, each, outcome.change)
  }
  const after = { count: records.size }
  await appendAudit(tx, by, whole, { id: ofNone, before: null, after })
  return already({ n: records.size })
}

/** What was said of one record, said of it by name; what can be filled in stays at its field. */
function inTheWay(refusal: Refusal, fields: string[], name: string | undefined): Refusal {
  const { '': general, ...problems } = refusal.problems
  if (!name) return refusal
  const [first] = Object.values(problems)
  const asked = Object.entries(problems).filter(([field]) => fields.includes(field))
  return {
    ...refusal,
    reason: 'invalid',
    problems: {
      ...Object.fromEntries(asked),
      '': problem('oneOfMany', { name, why: general ?? first ?? 'invalid' }),
    },
  }
}
