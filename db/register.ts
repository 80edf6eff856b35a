import { and, eq, getTableColumns } from 'drizzle-orm'
import type { KeptNoun } from '@/domain/nouns'
import { notFound, type Refusal, stale } from './command'
import type { RecordTable } from './engine/columns'
import type { Reader, Tx } from './engine/connection'
import { given, prepared, quick } from './engine/statements'

/** A record as somebody saw it: what they send counts for that version of it and for no other. */
type Seen = { id: number; version: number }

/**
 * What commands do with the records of one table; `noun` is what the history calls them. `find` and
 * `write` answer undefined where there is nothing to find or write; `load` and `save` answer in its
 * place what a command refuses with: that the record is gone, or who has changed it and when.
 */
export function registerOf<T extends RecordTable>(table: T, noun: KeptNoun) {
  type Row = T['$inferSelect']
  type Values = T['$inferInsert']
  const any: RecordTable = table
  const columns = getTableColumns(any) as Record<string, RecordTable['id']>
  const statementsOf = prepared((db) => {
    const by = (column: 'id' | 'createKey') => {
      const query = db
        .select()
        .from(any)
        .where(eq(any[column], given(column)))
      return quick<Row>(db, columns, query)
    }
    return { byId: by('id'), byKey: by('createKey') }
  })

  /** The record that this very form made before: sent twice, a create makes one. */
  const twin = async (tx: Tx, createKey: string): Promise<Row | undefined> =>
    (await statementsOf(tx).byKey({ createKey }))[0]

  const find = async (db: Reader, id: number): Promise<Row | undefined> =>
    (await statementsOf(db).byId({ id }))[0]

  /** `load` for a record that the command has looked up itself, say in the scope of its actor. */
  const asSeen = async <R extends Seen>(
    tx: Tx,
    row: R | undefined,
    version?: number,
  ): Promise<R | Refusal> => {
    if (!row) return notFound()
    return version === undefined || row.version === version ? row : stale(tx, noun, row.id)
  }

  /** Without a version, as it is now. */
  const load = async (
    tx: Tx,
    { id, version }: { id: number; version?: number },
  ): Promise<Row | Refusal> => {
    const row = (await find(tx, id)) as (Row & Seen) | undefined
    return asSeen(tx, row, version)
  }

  /** Writes only where the version is still the one that was seen. */
  const write = async (
    tx: Tx,
    { id, version }: Seen,
    set: Partial<Values>,
  ): Promise<Row | undefined> => {
    const [after] = await tx
      .update(any)
      .set({ ...set, version: version + 1 })
      .where(and(eq(any.id, id), eq(any.version, version)))
      .returning()
    return after
  }

  const save = async (tx: Tx, seen: Seen, set: Partial<Values>): Promise<Row | Refusal> =>
    (await write(tx, seen, set)) ?? stale(tx, noun, seen.id)

  const enter = async (tx: Tx, values: Values): Promise<Row> => {
    const [row] = await tx.insert(any).values(values).returning()
    if (!row) throw new Error(`${noun} was not entered`)
    return row
  }

  return { twin, enter, find, load, asSeen, write, save }
}
