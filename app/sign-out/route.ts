import { headers } from 'next/headers'
import { redirectTo, sameOrigin } from '@/app/origin'
import { getSession } from '@/app/session'
import { addressOf } from '@/app/sign-in/address'
import { auth } from '@/db/auth/auth'
import { tellSignOut } from '@/db/users/sign-in-events'

export async function POST(request: Request) {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const [session, sent] = await Promise.all([getSession(), headers()])
  await auth().api.signOut({ headers: sent })
  const whence = { address: addressOf(sent), userAgent: sent.get('user-agent') }
  if (session) await tellSignOut(session.userId, whence, new Date())
  return redirectTo('/sign-in')
}
