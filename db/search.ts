import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { nameSortKey, textSortKey } from '@/domain/names'
import { fold, matchWords } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'
import type { Bulk } from './bulk'
import type { Column } from './columns'
import { inserter } from './insert'
import { recipientNames } from './names-table'
import type { Tx } from './open'
import { given, prepared } from './prepared'
import { quick } from './quick'

/**
 * True where a folded text column contains the query as typed, or where every word of the query
 * begins a word of it ("thi kim dang"). Undefined for an empty query. Any length works, one letter
 * included, because the columns searched are short registers, not the million awards.
 */
export function contains(column: Column, query: string): SQL | undefined {
  const { whole, words } = matchWords(query)
  if (whole === '') return undefined
  const anywhere = sql`instr(${column}, ${whole}) > 0`
  if (words.length < 2) return anywhere
  const inWords = and(...words.map((w) => sql`instr(' ' || ${column}, ${` ${w}`}) > 0`))
  // The longest word stands in whatever is found: most rows are done with after one look.
  const [longest = whole] = words.toSorted((a, b) => b.length - a.length)
  return and(sql`instr(${column}, ${longest}) > 0`, or(anywhere, inWords))
}

/**
 * The column, kept out of the engine's choice of an index: where the counts tell better than the
 * engine can guess which way through a million rows is the short one (see `awards/way.ts`).
 */
export const unindexed = (column: Column): SQL => sql`+${column}`

/** A recipient's name in the text index, with the key it is ordered by; enters it when it is new. */
export async function indexName(
  tx: Tx,
  kind: RecipientKind,
  name: string,
  bulk?: Bulk,
): Promise<IndexedName> {
  const key = `name ${kind}|${name}`
  const waiting = bulk?.stage.fresh.get(key) as IndexedName | undefined
  if (waiting) return waiting
  const [known] = await statementsOf(tx).find({ kind, name })
  if (known) return known
  const { id, sortKey } = await enterName(tx, kind, name, bulk)
  const entered = { id, sortKey }
  bulk?.stage.fresh.set(key, entered)
  return entered
}

export type IndexedName = { id: number; sortKey: string }

async function enterName(tx: Tx, kind: RecipientKind, name: string, bulk?: Bulk) {
  const sortKey = recipientSortKey(kind, name)
  const row = { recipientKind: kind, name, sortKey, searchText: fold(name), conferred: 0 }
  return insertName(tx, row, {}, bulk?.stage)
}

const insertName = inserter(recipientNames)

const statementsOf = prepared((tx) => {
  const { id, sortKey, recipientKind, name } = recipientNames
  return {
    find: quick(
      tx,
      { id, sortKey },
      tx
        .select({ id, sortKey })
        .from(recipientNames)
        .where(and(eq(recipientKind, given('kind')), eq(name, given('name')))),
    ),
  }
})

/** People and households sort by given name; a collective sorts from its first word. */
export const recipientSortKey = (kind: RecipientKind, name: string): string =>
  kind === 'collective' ? textSortKey(name) : nameSortKey(name)
