import { signed } from '../audit/seal-file'
import { sealsOf } from '../audit/seals'
import type { Reader } from '../engine/connection'

/** Enough that none is met by chance, and short in an entry. */
const length = 24

/**
 * What the history keeps of a new password: a mark of its hash, made with the book's own key and for this
 * account alone. It says nothing of the password, nobody without the key can make one, and `verify`
 * finds by it a hash that was exchanged behind the book's back.
 */
export const passwordMark = (db: Reader, userId: number, hash: string): string =>
  markOf(db, ['password', userId, hash])

/** The same of an authenticator's secret, as it lies in the database. */
export const factorMark = (db: Reader, userId: number, secret: string): string =>
  markOf(db, ['factor', userId, secret])

const markOf = (db: Reader, what: [string, number, string]): string =>
  signed(sealsOf(db).key, JSON.stringify(what)).slice(0, length)
