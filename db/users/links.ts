import { hash } from 'node:crypto'
import { and, eq, like } from 'drizzle-orm'
import type { Tx } from '../open'
import { verifications } from './table'

/** How long a link can be used, in milliseconds. */
export const linkLife = 24 * 60 * 60_000

/** Links lie beside what else waits to be confirmed; of each only the hash is kept. */
export const identifierOf = (token: string): string => `password:${hash('sha256', token, 'hex')}`

/** Links of an account that are still lying about end with each new one, and with each new password. */
export const endLinks = (tx: Tx, userId: number) =>
  tx
    .delete(verifications)
    .where(
      and(like(verifications.identifier, 'password:%'), eq(verifications.value, String(userId))),
    )
