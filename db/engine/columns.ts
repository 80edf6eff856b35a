/**
 * The only place that knows which column builders the engine has. Tables are typed once through
 * these names; another engine's builders can take their place here under the same types.
 */
import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  type AnySQLiteTable,
  alias,
  getTableConfig,
  index,
  integer,
  primaryKey,
  real,
  type SQLiteTable,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

export { alias, index, primaryKey, uniqueIndex }
export const table = sqliteTable
export type Column = AnySQLiteColumn
export type AnyTable = SQLiteTable

/** The columns of a table that name a record of another, or of its own, and of which. */
export const linksIn = (of: AnyTable): { column: Column; to: AnyTable }[] =>
  getTableConfig(of).foreignKeys.flatMap((key) => {
    const { columns, foreignTable: to } = key.reference()
    return columns.map((column) => ({ column, to }))
  })

/** Whether values lie in the engine as they are: texts and numbers. */
export const isPlain = ({ dataType }: Column): boolean =>
  dataType === 'string' || dataType === 'number'

export const id = () => integer().primaryKey({ autoIncrement: true })
export const link = () => integer()
export const words = text
export const whole = () => integer()
export const decimal = () => real()
export const flag = () => integer({ mode: 'boolean' })
export const code = <const T extends readonly [string, ...string[]]>(values: T) =>
  text({ enum: values })
export const json = <T>() => text({ mode: 'json' }).$type<T>()
/** Calendar date, `YYYY-MM-DD`. */
export const day = () => text()
/** Instant, ISO 8601 in UTC. */
export const instant = () => text()
/** Instant as the sign-in library wants it. */
export const clock = () => integer({ mode: 'timestamp_ms' })

/**
 * What every record that people create carries: `version` for stale edits, `createKey` (made by the
 * client, once a form) so that a double click or a retried request makes one record, and `sample`
 * for the marked records that leave with one button.
 */
export const record = () => ({
  id: id(),
  version: whole().notNull().default(1),
  createKey: words().unique(),
  sample: flag().notNull().default(false),
  createdAt: instant().notNull().default(sql`(strftime('%Y-%m-%dT%H:%M:%fZ','now'))`),
})

/** A table whose rows are such records. */
export type RecordTable = AnySQLiteTable & Record<'id' | 'version' | 'createKey', Column>
