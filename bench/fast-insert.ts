import type Sqlite from 'better-sqlite3'

type Value = string | number | null

/**
 * Inserts rows of one table by a statement that is prepared once for each set of columns; answers
 * the new id.
 */
export function fastInsert(
  raw: Sqlite.Database,
  table: string,
): (row: Record<string, Value>) => number {
  const statements = new Map<string, Sqlite.Statement>()
  return (row) => {
    const columns = Object.keys(row)
    const key = columns.join()
    const known = statements.get(key)
    const statement = known ?? raw.prepare(insertText(table, columns))
    if (!known) statements.set(key, statement)
    return Number(statement.run(Object.values(row)).lastInsertRowid)
  }
}

const insertText = (table: string, columns: string[]): string =>
  `insert into "${table}" (${columns.map((column) => `"${column}"`)}) values (${columns.map(() => '?')})`

/** Builds the indexes once at the end: filling them row by row would take many times as long. */
export async function withoutIndexes(
  raw: Sqlite.Database,
  tables: string[],
  fill: () => void,
): Promise<void> {
  const indexes = raw
    .prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null
      and tbl_name in (${tables.map(() => '?')})`)
    .all(tables) as { name: string; sql: string }[]
  for (const { name } of indexes) raw.exec(`drop index "${name}"`)
  fill()
  for (const { sql } of indexes) raw.exec(sql)
}
