import type Sqlite from 'better-sqlite3'
import { is, Param, Placeholder } from 'drizzle-orm'
import { isPlain, type Column } from './columns'
import type { Reader } from './open'

type Query<T> = PromiseLike<T[]> & { toSQL: () => { sql: string; params: unknown[] } }

/**
 * A query of columns that runs once for each row of a long list, prepared and answered by the driver
 * itself: the query builder takes several times as long over a few rows as the engine does. `fields`
 * are what the query selects, in that order. Give it no `limit`: the engine plans a query anew each
 * time that one is given.
 */
export function quick<T>(db: Reader, fields: Record<string, Column>, query: Query<T>) {
  const { sql, params } = query.toSQL()
  const statement = clientOf(db).prepare(sql).raw()
  const names = params.map(nameOf)
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
  return async (values: Record<string, unknown>): Promise<T[]> => {
    const given = params.map((param, at) => {
      const name = names[at]
      return name === undefined ? param : values[name]
    })
    return (statement.all(given) as unknown[][]).map(rowOf)
  }
}

/** The driver's own connection, for statements that must not wait for the query builder. */
export const clientOf = (db: Reader): Sqlite.Database =>
  (db as unknown as { $client: Sqlite.Database }).$client

function nameOf(param: unknown): string | undefined {
  const inner = is(param, Param) ? param.value : param
  return is(inner, Placeholder) ? inner.name : undefined
}
