import { inArray } from 'drizzle-orm'
import type { UnitAccount } from '@/domain/account-list'
import { problem } from '@/domain/validation'
import { type Also, withAlso } from '../audit/also'
import { hashPassword } from '../auth/hashing'
import { already, defineCommand, done, type Problems, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { units } from '../units/table'
import { enterUser } from './commands'
import { createUnitAccountsInput } from './input-many'
import { createUnitAccountsPolicy } from './policy'
import { readablePassword } from './readable-password'
import { users } from './table'

/**
 * Accounts for many units at once, all or none of them. Their first passwords are made here, told
 * once, and must be changed at the first sign-in; the same list sent again tells none.
 */
export const createUnitAccounts = defineCommand(createUnitAccountsPolicy, {
  input: createUnitAccountsInput,
  prepare: async ({ rows }) => {
    const made: { password: string; hash: string }[] = []
    for (const _ of rows) {
      const password = readablePassword()
      made.push({ password, hash: await hashPassword(password) })
    }
    return made
  },
  run: async (tx, { rows, createKey }, ctx, made) => {
    const keys = rows.map((_, at) => `${createKey}.${at}`)
    const twins = await tx.select().from(users).where(inArray(users.createKey, keys))
    if (twins.length > 0)
      return already({
        accounts: twins.map(({ id, username }): UnitAccount => ({ id, username, password: null })),
      })
    const problems = await problemsOf(tx, rows)
    if (Object.keys(problems).length > 0) return refuse(problems)
    const accounts: UnitAccount[] = []
    const also: Also[] = []
    for (const [at, row] of rows.entries()) {
      const { password, hash } = made[at] ?? {}
      if (!password || !hash) throw new Error('a row has no password')
      const { id, change } = await enterUser(tx, {
        ...row,
        role: 'contributor',
        hash,
        mustChangePassword: true,
        now: ctx.now,
        createKey: keys[at],
      })
      accounts.push({ id, username: row.username, password })
      also.push({ noun: 'user', id, set: { ...change.after }, isNew: true })
    }
    const after = { accounts: rows.map((row, at) => ({ id: accounts[at]?.id, ...row })) }
    return done({ id: 0, before: null, after: withAlso(after, also) }, { accounts })
  },
})

/** Names that are taken and units that are not there, row by row. */
async function problemsOf(tx: Tx, rows: { unitId: number; username: string }[]): Promise<Problems> {
  const names = rows.map(({ username }) => username)
  const ids = [...new Set(rows.map(({ unitId }) => unitId))]
  const taken = await tx
    .select({ username: users.username })
    .from(users)
    .where(inArray(users.username, names))
  const there = await tx.select({ id: units.id }).from(units).where(inArray(units.id, ids))
  const used = new Set(taken.map((row) => row.username))
  const known = new Set(there.map(({ id }) => id))
  const problems: Problems = {}
  for (const [at, { unitId, username }] of rows.entries()) {
    if (used.has(username)) problems[`rows.${at}.username`] = problem('usernameTaken')
    if (!known.has(unitId)) problems[`rows.${at}.unitId`] = 'notFound'
  }
  return problems
}
