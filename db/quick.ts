import type Sqlite from 'better-sqlite3'
import { is, Param, Placeholder, type SQL } from 'drizzle-orm'
import { type Column, isPlain } from './columns'
import type { Reader } from './open'

type Statement = { toSQL: () => { sql: string; params: unknown[] } }
/** A column, or an expression whose value is taken as it comes: a text or a number. */
type Field = Column | SQL | SQL.Aliased
type Query<T> = PromiseLike<T[]> & Statement

/**
 * A query of columns that runs once for each row of a long list, prepared and answered by the driver
 * itself: the query builder takes several times as long over a few rows as the engine does. `fields`
 * are what the query selects, in that order.
 */
export function quick<T>(db: Reader, fields: Record<string, Field>, query: Query<T>) {
  const { sql, values: valuesOf } = written(query)
  const statement = clientOf(db).prepare(sql).raw()
  const columns = Object.values(fields).map((field) =>
    'mapFromDriverValue' in field && !isPlain(field) ? field : undefined,
  )
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

/** The same for a statement that writes; answers how many rows it has written. */
export function quickWrite(db: Reader, query: Statement) {
  const { sql, values: valuesOf } = written(query)
  const statement = clientOf(db).prepare(sql)
  return async (given: Record<string, unknown>): Promise<number> =>
    statement.run(valuesOf(given)).changes
}

/** With numbers that never change in the text: the engine plans anew each time that a limit is given. */
function inlined({ sql, params }: { sql: string; params: unknown[] }) {
  const pieces = sql.split('?')
  if (pieces.length !== params.length + 1) return { sql, params }
  const fixed = (param: unknown) => typeof param === 'number' && Number.isInteger(param)
  const text = pieces.reduce((all, piece, at) => {
    const param = params[at - 1]
    return `${all}${fixed(param) ? param : '?'}${piece}`
  })
  return { sql: text, params: params.filter((param) => !fixed(param)) }
}

/** The text of a statement, and what to bind to it for what is given by name. */
function written(query: Statement) {
  const { sql, params } = inlined(query.toSQL())
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
