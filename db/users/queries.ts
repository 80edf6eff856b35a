import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { type Actor, may } from '@/domain/permissions'
import { roles } from '@/domain/vocabulary'
import { alias } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { database } from '../open'
import type { ReadContext } from '../read'
import { readSecurity } from '../settings/security'
import { units } from '../units/table'
import { createUnitAccountsPolicy, updateUserPolicy } from './policy'
import { users } from './table'

export type UserRow = NonNullable<Awaited<ReturnType<typeof listUsers>>>[number]

/** Who an account is now: read at every request, so that a role taken away is gone at once. */
export async function findActor(db: Reader, userId: number): Promise<Actor | null> {
  const [row] = await db
    .select({
      userId: users.id,
      name: users.name,
      role: users.role,
      unitId: users.unitId,
      unitName: units.name,
      mustChangePassword: users.mustChangePassword,
      active: users.active,
      hasFactor: users.twoFactorEnabled,
    })
    .from(users)
    .leftJoin(units, eq(units.id, users.unitId))
    .where(eq(users.id, userId))
  if (!row?.active) return null
  const { active: _, hasFactor, ...actor } = row
  if (actor.role !== 'admin' || hasFactor) return actor
  const { factorForAdministrators } = await readSecurity(db)
  return factorForAdministrators ? { ...actor, mustAddFactor: true } : actor
}

/** Whether a code is asked of this account at sign-in. */
export async function hasFactor(userId: number): Promise<boolean> {
  const [row] = await database()
    .reader.select({ on: users.twoFactorEnabled })
    .from(users)
    .where(eq(users.id, userId))
  return row?.on === true
}

/** All accounts (an office has some dozens), by role and name; null for who may not manage them. */
export async function listUsers({ db, actor }: ReadContext) {
  if (!may(actor, updateUserPolicy)) return null
  return db
    .select(shown)
    .from(users)
    .leftJoin(units, eq(units.id, users.unitId))
    .orderBy(asc(roleOrder), asc(users.name), asc(users.id))
}

/** One account; null when not there or for who may not manage it. */
export async function getUser({ db, actor }: ReadContext, id: number) {
  if (!may(actor, updateUserPolicy)) return null
  const [row] = await db
    .select({ ...shown, version: users.version, createdAt: users.createdAt })
    .from(users)
    .leftJoin(units, eq(units.id, users.unitId))
    .where(eq(users.id, id))
  return row ?? null
}

/** What accounts for units are made from: units in force, and the user names that there are. */
export async function accountChoices({ db, actor }: ReadContext, today: string) {
  if (!may(actor, createUnitAccountsPolicy)) return null
  const parents = alias(units, 'parents')
  const inForce = and(
    eq(units.unnamed, false),
    or(isNull(units.validFrom), lte(units.validFrom, today)),
    or(isNull(units.validTo), gte(units.validTo, today)),
  )
  const [choices, taken] = await Promise.all([
    db
      .select({ id: units.id, name: units.name, above: parents.name })
      .from(units)
      .leftJoin(parents, eq(parents.id, units.parentId))
      .where(inForce)
      .orderBy(asc(units.sortKey), asc(units.id)),
    db.select({ username: users.username }).from(users),
  ])
  return { units: choices, taken: taken.map(({ username }) => username) }
}

const shown = {
  id: users.id,
  username: users.username,
  name: users.name,
  role: users.role,
  unitId: users.unitId,
  unit: units.name,
  active: users.active,
  mustChangePassword: users.mustChangePassword,
  twoFactorEnabled: users.twoFactorEnabled,
}

const roleOrder = sql`case ${users.role} ${sql.join(
  roles.map((role, at) => sql`when ${role} then ${at}`),
  sql` `,
)} end`
