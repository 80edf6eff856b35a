'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signIn } from '@/app/sign-in/sign-in'
import { pageAfter } from './page-after'

export type SignInState = { message: string; username: string } | null

/** Works before JavaScript does. A wrong name and a wrong password answer the same. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const username = String(form.get('username') ?? '')
    .slice(0, 60)
    .trim()
  const password = String(form.get('password') ?? '').slice(0, 200)
  const t = await getTranslations('signIn')
  if (!username || !password) return { message: t('missing'), username }
  const answer = await signIn(username, password, await headers())
  const next = pageAfter(form.get('next'))
  if (answer.what === 'opened') redirect(next)
  if (answer.what === 'code') redirect(`/sign-in/code?${new URLSearchParams({ next })}`)
  if (answer.what === 'tooMany') return { message: t('tooMany', answer), username }
  return { message: t(answer.what), username }
}
