import {
  getTableColumns,
  getTableName,
  is,
  Param,
  Placeholder,
  type SQL,
  sql,
  type Table,
} from 'drizzle-orm'
import { type Column, isPlain } from './columns'
import { clientOf, type Reader } from './connection'
import type { Stage } from './stage'

/**
 * Statements that are put together once a connection: for a query of a millisecond that takes
 * longer than running it.
 */
export function prepared<T>(prepare: (db: Reader) => T): (db: Reader) => T {
  const kept = new WeakMap<Reader, T>()
  return (db) => {
    const statements = kept.get(db) ?? prepare(db)
    kept.set(db, statements)
    return statements
  }
}

/** A value that is given when a prepared statement runs. */
export const given = (name: string): Placeholder => sql.placeholder(name)

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
  const text = `insert into "${name}" (${names}) values (${names.map(() => '?')})`
  const statementOf = prepared((tx) => clientOf(tx).prepare(text))
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

/**
 * Sets the same columns on rows of a table, one by one by their id, with the next flush of `stage`; by a
 * statement that is put together once a connection.
 */
export function updater<T extends Table, F extends keyof T['$inferSelect'] & string>(
  table: T,
  fields: readonly F[],
) {
  const columns = getTableColumns(table) as Record<string, Column>
  const name = getTableName(table)
  const coded = fields.map((field) => columns[field] as Column)
  const set = coded.map((column) => `"${column.name}" = ?`)
  const text = `update "${name}" set ${set} where "id" = ?`
  const statementOf = prepared((tx) => clientOf(tx).prepare(text))
  return (tx: Reader, id: number, row: Pick<T['$inferSelect'], F>, stage: Stage): void => {
    const values = fields.map((field, at) => {
      const value: unknown = row[field]
      return value == null ? null : coded[at]?.mapToDriverValue(value)
    })
    stage.add(name, statementOf(tx), [...values, id])
  }
}
