import type Sqlite from 'better-sqlite3'
import { lastGiven } from './checks'
import type { Tx } from './connection'

/** Tables whose rows one long command may write a little later, each after what it leans on. */
const order = [
  'individuals',
  'recipientNames',
  'awards',
  'awardStatusChanges',
  'auditEntries',
  'importRows',
]

/** So many rows wait before they are written. */
const most = 5000

/**
 * Rows that one long command writes table by table instead of record by record: the engine is two or
 * three times as fast over a thousand rows of one table as over the same rows between others. What
 * has to be read back is flushed before.
 */
export class Stage {
  private readonly waiting = order.map(() => new Map<Sqlite.Statement, unknown[][]>())
  private readonly lastIds = new Map<string, number>()
  private count = 0
  /** Rows that wait, by what they would be looked for; forgotten as soon as the book can be asked. */
  readonly fresh = new Map<string, unknown>()

  constructor(private readonly tx: Tx) {}

  /** The id that the next row of a table will have: nobody else writes meanwhile (see `Bulk`). */
  nextId(table: string): number {
    const last = this.lastIds.get(table) ?? lastGiven(this.tx, table)
    this.lastIds.set(table, last + 1)
    return last + 1
  }

  /** Writes the row with the next flush. */
  add(table: string, statement: Sqlite.Statement, values: unknown[]): void {
    const waiting = this.waiting[order.indexOf(table)]
    if (!waiting) throw new Error(`${table} is not staged`)
    const rows = waiting.get(statement)
    if (rows) rows.push(values)
    else waiting.set(statement, [values])
    this.count++
    if (this.count >= most) this.flush()
  }

  flush(): void {
    for (const waiting of this.waiting) {
      for (const [statement, rows] of waiting) for (const values of rows) statement.run(values)
      waiting.clear()
    }
    this.fresh.clear()
    this.count = 0
  }

  /** Somebody else has written: the next ids are asked for again. */
  forget(): void {
    this.lastIds.clear()
  }
}
