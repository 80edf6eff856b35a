'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { signIn } from '@/app/sign-in/sign-in'

export type SignInState = {
  problem: 'wrong' | 'tooMany' | 'missing' | 'failed'
  username: string
} | null

/** Works before JavaScript does. A wrong name and a wrong password answer the same. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const username = String(form.get('username') ?? '')
    .slice(0, 60)
    .trim()
  const password = String(form.get('password') ?? '').slice(0, 200)
  if (!username || !password) return { problem: 'missing', username }
  const problem = await signIn(username, password, await headers())
  if (problem) return { problem, username }
  redirect(ownPath(String(form.get('next') ?? '')))
}

/** Only a path of this site: never a way to send somebody elsewhere after signing in. */
function ownPath(next: string): string {
  return /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/'
}
