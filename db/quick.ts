import type Sqlite from 'better-sqlite3'
import { is, Param, Placeholder } from 'drizzle-orm'
import { type Column, isPlain } from './columns'
import type { Reader } from './open'

type Statement = { toSQL: () => { sql: string; params: unknown[] } }
type Query<T> = PromiseLike<T[]> & Statement

/**
 * A query of columns that runs once for each row of a long list, prepared and answered by the driver
 * itself: the query builder takes several times as long over a few rows as the engine does. `fields`
 * are what the query selects, in that order. Give it no `limit`: the engine plans a query anew each
 * time that one is given.
 */
export function quick<T>(db: Reader, fields: Record<string, Column>, query: Query<T>) {
  const { sql, values: valuesOf } = written(query)
  const statement = clientOf(db).prepare(sql).raw()
  const columns = Object.values(fields).map((column) => (isPlain(column) ? undefined : column))
  const read = Object.keys(fields)
  const rowOf = (values: unknown[]): T => {
    const row: Record<string, unknown> = {}
    for (let at = 0; at < read.length; at++) {
      const value = values[at]
      const column = value === null ? undefined : columns[at]
      row[read[at] as string] = column ? column.mapFromDriverValue(value) : value
    }
    return row as T
  }
  return async (given: Record<string, unknown>): Promise<T[]> =>
    (statement.all(valuesOf(given)) as unknown[][]).map(rowOf)
}

/** The same for a statement that writes. */
export function quickWrite(db: Reader, query: Statement) {
  const { sql, values: valuesOf } = written(query)
  const statement = clientOf(db).prepare(sql)
  return async (given: Record<string, unknown>): Promise<void> => {
    statement.run(valuesOf(given))
  }
}

/** The text of a statement, and what to bind to it for what is given by name. */
function written(query: Statement) {
  const { sql, params } = query.toSQL()
  const reads = params.map((param) => {
    const inner = is(param, Param) ? param.value : param
    if (!is(inner, Placeholder)) return () => param
    const { name } = inner
    if (!is(param, Param)) return (given: Record<string, unknown>) => given[name]
    return (given: Record<string, unknown>) => {
      const value = given[name]
      return value === null ? null : param.encoder.mapToDriverValue(value)
    }
  })
  return { sql, values: (given: Record<string, unknown>) => reads.map((read) => read(given)) }
}

/** The driver's own connection, for statements that must not wait for the query builder. */
export const clientOf = (db: Reader): Sqlite.Database =>
  (db as unknown as { $client: Sqlite.Database }).$client
