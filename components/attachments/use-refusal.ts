'use client'

import { useTranslations } from 'next-intl'
import { useProblem } from '@/components/form/use-problem'
import type { Refused } from './use-uploads'

/** What stood in the way, as one sentence. */
export function useRefusal(): (refused: Refused) => string {
  const t = useTranslations('attachments')
  const say = useProblem()
  return ({ reason, problems, ...rest }) => {
    if (reason === 'signedOut') return t('sessionEnded')
    if (reason === 'stale') return t('stale')
    if (reason === 'failed') {
      const reference = 'reference' in rest ? rest.reference : undefined
      return reference ? t('failed', { reference }) : t('unreachable')
    }
    return say(Object.values(problems)[0]) ?? ''
  }
}
