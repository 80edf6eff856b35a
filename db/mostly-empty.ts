import type Sqlite from 'better-sqlite3'
import { is, Param, Placeholder } from 'drizzle-orm'
import type { Reader } from './open'

type Query<T> = {
  toSQL: () => { sql: string; params: unknown[] }
  prepare: () => { execute: (values: Record<string, unknown>) => PromiseLike<T[]> }
}

/**
 * A prepared query that nearly always finds nothing, as those for what a new row of a list might
 * already be: that is seen without the query builder, which is asked only for what is there.
 */
export function mostlyEmpty<T>(db: Reader, query: Query<T>) {
  const { sql, params } = query.toSQL()
  const first = (db as unknown as { $client: Sqlite.Database }).$client.prepare(sql)
  const names = params.map(nameOf)
  const all = query.prepare()
  return async (values: Record<string, unknown>): Promise<T[]> => {
    const given = params.map((param, at) => {
      const name = names[at]
      return name === undefined ? param : values[name]
    })
    return first.get(given) === undefined ? [] : all.execute(values)
  }
}

function nameOf(param: unknown): string | undefined {
  const inner = is(param, Param) ? param.value : param
  return is(inner, Placeholder) ? inner.name : undefined
}
