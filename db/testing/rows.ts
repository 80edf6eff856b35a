import { getTableColumns, getTableName, is, sql, Table } from 'drizzle-orm'
import type { AnyTable, Column } from '../engine/columns'
import { select } from '../engine/transaction'
import { newKey, openMemory } from '../open'
import * as schema from '../schema'
import type { SmallBook } from '../testing'

/** Every foreign key of the book, as the engine has it. */
export const foreignKeys = await select<{ table: string; column: string; to: string }>(
  openMemory().reader,
  sql`select t.name as "table", k."from" as "column", k."table" as "to"
    from sqlite_master t, pragma_foreign_key_list(t.name) k where t.type = 'table'`,
)

const tables = new Map(
  (Object.values(schema) as unknown[])
    .filter((one): one is AnyTable => is(one, Table))
    .map((table) => [getTableName(table), table]),
)
/** Every table of the schema. */
export const tableNames = [...tables.keys()]

export const tableCalled = (name: string): AnyTable => {
  const table = tables.get(name)
  if (!table) throw new Error(`no table ${name}`)
  return table
}

export type Row = Record<string, unknown>

/** A row of any table with these values, and in what else it must have whatever fits. */
export async function rowOf(book: SmallBook, table: AnyTable, values: Row): Promise<Row> {
  const row = { ...values }
  for (const [field, column] of Object.entries(getTableColumns(table)) as [string, Column][])
    if (!(field in row) && column.notNull && !column.hasDefault)
      row[field] = await valueFor(book, table, column)
  const [made] = (await book.db.writer.insert(table).values(row).returning()) as Row[]
  if (!made) throw new Error(`no row of ${getTableName(table)}`)
  return made
}

async function valueFor(book: SmallBook, table: AnyTable, column: Column): Promise<unknown> {
  const key = foreignKeys.find(
    (one) => one.table === getTableName(table) && one.column === column.name,
  )
  if (key) return (await rowOf(book, tableCalled(key.to), {})).id
  if (column.enumValues?.[0]) return column.enumValues[0]
  if (column.columnType === 'SQLiteTextJson') return {}
  if (column.dataType === 'date') return new Date('2021-11-10T00:00:00Z')
  if (column.dataType === 'boolean') return false
  return column.dataType === 'number' ? 2021 : `chữ ${newKey()}`
}
