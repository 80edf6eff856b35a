import Sqlite from 'better-sqlite3'

/**
 * One open database file, asked and told by text: for what comes before the tables that the query
 * builder knows (is it a book at all, of which release), for older releases' tables, and for copies.
 */
export class BookFile {
  private constructor(
    /** The driver's own connection: for the other files of this folder alone. */
    readonly client: Sqlite.Database,
  ) {}

  /** Opens a file, or makes it; with `readonly` it must be there and stays as it is. */
  static open(path: string, { readonly = false } = {}): BookFile {
    const client = new Sqlite(path, { readonly })
    client.pragma('busy_timeout = 5000')
    if (!readonly) {
      client.pragma('journal_mode = WAL')
      // An acknowledged write survives power loss, not only a crash of the process.
      client.pragma('synchronous = FULL')
      client.pragma('foreign_keys = ON')
      // Long lists write the same pages slice by slice: they go into the book together, not each time.
      client.pragma('wal_autocheckpoint = 4000')
    }
    client.pragma('cache_size = -65536')
    client.pragma('temp_store = MEMORY')
    return new BookFile(client)
  }

  /** A database in memory, gone when it is closed. */
  static inMemory(): BookFile {
    return BookFile.open(':memory:')
  }

  /** Opens a file that is there, without a word about how it is written: to look at, or copy. */
  static openAsItIs(path: string, { readonly = false } = {}): BookFile {
    const client = new Sqlite(path, { readonly, fileMustExist: true })
    client.pragma('busy_timeout = 5000')
    return new BookFile(client)
  }

  all<T>(text: string, ...given: unknown[]): T[] {
    return this.client.prepare(text).all(...given) as T[]
  }

  first<T>(text: string, ...given: unknown[]): T | undefined {
    return this.client.prepare(text).get(...given) as T | undefined
  }

  tell(text: string, ...given: unknown[]): void {
    this.client.prepare(text).run(...given)
  }

  /** The same text for each of many rows, in one transaction: all of them, or none. */
  tellEach(text: string, rows: unknown[][]): void {
    const statement = this.client.prepare(text)
    this.client.exec('BEGIN IMMEDIATE')
    try {
      for (const given of rows) statement.run(...given)
      this.client.exec('COMMIT')
    } catch (error) {
      if (this.client.inTransaction) this.client.exec('ROLLBACK')
      throw error
    }
  }

  tables(): Set<string> {
    const rows = this.all<{ name: string }>("select name from sqlite_master where type = 'table'")
    return new Set(rows.map(({ name }) => name))
  }

  /** Of a table that may not be there: then it has none. */
  columns(table: string): Set<string> {
    const rows = this.all<{ name: string }>('select name from pragma_table_info(?)', table)
    return new Set(rows.map(({ name }) => name))
  }

  /** A number in the file's own head, outside of all tables; 0 in a new file. */
  get mark(): number {
    return Number(this.client.pragma('user_version', { simple: true }))
  }

  set mark(mark: number) {
    this.client.pragma(`user_version = ${Math.trunc(mark)}`)
  }

  /** From here on nothing can be written through this connection. */
  lookOnly(): void {
    this.client.pragma('query_only = ON')
  }

  /** A copy of one moment, made beside those who write. */
  copyTo(path: string): void {
    this.tell('vacuum into ?', path)
  }

  /** Rows that were written through this connection since it was opened. */
  written(): number {
    return this.first<{ n: number }>('select total_changes() as n')?.n ?? 0
  }

  close(): void {
    this.client.close()
  }
}
