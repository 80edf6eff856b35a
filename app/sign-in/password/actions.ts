'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { log } from '@/app/log'
import { addressOf } from '@/app/sign-in/address'
import { linkGuesses, TooManyGuesses } from '@/db/auth/guesses'
import { Busy } from '@/db/auth/hashing'
import { takeLink } from '@/db/users/password-link'
import { readProblem } from '@/domain/validation'

export type LinkState = { message: string } | null

/** Sets the password that a one-time link is for. Works before JavaScript does. */
export async function takeLinkAction(_: LinkState, form: FormData): Promise<LinkState> {
  const t = await getTranslations('validation')
  const say = (problem: string) => {
    const { key, values } = readProblem(problem)
    return { message: t(key as 'invalid', values) }
  }
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 300)
  const address = addressOf(await headers())
  try {
    await linkGuesses.take(address)
    const fields = { token: text('token'), password: text('password'), repeated: text('repeated') }
    const result = await takeLink(fields, new Date())
    if (result.ok || !('' in result.problems)) await linkGuesses.right(address)
    if (!result.ok) return say(Object.values(result.problems)[0] ?? 'invalid')
  } catch (error) {
    if (error instanceof TooManyGuesses)
      return { message: t('tooManyGuesses', { minutes: error.minutes }) }
    if (error instanceof Busy) return { message: t('serverBusy') }
    log.failure(error, 'takeLink')
    return { message: t('serverBusy') }
  }
  redirect('/sign-in?changed=1')
}
