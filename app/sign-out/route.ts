import { headers } from 'next/headers'
import { redirectTo, sameOrigin } from '@/app/origin'
import { auth } from '@/db/auth/auth'

export async function POST(request: Request) {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  await auth().api.signOut({ headers: await headers() })
  return redirectTo('/sign-in')
}
