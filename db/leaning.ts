import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { hasFiles, type KeptNoun } from '@/domain/nouns'
import { attachments } from './attachments/table'
import type { Column } from './engine/columns'
import type { Reader, Tx } from './engine/connection'
import { given, prepared, quick } from './engine/statements'
import { nounOf, tableOf } from './nouns'
import { leaningOn, partsOf } from './references'

/**
 * Asks whether anything leans on a record of a noun: another record that names it by any reference of
 * the schema, or a file of it or of its parts, for who attached one worked on it by hand. `but` are
 * references that the caller looks at itself.
 */
export function leaning(noun: KeptNoun, but: readonly Column[] = []) {
  const asks = prepared((db) => {
    const { id } = tableOf[noun] as { id: Column }
    const uses = leaningOn(noun)
      .filter(({ column }) => !but.includes(column))
      .map(
        ({ table, column }) =>
          sql`exists (select 1 from ${table} where ${column} = ${given('id')})`,
      )
    const files = sql`exists (select 1 from ${attachments} where ${filesOf(noun)})`
    const isOwn = eq(id, given('id'))
    const query = db
      .select({ id })
      .from(tableOf[noun])
      .where(and(isOwn, or(...uses, files)))
    return quick(db, { id }, query)
  })
  return async (tx: Reader, id: number): Promise<boolean> => (await asks(tx)({ id })).length > 0
}

/** Files of the record that is given, and of those of its parts that may have files. */
function filesOf(noun: KeptNoun): SQL | undefined {
  const { ownerNoun, ownerId } = attachments
  const ofParts = partsOf(noun).flatMap(({ table, column }) => {
    const part = nounOf(table)
    if (!part || !hasFiles(part)) return []
    const ids = sql`(select ${tableOf[part].id} from ${table} where ${column} = ${given('id')})`
    return [and(eq(ownerNoun, part), inArray(ownerId, ids))]
  })
  const own = hasFiles(noun) ? [and(eq(ownerNoun, noun), eq(ownerId, given('id')))] : []
  return or(sql`0 = 1`, ...own, ...ofParts)
}

/** Removes the rows that are nothing without the record, before it goes itself. */
export async function removeParts(tx: Tx, noun: KeptNoun, id: number): Promise<void> {
  for (const { table, column } of partsOf(noun)) await tx.delete(table).where(eq(column, id))
}
