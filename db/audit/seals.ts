import { desc } from 'drizzle-orm'
import type { Reader } from '../engine/connection'
import { connectionOf } from '../engine/connection'
import { prepared } from '../engine/statements'
import { type Head, newSealKey, type SealFile, signed } from './seal-file'
import { auditEntries } from './table'

/** How the history of one open book is sealed, and where its head is noted after each commit. */
export type Seals = Pick<SealFile, 'key' | 'keyedFrom' | 'before'> & {
  note: (head: Head) => void
  close: () => void
  /** What the history has still to be told of: that it is sealed from here on, or was accepted as found. */
  toTell: { verb: 'seal' | 'acceptFound'; before: Head | null; after: Head | null } | null
  /** Whether the history has grown since its head was noted last. */
  added: boolean
}

const held = globalThis as typeof globalThis & { soVangSeals?: WeakMap<object, Seals> }

/** The server bundles this file more than once; the connection is one, and its seals are with it. */
function kept(): WeakMap<object, Seals> {
  held.soVangSeals ??= new WeakMap()
  return held.soVangSeals
}

/** A book in memory has a key of its own, and nowhere else to note its head. */
export const sealsInMemory = (): Seals => ({
  key: newSealKey(),
  keyedFrom: 1,
  before: 'plain',
  note: () => {},
  close: () => {},
  toTell: null,
  added: false,
})

export function keepSeals(client: object, seals: Seals): void {
  kept().set(client, seals)
}

/** The seals of the book that a connection belongs to. */
export function sealsOf(db: Reader): Seals {
  const seals = kept().get(connectionOf(db))
  if (!seals) throw new Error('a connection without seals')
  return seals
}

/** A history entry's seal, made with the book's key. */
export const sealText = ({ key }: Seals, text: string): string => signed(key, text)

/** Notes the head apart from the database, once what it stands for is durable there. */
export async function noteHead(db: Reader): Promise<void> {
  const seals = sealsOf(db)
  if (!seals.added) return
  seals.added = false
  const head = await headOf(db)
  if (head) seals.note(head)
}

/** What was added was undone. */
export function nothingAdded(db: Reader): void {
  sealsOf(db).added = false
}

/**
 * The history's end as it is printed on papers, "1234-a1b2c3d4e5f6": with it `verify -- --stated` tells,
 * years later, whether the history up to there is still the one of that day. Empty for an empty history.
 */
export const markOf = (head: Pick<Head, 'sequence' | 'hash'> | undefined): string =>
  head ? `${head.sequence}-${head.hash.slice(0, 12)}` : ''

/** The newest entry's number, seal and time; nothing in a history without entries. */
export async function headOf(db: Reader): Promise<Head | undefined> {
  const [head] = await newest(db).execute()
  return head
}

const newest = prepared((db) =>
  db
    .select({ sequence: auditEntries.sequence, hash: auditEntries.hash, at: auditEntries.at })
    .from(auditEntries)
    .orderBy(desc(auditEntries.sequence))
    .limit(1)
    .prepare(),
)
