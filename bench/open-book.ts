import type { Context } from '@/db/command'
import { type Database, openDatabase } from '@/db/open'
import type { ReadContext } from '@/db/read'
import { generate } from './generate'

/** A generated book and what the measurements ask of it. */
export type Book = {
  db: Database
  awards: number
  ward: number
  /** About half of all units lie under it. */
  government: number
  officer: number
  /** The ones with the most awards. */
  event: number
  decision: number
}

/** Generates a book of so many awards in a folder. */
export async function openBook(folder: string, awards: number): Promise<Book> {
  const db = openDatabase(folder)
  await generate(db, awards)
  return bookOf(db, awards)
}

function bookOf(db: Database, awards: number): Book {
  const idOf = (statement: string) => (db.raw.prepare(statement).get() as { id: number }).id
  return {
    db,
    awards,
    ward: idOf(`select id from units where level = 'ward' order by id limit 1`),
    government: idOf(`select id from units where kind = 'government' order by id limit 1`),
    officer: idOf(`select id from users where username = 'officer'`),
    event: idOf(fullest('eventId')),
    decision: idOf(fullest('decisionId')),
  }
}

const fullest = (column: string): string => `select ${column} as id from awards
  where ${column} is not null and status = 'conferred' group by 1 order by count(*) desc limit 1`

export const leaderOf = (book: Book): ReadContext => ({
  db: book.db.reader,
  actor: {
    userId: 0,
    name: 'Phạm Thùy Dương',
    role: 'leader',
    unitId: null,
    unitName: null,
    mustChangePassword: false,
  },
})

export const officerOf = (book: Book): Context => ({
  db: book.db,
  now: new Date(),
  actor: { ...leaderOf(book).actor, userId: book.officer, name: 'Nguyễn Thu Trà', role: 'officer' },
})
