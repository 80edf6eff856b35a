import { BookFile } from '@/db/engine/book-file'

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
 * Enters what an import has added to a book into a copy of the book as it was before: by statements
 * prepared once, as durable as ours, with nothing read or checked. In one transaction, or in as many
 * as the import itself makes so that nobody waits (`awardsAtOnce` in each). Answers the milliseconds.
 */
export function bareInserts(savedBook: string, spare: string, awardsAtOnce = Infinity): number {
  const saved = BookFile.openAsItIs(savedBook, { readonly: true }).client
  const copy = BookFile.open(`${spare}/so-vang.db`).client
  const added = tables.map(({ table, key }) => {
    const { last } = copy.prepare(`select max("${key}") as last from "${table}"`).get() as {
      last: number | null
    }
    const statement = saved.prepare(`select * from "${table}" where "${key}" > ? order by 1`)
    const columns = statement.columns().map(({ name }) => `"${name}"`)
    return {
      table,
      rows: statement.raw().all(last ?? 0) as Value[][],
      insert: copy.prepare(
        `insert into "${table}" (${columns}) values (${columns.map(() => '?')})`,
      ),
    }
  })
  const awards = added.find(({ table }) => table === 'awards')?.rows.length ?? 0
  const slices = Math.max(1, Math.ceil(awards / awardsAtOnce))
  const since = performance.now()
  // Each table is cut into as many pieces: the rows of one slice may lean on those of the next.
  if (slices > 1) copy.pragma('foreign_keys = OFF')
  for (let slice = 0; slice < slices; slice++) {
    copy.exec('BEGIN IMMEDIATE')
    for (const { rows, insert } of added) {
      const end = Math.ceil((rows.length * (slice + 1)) / slices)
      for (let at = Math.ceil((rows.length * slice) / slices); at < end; at++) insert.run(rows[at])
    }
    copy.exec('COMMIT')
  }
  const took = performance.now() - since
  copy.close()
  saved.close()
  return took
}
