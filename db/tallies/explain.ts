import { groupBy } from '@/domain/group-by'
import { contradict, scopeKey } from '@/domain/tally-scope'
import type { ReadContext } from '../read'
import { listTallies, type TallyRow } from './queries'
import { type Reconciled, reconcile } from './reconcile'
import { otherSums, partsOf, withoutIndistinct } from './splits'

export type Printed = Pick<
  TallyRow,
  | 'id'
  | 'measure'
  | 'count'
  | 'bound'
  | 'recipientKind'
  | 'level'
  | 'field'
  | 'stage'
  | 'source'
  | 'publisher'
  | 'publishedOn'
>

/** Why a published number and the records differ, or why numbers differ among themselves. */
export type Reason =
  | { is: 'missing' | 'over'; n: number }
  /** Nobody real is recorded; `n` marked samples are. */
  | { is: 'samplesOnly'; n: number }
  /** The number itself agrees; its parts, wherever they were published, do not. */
  | { is: 'split'; parts: (Printed & { named: number })[] }
  /** Parts that make the whole, or more than the whole: their sum, and by how much it differs. */
  | { is: 'sum'; sum: number; by: number; parts: Printed[] }
  /** Another source prints another number of the same thing. */
  | { is: 'conflict'; others: Printed[] }
  /** A part that says nothing that its whole does not say. */
  | { is: 'indistinct' }

export type Explained = Reconciled & { reasons: Reason[] }
export type ExplainedRow = TallyRow & Explained

/**
 * Published numbers beside the records with the reasons of every difference. What they are compared
 * with is read from the whole book, not only from the rows given: the parts of a total may have been
 * printed elsewhere.
 */
export async function explainTallies<T extends TallyRow>(
  ctx: ReadContext,
  rows: T[],
): Promise<(T & Explained)[]> {
  const { rows: book } = await listTallies(ctx)
  const parts = new Map(rows.map((row) => [row.id, partsOf(row, book)]))
  const given = new Set(rows.map(({ id }) => id))
  const beside = new Map(
    [...parts.values()].flat().flatMap((p) => (given.has(p.id) ? [] : [[p.id, p] as const])),
  )
  const found = await reconcile<TallyRow>(ctx, [...rows, ...beside.values()])
  const reconciled = new Map(found.map((row) => [row.id, row]))
  const bySameThing = groupBy(withoutIndistinct(book), scopeKey)
  return rows.map((row) => {
    const own = reconciled.get(row.id) as T & Reconciled
    const under = (parts.get(row.id) ?? []).flatMap((part) => reconciled.get(part.id) ?? [])
    const others = (bySameThing.get(scopeKey(row)) ?? []).filter(
      (other) => other.sourceId !== row.sourceId && contradict(other, row),
    )
    return { ...row, ...own, reasons: reasonsOf(own, under, others) }
  })
}

function reasonsOf(
  row: TallyRow & Reconciled,
  parts: (TallyRow & Reconciled)[],
  others: TallyRow[],
): Reason[] {
  const reasons: Reason[] = []
  if (row.indistinct) return [{ is: 'indistinct' }]
  if (row.over > 0) reasons.push({ is: 'over', n: row.over })
  if (row.missing > 0) reasons.push({ is: 'missing', n: row.missing })
  if (row.missing > 0 && row.named === 0 && row.sample > 0)
    reasons.push({ is: 'samplesOnly', n: row.sample })
  const differ = parts.filter((part) => part.missing > 0 || part.over > 0)
  if (row.missing === 0 && row.over === 0 && differ.length > 0)
    reasons.push({ is: 'split', parts: differ })
  for (const wrong of otherSums(row, parts)) reasons.push({ is: 'sum', ...wrong })
  if (others.length > 0) reasons.push({ is: 'conflict', others })
  return reasons
}
