import { hash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '../engine/connection'
import { verifications } from './table'

/** How long a link can be used, in milliseconds. */
export const linkLife = 24 * 60 * 60_000

/** Links lie beside what else waits to be confirmed; of each only the hash is kept. */
export const identifierOf = (token: string): string => `password:${hash('sha256', token, 'hex')}`

/**
 * Whatever waits in an account's name ends with a new link and with each new password: older links,
 * and sign-ins that gave the old password and have yet to give their code.
 */
export const endWaiting = (tx: Tx, userId: number) =>
  tx.delete(verifications).where(eq(verifications.value, String(userId)))
