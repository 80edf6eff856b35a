'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { log } from '@/app/log'
import { auth } from '@/db/auth/auth'
import { findWaiting, keepSession } from '@/db/users/sign-in'
import { tellWrong } from '@/db/users/sign-in-events'
import { addressOf } from '../address'
import { rememberDevice } from '../device'
import { pageAfter } from '../page-after'
import { isRefusal } from '../sign-in'

export type CodeState = { message: string } | null

/**
 * The code of the second factor, or a recovery code, after the password was right. The sign-in
 * library counts the tries: five for one sign-in, ten for the account, then a quarter of an hour.
 */
export async function giveCodeAction(_: CodeState, form: FormData): Promise<CodeState> {
  const t = await getTranslations('signIn')
  const code = String(form.get('code') ?? '')
    .replace(/\s/g, '')
    .slice(0, 40)
    .toLowerCase()
  const [sent, jar] = await Promise.all([headers(), cookies()])
  const cookie = jar.getAll().find(({ name }) => /(^|-)so-vang\.two_factor$/.test(name))
  const waiting = await findWaiting(cookie?.value)
  if (!waiting) redirect('/sign-in')
  const address = addressOf(sent)
  try {
    const given = { body: { code }, headers: sent }
    const { token } = /^\d{6}$/.test(code)
      ? await auth().api.verifyTOTP(given)
      : await auth().api.verifyBackupCode(given)
    const whence = { address, userAgent: sent.get('user-agent') }
    if (!token || !(await keepSession(token, waiting, whence))) return { message: t('code.over') }
    await rememberDevice(waiting.userId)
  } catch (error) {
    if (!isRefusal(error)) {
      log.failure(error, 'giveCode')
      return { message: t('failed') }
    }
    await tellWrong(waiting.userId, { address, tried: true }, new Date())
    const isOver = !(await findWaiting(cookie?.value))
    return { message: t(isOver ? 'code.over' : 'code.wrong') }
  }
  redirect(pageAfter(form.get('next')))
}
