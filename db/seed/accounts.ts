import { hashPassword } from 'better-auth/crypto'
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { todayIn } from '@/domain/dates'
import type { Role } from '@/domain/vocabulary'
import { appendAudit } from '../audit/chain'
import type { Reader } from '../engine/connection'
import { transaction } from '../engine/transaction'
import type { Database } from '../open'
import { readOffice } from '../settings/office'
import { units } from '../units/table'
import { enterUser } from '../users/commands'
import { createUserPolicy } from '../users/policy'
import { readablePassword } from '../users/readable-password'
import { users } from '../users/table'
import { demoUnitName } from './data/demo'
import { enterDemo } from './demo'
import { seeder } from './seeding'

type Options = { demo: boolean; adminPassword?: string; demoPassword?: string; now: Date }
type Account = { username: string; password: string }

export type FirstAccounts = {
  /** Only when it was made now; `oneTime`: the password must be changed at the first sign-in. */
  admin?: Account & { oneTime: boolean }
  /** Those that were made now. */
  demo?: Account[]
  /** An administrator's name when none of them ever changed the one-time password. */
  unopened?: string
}

/**
 * The accounts that a book begins with: an administrator when nobody can sign in yet, and with
 * `demo` one account for each of the other roles. Accounts that are there are left alone, their
 * passwords too. Passwords are answered once, to be shown, and kept only as hashes.
 */
export async function createFirstAccounts(
  db: Database,
  { demo, adminPassword, demoPassword, now }: Options,
): Promise<FirstAccounts> {
  const answer: FirstAccounts = {}
  if (await isEmpty(db.reader)) {
    const password = adminPassword ?? readablePassword()
    const oneTime = adminPassword === undefined
    await create(db, now, { ...administrator, password, mustChangePassword: oneTime, unitId: null })
    answer.admin = { username: administrator.username, password, oneTime }
  } else answer.unopened = await unopened(db.reader)
  if (demo) answer.demo = await createDemoAccounts(db, now, demoPassword)
  return answer
}

async function createDemoAccounts(
  db: Database,
  now: Date,
  chosen: string | undefined,
): Promise<Account[]> {
  const made: Account[] = []
  const own = await demoUnit(db.reader, todayIn(now))
  for (const person of demoPeople) {
    if (await isThere(db.reader, person.username)) continue
    const password = chosen ?? readablePassword()
    const unitId = person.role === 'contributor' ? own : null
    await create(db, now, { ...person, password, mustChangePassword: false, unitId })
    made.push({ username: person.username, password })
    if (person.role === 'contributor') await enterDemo(db, now)
  }
  return made
}

const administrator = { username: 'admin', name: 'Quản trị', role: 'admin' } as const

const demoPeople: { username: string; name: string; role: Role }[] = [
  { username: 'officer', name: 'Nguyễn Thu Trà', role: 'officer' },
  { username: 'contributor', name: 'Lê Hoàng Bảo', role: 'contributor' },
  { username: 'leader', name: 'Phạm Thùy Dương', role: 'leader' },
]

async function create(
  db: Database,
  now: Date,
  account: (typeof demoPeople)[number] & {
    password: string
    mustChangePassword: boolean
    unitId: number | null
  },
): Promise<void> {
  const { password, ...fields } = account
  const hash = await hashPassword(password)
  await transaction({ db }, async (tx) => {
    const { change } = await enterUser(tx, { ...fields, hash, now })
    await appendAudit(tx, { actor: seeder, now }, createUserPolicy, change)
  })
}

async function isEmpty(db: Reader): Promise<boolean> {
  return (await db.select({ id: users.id }).from(users).limit(1)).length === 0
}

/** A first start that died before it was read takes the only password with it. */
async function unopened(db: Reader): Promise<string | undefined> {
  const administrators = await db
    .select({ username: users.username, waits: users.mustChangePassword })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.active, true)))
  return administrators.every(({ waits }) => waits) ? administrators[0]?.username : undefined
}

async function isThere(db: Reader, username: string): Promise<boolean> {
  const rows = await db.select({ id: users.id }).from(users).where(eq(users.username, username))
  return rows.length > 0
}

/**
 * Whose eyes the contributor looks through: a sample school, which was there in the years of the
 * published figures and still is, else any unit in force of an office that filled in its own; null
 * in an empty book, where it sees nothing.
 */
async function demoUnit(db: Reader, today: string): Promise<number | null> {
  const { unitId } = await readOffice(db)
  const below = unitId ? eq(units.parentId, unitId) : undefined
  const inForce = and(
    below,
    eq(units.unnamed, false),
    or(isNull(units.validFrom), lte(units.validFrom, today)),
    or(isNull(units.validTo), gte(units.validTo, today)),
  )
  const [school] = await db
    .select({ id: units.id })
    .from(units)
    .where(and(inForce, eq(units.name, demoUnitName)))
  if (school) return school.id
  const [any] = await db
    .select({ id: units.id })
    .from(units)
    .where(inForce)
    .orderBy(asc(units.sortKey))
    .limit(1)
  return any?.id ?? null
}
