import type { Context } from '../command'
import type { Tx } from '../engine/connection'
import { Stage } from '../engine/stage'

/**
 * What one long command keeps while it works, so that the same is not looked up a hundred thousand
 * times. It holds while nobody else writes: within one transaction, or from one to the next (`Slices`).
 */
export type Bulk = {
  /** Seals the entry that was appended last; every entry of the command has to come through it. */
  lastHash: string | null
  known: Map<string, Promise<unknown>>
  /** People of the register that the command itself has found or entered. */
  people: Set<number>
  /** What it writes table by table. */
  stage: Stage
}

export type InBulk = Context & { bulk: Bulk }

/** The context for the records of one long command; `kept` is what still holds of a part before. */
export const inBulk = (tx: Tx, ctx: Context, kept?: Bulk | null): InBulk => ({
  ...ctx,
  bulk: kept ?? {
    lastHash: null,
    known: new Map(),
    people: new Set(),
    stage: new Stage(tx),
  },
})

/** Looked up once in a long command, and each time in any other. */
export function remembered<T>(
  { bulk }: Pick<Context, 'bulk'>,
  key: string,
  look: () => PromiseLike<T>,
): PromiseLike<T> {
  if (!bulk) return look()
  const known = bulk.known.get(key) as Promise<T> | undefined
  if (known) return known
  // A prepared query runs each time that it is awaited: its answer is kept, not the query.
  const looked = Promise.resolve(look())
  bulk.known.set(key, looked)
  return looked
}

/** For work in the middle of a long command that reads back what it writes, or does not know of bulk. */
export async function unstaged<T>(
  { bulk, ...ctx }: Context,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  bulk?.stage.flush()
  const value = await work(ctx)
  bulk?.stage.forget()
  if (bulk) bulk.lastHash = null
  return value
}
