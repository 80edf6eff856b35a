import { and, eq, gt } from 'drizzle-orm'
import type { z } from 'zod'
import { appendAudit } from '../audit/chain'
import { hashPassword } from '../auth/hashing'
import { type Refusal, type Result, refuse } from '../command'
import type { Reader } from '../engine/connection'
import { transaction } from '../engine/transaction'
import { type Database, database } from '../open'
import { setPassword } from './commands'
import { takeLinkInput } from './input'
import { identifierOf } from './links'
import { refusedPassword } from './new-password'
import { users, verifications } from './table'

/** Whose password a link sets; undefined when it was used, is too old or never was one. */
export async function findLink(
  token: string,
  now: Date,
  db: Reader = database().reader,
): Promise<typeof users.$inferSelect | undefined> {
  const [link] = await db
    .select({ userId: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, identifierOf(token)), gt(verifications.expiresAt, now)))
  if (!link) return undefined
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, Number(link.userId)), eq(users.active, true)))
  return user
}

/**
 * Sets the password of the link's account, once: whoever holds the link stands for the account, so
 * there is no actor to ask. A password that is refused leaves the link as it was.
 */
export async function takeLink(
  raw: z.input<typeof takeLinkInput>,
  now: Date,
  db: Database = database(),
): Promise<Result<{ username: string }>> {
  const parsed = takeLinkInput.safeParse(raw)
  if (!parsed.success)
    return refuse(Object.fromEntries(parsed.error.issues.map((i) => [i.path.join('.'), i.message])))
  const { token, password } = parsed.data
  // Nothing is hashed for who has no link.
  if (!(await findLink(token, now, db.reader))) return spent()
  const hashed = await hashPassword(password)
  return transaction({ db }, async (tx) => {
    const user = await findLink(token, now, tx)
    if (!user) return spent()
    const refused = await refusedPassword(tx, password, user)
    if (refused) return refused
    // Takes the link away with all others.
    const change = await setPassword(tx, user, hashed, { mustChangePassword: false, now })
    const { id, name, role } = user
    const actor = {
      userId: id,
      name,
      role,
      unitId: null,
      unitName: null,
      mustChangePassword: false,
    }
    await appendAudit(tx, { actor, now }, { noun: 'user', verb: 'useLink' }, change)
    return { ok: true, value: { username: user.username } }
  })
}

const spent = (): Refusal => refuse({ '': 'linkSpent' })
