import type { Noun } from '@/domain/nouns'
import { appendAudit } from '../audit/chain'
import type { Tx } from '../engine/connection'

/** Who stands in the history for what a book begins with. */
export const seeder = {
  userId: 0,
  name: 'Khởi tạo sổ',
  role: 'admin',
  unitId: null,
  unitName: null,
  mustChangePassword: false,
} as const

export type Seeding = ReturnType<typeof seedingIn>

/** What every part of the seed is given: the transaction, the marks of its rows, the history. */
export function seedingIn(tx: Tx, now: Date) {
  const enter = (noun: Noun, id: number, after: unknown) =>
    appendAudit(tx, { actor: seeder, now }, { noun, verb: 'seed' }, { id, before: null, after })
  const createdAt = now.toISOString()
  return {
    tx,
    at: createdAt,
    real: { sample: false, createdAt },
    sample: { sample: true, createdAt },
    /** One history entry for each real record. */
    record: async (noun: Noun, rows: { id: number }[]) => {
      for (const row of rows) await enter(noun, row.id, row)
    },
    /** One history entry for a batch of samples, with their number. */
    recordBatch: (noun: Noun, count: number) => enter(noun, 0, { count, sample: true }),
  }
}

/** Inserts many rows in blocks that an engine takes, and answers them in the order given. */
export async function inBlocks<Row, Made extends { id: number }>(
  rows: Row[],
  insert: (block: Row[]) => PromiseLike<Made[]>,
): Promise<Made[]> {
  const made: Made[] = []
  for (let from = 0; from < rows.length; from += 200) {
    const block = await insert(rows.slice(from, from + 200))
    // An engine may answer in any order, but numbers the rows as they were given.
    made.push(...block.sort((a, b) => a.id - b.id))
  }
  return made
}

/** The value of a key that must be there: a seed that refers to nothing is a slip of the hand. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the seed knows no ${String(key)}`)
  return value
}
