import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { auth } from '@/db/auth/auth'
import { database } from '@/db/open'
import type { ReadContext } from '@/db/read'
import { findActor } from '@/db/users/queries'
import type { Actor } from '@/domain/permissions'

/** The signed-in account, or null. Role, scope and active flag come from the database each time. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const session = await auth().api.getSession({ headers: await headers() })
  return session ? findActor(database().reader, Number(session.user.id)) : null
})

/** For pages: nobody signed in goes to sign-in, a one-time password goes to its change. */
async function requireActor(): Promise<Actor> {
  const actor = await getActor()
  if (!actor) redirect('/sign-in')
  if (actor.mustChangePassword) redirect('/account')
  return actor
}

/** For routes, which answer 401 in place of a redirect: the context, or null without a session. */
export async function routeContext(): Promise<ReadContext | null> {
  const actor = await getActor()
  return actor && !actor.mustChangePassword ? { db: database().reader, actor } : null
}

/** What every query is given: the reading connection and who asks. */
export async function readContext(): Promise<ReadContext> {
  const actor = await requireActor()
  return { db: database().reader, actor }
}
