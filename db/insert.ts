import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import { type Column, isPlain } from './columns'
import type { Reader } from './open'
import { prepared } from './prepared'
import { clientOf } from './quick'

/**
 * Enters whole rows of a table (what is left out is null) and answers each as it is stored, by a
 * statement that is put together once a connection: the query builder would take several times as
 * long over a row as the engine does, which shows in lists of a hundred thousand.
 */
export function inserter<T extends Table>(table: T) {
  const { id: _, ...columns } = getTableColumns(table) as Record<string, Column>
  const fields = Object.keys(columns)
  const names = Object.values(columns).map((column) => `"${column.name}"`)
  // Texts and numbers lie as they are; the others have a form of their own.
  const coded = Object.values(columns).map((column) => (isPlain(column) ? undefined : column))
  const statement = `insert into "${getTableName(table)}" (${names}) values (${names.map(() => '?')})`
  const statementOf = prepared((tx) => clientOf(tx).prepare(statement))
  return async (tx: Reader, row: T['$inferInsert']): Promise<T['$inferSelect']> => {
    const values: unknown[] = []
    const made: Record<string, unknown> = { id: 0 }
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at] as string
      const value = (row as Record<string, unknown>)[field] ?? null
      made[field] = value
      const column = value === null ? undefined : coded[at]
      values.push(column ? column.mapToDriverValue(value) : value)
    }
    made.id = Number(statementOf(tx).run(values).lastInsertRowid)
    return made
  }
}
