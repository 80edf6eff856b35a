import { setImmediate } from 'node:timers/promises'
import { headOf } from '../audit/seals'
import type { Context } from '../command'
import type { Reader, Tx } from '../engine/connection'
import { transaction } from '../engine/transaction'
import { turnsOver } from './breathe'
import { type InBulk, inBulk } from './bulk'

/** So many records at most are written in one transaction: others wait for it. */
export const mostAtOnce = 1000
/** On a slow or busy machine it is ended sooner; what it has staged is still to be written. */
const longest = 350

/** What one slice does to each item, and what it writes last. */
type Slice<T> = { step: (item: T) => Promise<void>; close?: () => Promise<void> }

/**
 * Long work on the writer in transactions of their own, each whole and short. The lock is handed out
 * in turn, so that another's save or sign-in comes between two of them; what is kept to be quick
 * (`Bulk`) holds on only while nobody else has written: every change stands in the history.
 */
export class Slices {
  private bulk: InBulk['bulk'] | null = null

  /** `since`: the last entry of the history at which what is to be written was looked at. */
  constructor(
    private readonly ctx: Context,
    private since: number,
  ) {}

  /** One transaction; `moved` says that others have written since `since` or the last slice. */
  async one<R>(work: (tx: Tx, ctx: InBulk, moved: boolean) => Promise<R>): Promise<R> {
    const kept = this.bulk
    this.bulk = null
    const slice = await transaction(this.ctx, async (tx) => {
      const moved = (await lastSequence(tx)) !== this.since
      const ctx = inBulk(tx, this.ctx, moved ? null : kept)
      const value = await work(tx, ctx, moved)
      ctx.bulk.stage.flush()
      return { value, bulk: ctx.bulk, since: await lastSequence(tx) }
    })
    this.bulk = slice.bulk
    this.since = slice.since
    return slice.value
  }

  /** Takes the items in turn; they are fetched while the writer is not held. */
  async each<T>(
    items: AsyncIterable<T>,
    open: (tx: Tx, ctx: InBulk, moved: boolean) => Promise<Slice<T>>,
  ): Promise<void> {
    const atOnce = this.ctx.atOnce ?? mostAtOnce
    let waiting: T[] = []
    const writeSome = async () => {
      const done = await this.one(async (tx, ctx, moved) => {
        const { step, close } = await open(tx, ctx, moved)
        const done = await takeTurns(waiting, step)
        await close?.()
        return done
      })
      waiting = waiting.slice(done)
      // Whoever came meanwhile gets in line before the next one.
      await setImmediate()
    }
    for await (const item of items) {
      waiting.push(item)
      if (waiting.length >= atOnce) await writeSome()
    }
    while (waiting.length > 0) await writeSome()
  }
}

/** As many of the items as there is time for; answers how many. */
async function takeTurns<T>(items: T[], step: (item: T) => Promise<void>): Promise<number> {
  const since = performance.now()
  const pause = turnsOver()
  let done = 0
  for (const item of items) {
    if (done > 0 && performance.now() - since > longest) break
    await pause()
    await step(item)
    done++
  }
  return done
}

/** The last entry of the history; 0 in an empty book. */
export const lastSequence = async (db: Reader): Promise<number> => (await headOf(db))?.sequence ?? 0
