import { and, desc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Noun } from '@/domain/nouns'
import { type Actor, may, type Policy } from '@/domain/permissions'
import type { Problems, Refusal, Result } from '@/domain/result'
import { appendAudit, type Change } from './audit/chain'
import { auditEntries } from './audit/table'
import { noteDisk } from './disk'
import type { Tx } from './engine/connection'
import { isDiskFull } from './engine/problem-of-engine'
import { transaction } from './engine/transaction'
import type { Bulk } from './long/bulk'
import type { Database } from './open'

export type { Problems, Refusal, Result }

/** What a command is given besides its input: no headers, no clock, no session inside. */
export type Context = {
  db: Database
  actor: Actor
  now: Date
  bulk?: Bulk
  /** From where it was sent; unknown of what no browser sends. */
  whence?: Whence
  /** The batch of which each entry is a part (`batchOf`), but the batch's own. */
  batch?: string
  /** The update is no edit of its own: it makes the record what it was in version `n`. */
  restores?: { noun: Noun; id: number; n: number; verb: 'bringBack' | 'undo' }
  /** So many records a long command writes in one transaction, where it is not to choose itself. */
  atOnce?: number
}

/** The address of the sender, and the device as people call it. */
export type Whence = { address: string; device: string }

type Done<T> = { ok: true; value: T; change: Change | null }

export type Command<I extends z.ZodType, T> = ((
  ctx: Context,
  input: z.input<I>,
) => Promise<Result<T>>) & { policy: Policy; input: I }

type Definition<I extends z.ZodType, P, T> = {
  input: I
  /** Slow work that must not hold the writer (hashing a password, re-encoding a photo). */
  prepare?: (input: z.output<I>, ctx: Context) => Promise<P>
  run: (tx: Tx, input: z.output<I>, ctx: Context, prepared: P) => Promise<Done<T> | Refusal>
}

/**
 * The only way to make a command: policy → parse → one transaction with the change, its counts and
 * its audit entry. `run` must hand back what it changed (`done`) or why not (`refuse`, `notFound`,
 * `stale`); a refusal undoes whatever was written before it.
 */
export function defineCommand<I extends z.ZodType, T, P = undefined>(
  policy: Policy,
  { input, prepare, run }: Definition<I, P, T>,
): Command<I, T> {
  return defineLongCommand(policy, {
    input,
    run: async (data, ctx) => {
      const prepared = (await prepare?.(data, ctx)) as P
      return inOne(ctx, policy, (tx) => run(tx, data, ctx, prepared))
    },
  })
}

type LongDefinition<I extends z.ZodType, T> = {
  input: I
  run: (input: z.output<I>, ctx: Context) => Promise<Result<T>>
}

/**
 * A command that writes more than the writer may be held for: policy → parse as every other, but `run`
 * makes its transactions itself, by `inOne` and `Slices`.
 */
export function defineLongCommand<I extends z.ZodType, T>(
  policy: Policy,
  { input, run }: LongDefinition<I, T>,
): Command<I, T> {
  const command = async (ctx: Context, raw: z.input<I>): Promise<Result<T>> => {
    if (!may(ctx.actor, policy)) return notAllowed()
    // With a one-time password nothing can be done but to change it; so with a missing second factor.
    if (ctx.actor.mustChangePassword && policy.verb !== 'changePassword') return notAllowed()
    if (ctx.actor.mustAddFactor && !seesToAccount.has(policy.verb)) return notAllowed()
    const parsed = await input.safeParseAsync(raw)
    if (!parsed.success) return refuse(problemsOf(parsed.error))
    try {
      const result = await run(parsed.data, ctx)
      noteDisk(false)
      return result
    } catch (error) {
      if (!isDiskFull(error)) throw error
      noteDisk(true)
      return refuse({ '': 'diskFull' })
    }
  }
  return Object.assign(command, { policy, input })
}

/** One transaction with the change and its entry; a refusal undoes whatever was written before it. */
export async function inOne<T>(
  ctx: Context,
  of: Pick<Policy, 'noun' | 'verb'>,
  run: (tx: Tx) => Promise<Done<T> | Refusal>,
): Promise<Result<T>> {
  try {
    return await transaction(ctx, async (tx) => {
      const outcome = await run(tx)
      if (!outcome.ok) throw new Undo(outcome)
      if (outcome.change) await appendAudit(tx, ctx, of, outcome.change)
      return { ok: true as const, value: outcome.value }
    })
  } catch (error) {
    if (error instanceof Undo) return error.refusal
    throw error
  }
}

const seesToAccount = new Set(['changePassword', 'startFactor', 'addFactor'])

/** The change to put in the history, and the value to answer. */
export const done = <T>(change: Change, value: T): Done<T> => ({ ok: true, value, change })

/** The same create sent again: nothing changes, the first answer is given once more. */
export const already = <T>(value: T): Done<T> => ({ ok: true, value, change: null })

export const refuse = (problems: Problems): Refusal => ({ ok: false, reason: 'invalid', problems })

const notAllowed = (): Refusal => ({
  ok: false,
  reason: 'notAllowed',
  problems: { '': 'notAllowed' },
})

export const notFound = (): Refusal => ({
  ok: false,
  reason: 'notFound',
  problems: { '': 'notFound' },
})

/** Somebody changed the record since it was read: says who and when, from the history. */
export async function stale(tx: Tx, noun: Noun, id: number): Promise<Refusal> {
  const [last] = await tx
    .select({ by: auditEntries.actorName, at: auditEntries.at, after: auditEntries.after })
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, noun), eq(auditEntries.nounId, id)))
    .orderBy(desc(auditEntries.sequence))
    .limit(1)
  const changed = last && {
    by: last.by,
    at: last.at,
    gone: last.after === null || /"status":"(?:revoked|undone)"/.test(last.after),
  }
  return { ok: false, reason: 'stale', problems: { '': 'stale' }, changed }
}

function problemsOf(error: z.ZodError): Problems {
  const problems: Problems = {}
  for (const issue of error.issues) problems[issue.path.join('.')] ??= issue.message
  return problems
}

/** Thrown in a transaction, it undoes what the transaction has written. */
export class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super('undone')
  }
}
