import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import { type Column, isPlain } from './columns'
import type { Reader } from './open'
import { prepared } from './prepared'
import { clientOf } from './quick'
import type { Stage } from './stage'

/**
 * Enters whole rows of a table (what is left out is null) and answers each as it is stored, by a
 * statement that is put together once a connection: the query builder would take several times as
 * long over a row as the engine does, which shows in lists of a hundred thousand. `mark` is what the
 * row does not say itself; with a `stage` it is written when that is flushed.
 */
export function inserter<T extends Table>(table: T) {
  const columns = getTableColumns(table) as Record<string, Column>
  const name = getTableName(table)
  const fields = Object.keys(columns)
  const hasId = 'id' in columns
  const names = Object.values(columns).map((column) => `"${column.name}"`)
  // Texts and numbers lie as they are; the others have a form of their own.
  const coded = Object.values(columns).map((column) => (isPlain(column) ? undefined : column))
  const sql = `insert into "${name}" (${names}) values (${names.map(() => '?')})`
  const statementOf = prepared((tx) => clientOf(tx).prepare(sql))
  return async (
    tx: Reader,
    row: Partial<T['$inferInsert']>,
    mark: Partial<T['$inferInsert']> = {},
    stage?: Stage,
  ): Promise<T['$inferSelect']> => {
    const id = hasId ? (stage?.nextId(name) ?? null) : null
    const own = row as Record<string, unknown>
    const marked = mark as Record<string, unknown>
    const made: Record<string, unknown> = {}
    const values: unknown[] = []
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at] as string
      const value = field === 'id' ? id : (own[field] ?? marked[field] ?? null)
      made[field] = value
      const column = value === null ? undefined : coded[at]
      values.push(column ? column.mapToDriverValue(value) : value)
    }
    const statement = statementOf(tx)
    if (stage) stage.add(name, statement, values)
    else if (hasId) made.id = Number(statement.run(values).lastInsertRowid)
    else statement.run(values)
    return made
  }
}
