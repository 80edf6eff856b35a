import { and, desc, eq, gt } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import type { Reader } from '../engine/connection'
import { type Database, database } from '../open'
import type { ReadContext } from '../read'
import { readSecurity } from '../settings/security'
import { endUserSessionsPolicy } from './policy'
import { sessions } from './table'

export type SessionRow = NonNullable<Awaited<ReturnType<typeof listSessions>>>[number]

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** How old the time of the last use may grow before it is written again. */
const grain = 5 * minute

/**
 * Whether a session goes on: not left unused for too long, not older than the office allows. What is
 * over ends, and what is used is noted; neither is waited for, so that a page never stands behind a
 * long save.
 */
export async function goesOn(
  { id, createdAt, updatedAt }: { id: number; createdAt: Date; updatedAt: Date },
  now: Date,
  db: Database = database(),
): Promise<boolean> {
  const { usedAfter, openedAfter } = await limits(db.reader, now)
  const isOver = updatedAt <= usedAfter || createdAt <= openedAfter
  const own = eq(sessions.id, id)
  if (isOver) void inTime(db, db.writer.delete(sessions).where(own))
  else if (now.getTime() - updatedAt.getTime() > grain)
    void inTime(db, db.writer.update(sessions).set({ updatedAt: now }).where(own))
  return !isOver
}

/** When the writer is free; what fails is tried again by the next request. */
const inTime = (db: Database, statement: PromiseLike<unknown>): Promise<unknown> =>
  db.lock(async () => statement).catch(() => undefined)

/** Before which instant of last use, and of sign-in, a session is over. */
async function limits(db: Reader, now: Date) {
  const { idleHours, lifetimeDays } = await readSecurity(db)
  return {
    usedAfter: new Date(now.getTime() - idleHours * hour),
    openedAfter: new Date(now.getTime() - lifetimeDays * day),
  }
}

/** The open sessions of an account, the one used last first; null for whose they are not. */
export async function listSessions({ db, actor }: ReadContext, userId: number, now: Date) {
  if (userId !== actor.userId && !may(actor, endUserSessionsPolicy)) return null
  const { usedAfter, openedAfter } = await limits(db, now)
  return db
    .select({
      id: sessions.id,
      openedAt: sessions.createdAt,
      usedAt: sessions.updatedAt,
      address: sessions.ipAddress,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        gt(sessions.updatedAt, usedAfter),
        gt(sessions.createdAt, openedAfter),
      ),
    )
    .orderBy(desc(sessions.updatedAt), desc(sessions.id))
}
