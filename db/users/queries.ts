import { eq } from 'drizzle-orm'
import type { Actor } from '@/domain/permissions'
import { database, type Reader } from '../open'
import { units } from '../units/table'
import { users } from './table'

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
    })
    .from(users)
    .leftJoin(units, eq(units.id, users.unitId))
    .where(eq(users.id, userId))
  if (!row?.active) return null
  const { active: _, ...actor } = row
  return actor
}

/** Whether there is an active account of this name; the password is asked elsewhere. */
export async function mayUserSignIn(username: string): Promise<boolean> {
  const [row] = await database()
    .reader.select({ active: users.active })
    .from(users)
    .where(eq(users.username, username))
  return row?.active === true
}
