import { and, eq } from 'drizzle-orm'
import { nameSortKey, textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'
import type { Tx } from './engine/connection'
import { given, inserter, prepared, quick } from './engine/statements'
import type { Bulk } from './long/bulk'
import { recipientNames } from './names-table'

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
