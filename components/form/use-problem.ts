'use client'

import { useTranslations } from 'next-intl'
import { readProblem } from '@/domain/validation'

/** Turns a field's stored problem (a key with its values) into the sentence shown. */
export function useProblem(): (problem: string | undefined) => string | undefined {
  const t = useTranslations('validation')
  return (problem) => {
    if (!problem) return undefined
    const { key, values } = readProblem(problem)
    return t.has(key as never) ? t(key as never, values as never) : t('invalid')
  }
}
