import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { auth } from '@/db/auth/auth'
import { database } from '@/db/open'
import type { ReadContext } from '@/db/read'
import { findActor } from '@/db/users/queries'
import { goesOn } from '@/db/users/sessions'
import { type Actor, isHeldBack } from '@/domain/permissions'

/** The open session of the request, or null; how long it lasts is the office's to say. */
export const getSession = cache(async () => {
  // First: while the site is built there is no request, and the book is not to be opened.
  const sent = await headers()
  const found = await auth().api.getSession({ headers: sent, query: { disableRefresh: true } })
  if (!found) return null
  const { id, userId, createdAt, updatedAt } = found.session
  const session = { id: Number(id), userId: Number(userId), createdAt, updatedAt }
  return (await goesOn(session, new Date())) ? session : null
})

/** The signed-in account, or null. Role, scope and active flag come from the database each time. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const session = await getSession()
  return session && findActor(database().reader, session.userId)
})

/** For pages: nobody signed in goes to sign-in, who has to see to the account first goes there. */
async function requireActor(): Promise<Actor> {
  const actor = await getActor()
  if (!actor) redirect('/sign-in')
  if (isHeldBack(actor)) redirect('/account')
  return actor
}

/** For routes, which answer 401 in place of a redirect: the context, or null without a session. */
export async function routeContext(): Promise<ReadContext | null> {
  const actor = await getActor()
  return actor && !isHeldBack(actor) ? { db: database().reader, actor } : null
}

/** What every query is given: the reading connection and who asks. */
export async function readContext(): Promise<ReadContext> {
  const actor = await requireActor()
  return { db: database().reader, actor }
}
