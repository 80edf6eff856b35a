import type { useTranslations } from 'next-intl'
import type { ActionResult } from '@/domain/result'

/** A lost connection is an answer too. */
export async function reach<T>(send: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await send()
  } catch {
    return { ok: false, reason: 'failed', problems: { '': 'unreachable' } }
  }
}

type Refused = Exclude<ActionResult<unknown>, { ok: true }>

/** Why nothing was saved, in sentences. */
export const whyNot =
  (
    t: ReturnType<typeof useTranslations<'form'>>,
    say: (problem: string | undefined) => string | undefined,
  ) =>
  (answer: Refused): string => {
    if (answer.reason === 'signedOut') return `${t('signedOut')} ${t('signInAgain')}`
    if (answer.reason === 'failed')
      return answer.reference ? t('failed', { reference: answer.reference }) : t('unreachable')
    return Object.values(answer.problems)
      .map((problem) => say(problem) ?? '')
      .join(' ')
  }
