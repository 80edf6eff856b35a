import { and, eq, ne } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import type { Role } from '@/domain/vocabulary'
import type { Change } from '../audit/chain'
import { hashPassword } from '../auth/hashing'
import { already, defineCommand, done, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { registerOf } from '../register'
import { units } from '../units/table'
import { checkAndHash, passwordOf } from './current-password'
import { changePasswordInput, createUserInput, resetPasswordInput, updateUserInput } from './input'
import { endWaiting } from './links'
import { passwordMark } from './marks'
import { refusedPassword } from './new-password'
import {
  changePasswordPolicy,
  createUserPolicy,
  resetPasswordPolicy,
  updateUserPolicy,
} from './policy'
import { accounts, sessions, users } from './table'

const register = registerOf(users, 'user')

/** A new account. Its first password is the administrator's to hand over, and must be changed. */
export const createUser = defineCommand(createUserPolicy, {
  input: createUserInput,
  prepare: ({ password }) => hashPassword(password),
  run: async (tx, { password, ...input }, ctx, hash) => {
    const twin = await register.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    const [taken] = await tx.select().from(users).where(eq(users.username, input.username))
    if (taken) return refuse({ username: problem('usernameTaken') })
    const refused = await refusedPassword(tx, password, input)
    if (refused) return refused
    const unitId = scopeOf(input)
    if (!(await unitThere(tx, unitId))) return refuse({ unitId: 'notFound' })
    const account = { ...input, unitId, hash, mustChangePassword: true }
    const { id, change } = await enterUser(tx, { ...account, now: ctx.now })
    return done(change, { id })
  },
})

/** Name, role, scope, and whether the account may sign in. Sessions end when it may not. */
export const updateUser = defineCommand(updateUserPolicy, {
  input: updateUserInput,
  run: async (tx, { id, version, ...input }, ctx) => {
    const before = await register.load(tx, { id, version })
    if ('ok' in before) return before
    const unitId = scopeOf(input)
    if (!(await unitThere(tx, unitId))) return refuse({ unitId: 'notFound' })
    const stays = input.active && input.role === 'admin'
    if (!stays && !(await otherAdministrator(tx, id))) return refuse({ role: 'lastAdministrator' })
    const after = await register.save(tx, before, { ...input, unitId, updatedAt: ctx.now })
    if ('ok' in after) return after
    if (!input.active) await tx.delete(sessions).where(eq(sessions.userId, id))
    return done({ id, before: shown(before), after: shown(after) }, { id })
  },
})

/** Sets a password that must be changed at the next sign-in; ends the account's sessions. */
export const resetPassword = defineCommand(resetPasswordPolicy, {
  input: resetPasswordInput,
  prepare: ({ password }) => hashPassword(password),
  run: async (tx, { id, password }, ctx, hash) => {
    // The own password is changed by knowing it.
    if (id === ctx.actor.userId) return refuse({ '': 'notAllowed' })
    const user = await register.load(tx, { id })
    if ('ok' in user) return user
    const refused = await refusedPassword(tx, password, user)
    if (refused) return refused
    const change = await setPassword(tx, user, hash, { mustChangePassword: true, now: ctx.now })
    return done(change, { id })
  },
})

/** Own password; every session of the account ends, the present one too: sign in anew. */
export const changePassword = defineCommand(changePasswordPolicy, {
  input: changePasswordInput,
  prepare: ({ current, password }, ctx) => checkAndHash(ctx, current, password),
  run: async (tx, { password }, ctx, checked) => {
    if ('problems' in checked) return checked
    const id = ctx.actor.userId
    const user = await register.load(tx, { id })
    if ('ok' in user) return user
    const refused = await refusedPassword(tx, password, user)
    if (refused) return refused
    // Somebody else changed it while this one was checked: that password is no longer the current one.
    if ((await passwordOf(tx, id)) !== checked.known) return refuse({ current: 'wrongPassword' })
    const set = { mustChangePassword: false, now: ctx.now }
    return done(await setPassword(tx, user, checked.hash, set), { id })
  },
})

/**
 * Writes the account and its password's hash; the first accounts of a book come this way too. Answers
 * what the history has to say of it.
 */
export async function enterUser(
  tx: Tx,
  user: {
    username: string
    name: string
    role: Role
    unitId: number | null
    hash: string
    mustChangePassword: boolean
    now: Date
    createKey?: string
  },
): Promise<{ id: number; change: Change & { after: object } }> {
  const { hash, now, ...values } = user
  const times = { createdAt: now, updatedAt: now }
  const row = await register.enter(tx, {
    ...values,
    ...times,
    email: `${user.username}@so-vang.invalid`,
    displayUsername: user.username,
  })
  await tx.insert(accounts).values({
    accountId: String(row.id),
    providerId: 'credential',
    userId: row.id,
    password: hash,
    ...times,
  })
  const { id } = row
  const after = { ...shown(row), passwordMark: passwordMark(tx, id, hash) }
  return { id, change: { id, before: null, after } }
}

/** Another password for the account; its sessions end. Answers what the history has to say of it. */
export async function setPassword(
  tx: Tx,
  user: typeof users.$inferSelect,
  hash: string,
  { mustChangePassword, now }: { mustChangePassword: boolean; now: Date },
): Promise<Change> {
  const { id } = user
  await tx.update(accounts).set({ password: hash, updatedAt: now }).where(eq(accounts.userId, id))
  await tx.update(users).set({ mustChangePassword, updatedAt: now }).where(eq(users.id, id))
  await tx.delete(sessions).where(eq(sessions.userId, id))
  await endWaiting(tx, id)
  const before = whose(user)
  const mark = passwordMark(tx, id, hash)
  return { id, before, after: { ...before, mustChangePassword, passwordMark: mark } }
}

/** Only a contributor has a scope; for the others a unit left over from before says nothing. */
const scopeOf = ({ role, unitId }: { role: Role; unitId: number | null }): number | null =>
  role === 'contributor' ? unitId : null

async function unitThere(tx: Tx, id: number | null): Promise<boolean> {
  if (id === null) return true
  return (await tx.select({ id: units.id }).from(units).where(eq(units.id, id))).length > 0
}

async function otherAdministrator(tx: Tx, id: number): Promise<boolean> {
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.active, true), ne(users.id, id)))
  return others.length > 0
}

const shown = ({ username, name, role, unitId, active }: typeof users.$inferSelect) => ({
  username,
  name,
  role,
  unitId,
  active,
})

/** What people are told of a change of password: whose, and no more. */
const whose = ({ username, name, mustChangePassword }: typeof users.$inferSelect) => ({
  username,
  name,
  mustChangePassword,
})
