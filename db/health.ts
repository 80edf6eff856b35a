import { sql } from 'drizzle-orm'
import { select } from './engine/transaction'
import { database } from './open'

/** Whether the book can be opened and read now. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    const [row] = await select<{ one: number }>(database().reader, sql`select 1 as one`)
    return row?.one === 1
  } catch {
    return false
  }
}
