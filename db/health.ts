import { database } from './open'

/** Whether the book can be opened and read now. */
export function databaseAnswers(): boolean {
  try {
    return database().raw.prepare('select 1').pluck().get() === 1
  } catch {
    return false
  }
}
