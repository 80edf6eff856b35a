import type { SQL } from 'drizzle-orm'
import { noteHead, nothingAdded } from '../audit/seals'
import type { Database } from '../open'
import type { Reader, Tx } from './connection'

/**
 * Runs `work` as one transaction on the writer. It awaits nothing but `tx`: the driver answers at
 * once, so nothing else on this thread can come between; and it has no effect outside `tx`, for
 * another engine may have to run it twice. The driver's own `db.transaction` is not atomic with an
 * async callback: never use it.
 * Anything thrown in `work` undoes all of it and is thrown on.
 */
export function transaction<T>({ db }: { db: Database }, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { client } = db.file
  return db.lock(async () => {
    client.exec('BEGIN IMMEDIATE')
    try {
      const value = await work(db.writer)
      client.exec('COMMIT')
      await noteHead(db.writer)
      return value
    } catch (error) {
      if (client.inTransaction) client.exec('ROLLBACK')
      nothingAdded(db.writer)
      throw error
    }
  })
}

/** A statement that the query builder has no words for. */
export const execute = async (tx: Tx, statement: SQL): Promise<void> => {
  tx.run(statement)
}

/** Rows of a query that the query builder has no words for. */
export const select = async <T>(db: Reader, statement: SQL): Promise<T[]> => db.all<T>(statement)
