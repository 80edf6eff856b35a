import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { Listing } from '@/domain/listing'
import { may } from '@/domain/permissions'
import type { ReadContext } from '../read'
import { users } from '../users/table'
import { shareViewPolicy } from './policy'
import { savedViews } from './table'

export type SavedView = Awaited<ReturnType<typeof listViews>>['views'][number]

/** The actor's own views of a list and those shared with its role, by name. */
export async function listViews({ db, actor }: ReadContext, listing: Listing) {
  const isShared = sql`instr(${savedViews.sharedWith}, ${` ${actor.role} `}) > 0`
  const rows = await db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      sharedWith: savedViews.sharedWith,
      userId: savedViews.userId,
      by: users.name,
    })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.userId))
    .where(and(eq(savedViews.listing, listing), or(eq(savedViews.userId, actor.userId), isShared)))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
  return {
    views: rows.map(({ userId, sharedWith, ...view }) => ({
      ...view,
      own: userId === actor.userId,
      sharedWith: sharedWith.split(' ').filter(Boolean),
    })),
    can: { share: may(actor, shareViewPolicy) },
  }
}
