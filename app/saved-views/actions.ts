'use server'

import { getTranslations } from 'next-intl/server'
import { action } from '@/app/action'
import type { ViewState } from '@/components/listing/view-form'
import { createView, removeView, shareView } from '@/db/saved-views/commands'
import { readProblem } from '@/domain/validation'
import { problemOf } from '@/messages/words'

/** Works before JavaScript does; what was typed comes back with what is wrong with it. */
export async function saveViewAction(_: ViewState, form: FormData): Promise<ViewState> {
  const name = String(form.get('name') ?? '')
  const result = await action(createView)({
    listing: form.get('listing') as never,
    name,
    query: String(form.get('query') ?? ''),
    sharedWith: form.getAll('role') as never,
    createKey: String(form.get('createKey') ?? ''),
  })
  if (result.ok) return { saved: true, name }
  const t = await getTranslations()
  if (result.reason === 'signedOut') return { saved: false, name, problem: t('form.signedOut') }
  if (result.reason === 'failed')
    return { saved: false, name, problem: t('form.failed', { reference: result.reference ?? '' }) }
  const problem = readProblem(Object.values(result.problems)[0] ?? 'invalid')
  return { saved: false, name, problem: problemOf(t, problem) }
}

export async function shareViewAction(form: FormData): Promise<void> {
  await action(shareView)({
    id: String(form.get('id') ?? ''),
    sharedWith: form.getAll('role') as never,
  })
}

export async function removeViewAction(form: FormData): Promise<void> {
  await action(removeView)({ id: String(form.get('id') ?? '') })
}
