import type Sqlite from 'better-sqlite3'
import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import type { Column } from './columns'
import type { Reader } from './open'
import { prepared } from './prepared'

/**
 * Enters whole rows of a table (what is left out is null) and answers each as it is stored, by a
 * statement that is put together once a connection: the query builder would take several times as
 * long over a row as the engine does, which shows in lists of a hundred thousand.
 */
export function inserter<T extends Table>(table: T) {
  const { id: _, ...columns } = getTableColumns(table) as Record<string, Column>
  const fields = Object.entries(columns)
  const names = fields.map(([, column]) => `"${column.name}"`)
  const statement = `insert into "${getTableName(table)}" (${names}) values (${names.map(() => '?')})`
  const statementOf = prepared((tx) => clientOf(tx).prepare(statement))
  return async (tx: Reader, row: T['$inferInsert']): Promise<T['$inferSelect']> => {
    const values: unknown[] = []
    const stored: Record<string, unknown> = { id: 0 }
    for (const [field, column] of fields) {
      const value = (row as Record<string, unknown>)[field] ?? null
      stored[field] = value
      values.push(value === null ? null : column.mapToDriverValue(value))
    }
    stored.id = Number(statementOf(tx).run(values).lastInsertRowid)
    return stored
  }
}

const clientOf = (tx: Reader): Sqlite.Database =>
  (tx as unknown as { $client: Sqlite.Database }).$client
