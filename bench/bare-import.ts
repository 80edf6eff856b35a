import Sqlite from 'better-sqlite3'
import type { Database } from '@/db/open'

/**
 * What a saved import leaves in the book, each after what it leans on: also the rows of the file, by
 * which every record leads back to its line and the whole list can be taken back.
 */
const tables = [
  { table: 'imports', key: 'id' },
  { table: 'importRows', key: 'id' },
  { table: 'decisions', key: 'id' },
  { table: 'individuals', key: 'id' },
  { table: 'recipientNames', key: 'id' },
  { table: 'awards', key: 'id' },
  { table: 'awardStatusChanges', key: 'id' },
  { table: 'auditEntries', key: 'sequence' },
] as const

type Value = string | number | null

/**
 * Reads what an import has added to a book, and answers how to enter the same rows into a copy of the
 * book as it was before: by statements prepared once, in one transaction, as durable as ours, with
 * nothing read or checked. That answers the milliseconds a table.
 */
export function bareInserts(db: Database, spare: string): () => Record<string, number> {
  const copy = new Sqlite(`${spare}/so-vang.db`)
  copy.pragma('journal_mode = WAL')
  copy.pragma('synchronous = FULL')
  copy.pragma('foreign_keys = ON')
  copy.pragma('cache_size = -65536')
  const added = tables.map(({ table, key }) => {
    const { last } = copy.prepare(`select max("${key}") as last from "${table}"`).get() as {
      last: number | null
    }
    const statement = db.raw.prepare(`select * from "${table}" where "${key}" > ? order by 1`)
    const columns = statement.columns().map(({ name }) => `"${name}"`)
    return {
      table,
      rows: statement.raw().all(last ?? 0) as Value[][],
      insert: copy.prepare(
        `insert into "${table}" (${columns}) values (${columns.map(() => '?')})`,
      ),
    }
  })
  return () => {
    const took: Record<string, number> = {}
    copy.exec('BEGIN IMMEDIATE')
    for (const { table, rows, insert } of added) {
      const since = performance.now()
      for (const row of rows) insert.run(row)
      took[table] = performance.now() - since
    }
    const since = performance.now()
    copy.exec('COMMIT')
    took.commit = performance.now() - since
    copy.close()
    return took
  }
}
