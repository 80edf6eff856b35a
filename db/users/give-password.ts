import { eq } from 'drizzle-orm'
import { appendAudit } from '../audit/chain'
import { hashPassword } from '../auth/hashing'
import { transaction } from '../engine/transaction'
import type { Database } from '../open'
import { setPassword } from './commands'
import { resetPasswordPolicy } from './policy'
import { readablePassword } from './readable-password'
import { users } from './table'

/** Who stands in the history for what is done at the machine itself, by whoever may start the server. */
const operator = {
  userId: 0,
  name: 'Người vận hành máy chủ',
  role: 'admin',
  unitId: null,
  unitName: null,
  mustChangePassword: false,
} as const

/**
 * A new one-time password for an account, made at the machine: for when the first one was lost, or
 * the only administrator forgot theirs. Ends the account's sessions. Undefined for an unknown name.
 */
export async function givePassword(
  db: Database,
  username: string,
  now: Date,
): Promise<{ password: string; active: boolean } | undefined> {
  const password = readablePassword()
  const hash = await hashPassword(password)
  return transaction({ db }, async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.username, username.toLowerCase()))
    if (!user) return undefined
    const change = await setPassword(tx, user, hash, { mustChangePassword: true, now })
    await appendAudit(tx, { actor: operator, now }, resetPasswordPolicy, change)
    return { password, active: user.active }
  })
}
