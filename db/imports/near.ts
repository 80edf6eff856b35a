import { and, count, eq, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm'
import { rowStateOf } from '@/domain/list'
import { nearNames } from '@/domain/near-names'
import { contradicts } from '@/domain/same-person'
import { awards } from '../awards/table'
import { alias } from '../engine/columns'
import type { Reader, Tx } from '../engine/connection'
import { individuals } from '../individuals/table'
import { importRows, imports } from './table'

/** More lists than this of one paper nobody sends. */
const most = 50

/** The batches that one list was sent in: each is the corrected copy of another. */
async function copiesOf(db: Reader, importId: number): Promise<number[]> {
  const [own] = await db
    .select({ earlierId: imports.earlierId })
    .from(imports)
    .where(eq(imports.id, importId))
  const known = new Set([importId, ...(own?.earlierId ? [own.earlierId] : [])])
  for (let size = 0; size < known.size && known.size < most; ) {
    size = known.size
    const rows = await db
      .select({ id: imports.id, earlierId: imports.earlierId })
      .from(imports)
      .where(inArray(imports.id, [...known]))
    const later = await db
      .select({ id: imports.id })
      .from(imports)
      .where(and(inArray(imports.earlierId, [...known]), eq(imports.state, 'saved')))
    for (const row of rows) if (row.earlierId) known.add(row.earlierId)
    for (const row of later) known.add(row.id)
  }
  return [...known]
}

const again = alias(importRows, 'again')

/** Where the awards of a list came from that was in the book before: batches, or a decision by hand. */
export type SentBefore = { copies: number[]; decisionId: number | null }

export async function sentBefore(db: Reader, importId: number): Promise<SentBefore> {
  const copies = await copiesOf(db, importId)
  const [byHand] = await db
    .select({ id: imports.earlierDecisionId })
    .from(imports)
    .where(and(inArray(imports.id, copies), isNotNull(imports.earlierDecisionId)))
    .limit(1)
  return { copies, decisionId: byHand?.id ?? null }
}

/** What entered by hand is compared by what it was given to: collectives have a list of their own. */
export function enteredBefore(db: Reader, importId: number, { copies, decisionId }: SentBefore) {
  const kinds = db
    .selectDistinct({ kind: importRows.kind })
    .from(importRows)
    .where(eq(importRows.importId, importId))
  return or(
    inArray(awards.importId, copies),
    decisionId === null
      ? undefined
      : and(
          eq(awards.decisionId, decisionId),
          isNull(awards.importId),
          inArray(awards.recipientKind, kinds),
        ),
  )
}

/** Awards of the earlier copies of a list that no row of this one stands for. */
export function goneFrom(db: Reader, importId: number, before: SentBefore) {
  const stands = (column: typeof again.twinId | typeof again.resultId) =>
    notExists(
      db
        .select({ one: sql`1` })
        .from(again)
        .where(and(eq(again.importId, importId), eq(column, awards.id))),
    )
  return db
    .select({
      id: awards.id,
      name: awards.recipientName,
      kind: awards.recipientKind,
      unit: awards.unitName,
      unitId: awards.unitId,
      position: awards.recipientNote,
      awardFormId: awards.awardFormId,
      awardYear: awards.awardYear,
      birthYear: individuals.birthYear,
      honorific: individuals.honorific,
    })
    .from(awards)
    .leftJoin(individuals, eq(individuals.id, awards.individualId))
    .where(
      and(
        enteredBefore(db, importId, before),
        eq(awards.status, 'conferred'),
        stands(again.twinId),
        stands(again.resultId),
      ),
    )
    .orderBy(awards.sortKey)
    .limit(500)
}

/**
 * Finds, for the new rows of a list that is sent again, the award of the earlier copy that each is
 * likely to correct: nearly the same name, the same unit or position, nothing that contradicts. The
 * officer is asked; each award is offered to one row.
 */
export async function markNear(tx: Tx, importId: number): Promise<void> {
  const before = await sentBefore(tx, importId)
  if (before.copies.length < 2 && before.decisionId === null) return
  const gone = await goneFrom(tx, importId, before)
  if (gone.length === 0) return
  const rows = await tx
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.change, 'new'),
        isNull(importRows.resultId),
      ),
    )
    .orderBy(importRows.ordinal)
    .limit(2000)
  const taken = new Set<number>()
  for (const row of rows) {
    const { cells, found, kind } = row
    if (!cells.name) continue
    const near = gone.find(
      (award) =>
        !taken.has(award.id) &&
        award.kind === kind &&
        award.awardFormId === found?.awardFormId &&
        award.awardYear === found?.year &&
        (award.unitId === found?.unitId ||
          (Boolean(cells.position) && award.position === cells.position)) &&
        !contradicts(award, cells) &&
        nearNames(award.name, cells.name ?? ''),
    )
    if (!near) continue
    taken.add(near.id)
    const problems = row.problems.filter(({ code }) => code !== 'person-spelled-otherwise')
    // Somebody else: it can still be said otherwise.
    if (row.chosen?.awardId !== 'new')
      problems.push({ code: 'near-earlier', field: 'name', values: { name: near.name } })
    await tx
      .update(importRows)
      .set({
        problems,
        state: rowStateOf(problems),
        found: { ...found, near: { id: near.id, name: near.name } },
      })
      .where(eq(importRows.id, row.id))
  }
}

/** What the book holds of a list, by what they are: of all the batches that it was sent in. */
export async function heldOf(db: Reader, importId: number, before: SentBefore) {
  const stands = db
    .select({ id: importRows.twinId })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isNotNull(importRows.twinId)))
  const rows = await db
    .select({ kind: awards.recipientKind, n: count() })
    .from(awards)
    .where(
      and(
        eq(awards.status, 'conferred'),
        or(enteredBefore(db, importId, before), inArray(awards.id, stands)),
      ),
    )
    .groupBy(awards.recipientKind)
  const held = { collective: 0, individual: 0, household: 0 }
  for (const { kind, n } of rows) held[kind] = n
  return held
}
