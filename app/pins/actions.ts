'use server'

import { getTranslations } from 'next-intl/server'
import { action } from '@/app/action'
import type { PinState } from '@/components/pins/pin-form'
import { createPin, removePin } from '@/db/pins/commands'
import type { ActionResult } from '@/domain/result'
import { readProblem } from '@/domain/validation'
import { problemOf } from '@/messages/words'

/** Works before JavaScript does; what was typed comes back with what is wrong with it. */
export async function pinAction(_: PinState, form: FormData): Promise<PinState> {
  const label = String(form.get('label') ?? '')
  const address = String(form.get('address') ?? '')
  const result = await action(createPin)({ label, address })
  if (result.ok) return { pinned: true, label }
  return { pinned: false, label, problem: await saidOf(result) }
}

export async function unpinAction(form: FormData): Promise<void> {
  await action(removePin)({ id: String(form.get('id') ?? '') })
}

async function saidOf(result: Exclude<ActionResult<unknown>, { ok: true }>): Promise<string> {
  const t = await getTranslations()
  if (result.reason === 'signedOut') return t('form.signedOut')
  if (result.reason === 'failed') return t('form.failed', { reference: result.reference ?? '' })
  const problem = readProblem(Object.values(result.problems)[0] ?? 'invalid')
  return problemOf(t, problem)
}
