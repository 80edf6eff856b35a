import { sum } from 'drizzle-orm'
import type { RecipientKind } from '@/domain/vocabulary'
import { recipientKinds } from '@/domain/vocabulary'
import { recipientNames } from '../names-table'
import type { Reader } from '../open'
import { contains } from '../search'

/** So few names with so few awards are fetched by name; of more the list is walked in its order. */
const fewNames = 3000
const fewAwards = 20_000

export type Names =
  | { few: true; ids: number[]; conferred: Record<RecipientKind, number> }
  | { few: false }

/** The names that a search finds, when they are few. Undefined without a search. */
export async function namesOf(db: Reader, q: string | undefined): Promise<Names | undefined> {
  const named = q ? contains(recipientNames.searchText, q) : undefined
  if (!named) return undefined
  const { id, recipientKind, conferred } = recipientNames
  const rows = await db
    .select({ id, recipientKind, conferred })
    .from(recipientNames)
    .where(named)
    .limit(fewNames + 1)
  const counted = noneOf()
  for (const row of rows) counted[row.recipientKind] += row.conferred
  const all = recipientKinds.reduce((total, kind) => total + counted[kind], 0)
  if (rows.length > fewNames || all > fewAwards) return { few: false }
  return { few: true, ids: rows.map((row) => row.id), conferred: counted }
}

/** Conferred awards under all names that a search finds. */
export async function conferredUnder(
  db: Reader,
  q: string,
): Promise<Record<RecipientKind, number>> {
  const { recipientKind, conferred, searchText } = recipientNames
  const rows = await db
    .select({ kind: recipientKind, n: sum(conferred).mapWith(Number) })
    .from(recipientNames)
    .where(contains(searchText, q))
    // In the order of the search index: summed without sorting.
    .groupBy(recipientKind)
  const counted = noneOf()
  for (const { kind, n } of rows) counted[kind] = n
  return counted
}

const noneOf = (): Record<RecipientKind, number> => ({ collective: 0, individual: 0, household: 0 })
