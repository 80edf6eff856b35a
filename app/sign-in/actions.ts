'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signIn } from '@/app/sign-in/sign-in'
import { ownPath } from '@/domain/own-path'

export type SignInState = { message: string; username: string } | null

/** Works before JavaScript does. A wrong name and a wrong password answer the same. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const username = String(form.get('username') ?? '')
    .slice(0, 60)
    .trim()
  const password = String(form.get('password') ?? '').slice(0, 200)
  const t = await getTranslations('signIn')
  if (!username || !password) return { message: t('missing'), username }
  const problem = await signIn(username, password, await headers())
  if (problem?.what === 'tooMany') return { message: t('tooMany', problem), username }
  if (problem) return { message: t(problem.what), username }
  redirect(pageAfter(String(form.get('next') ?? '')))
}

/** Only a path of this site: never a way to send somebody elsewhere after signing in. */
function pageAfter(next: string): string {
  const path = ownPath(next)
  return path === null || /^\/sign-(in|out)\b/.test(path) ? '/' : path
}
