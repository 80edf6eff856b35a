import { sql } from 'drizzle-orm'
import { database } from './open'
import { select } from './transaction'

/** Whether the book can be opened and read now. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    const [row] = await select<{ one: number }>(database().reader, sql`select 1 as one`)
    return row?.one === 1
  } catch {
    return false
  }
}
