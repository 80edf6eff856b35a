'use client'

import { useTranslations } from 'next-intl'
import { readProblem } from '@/domain/validation'
import { problemOf } from '@/messages/words'

/** Turns a field's stored problem (a key with its values) into the sentence shown. */
export function useProblem(): (problem: string | undefined) => string | undefined {
  const t = useTranslations()
  const say = (problem: string): string => {
    const { key, values } = readProblem(problem)
    // What was said of one of many records is said within the sentence that names it.
    const said = typeof values.why === 'string' ? { ...values, why: say(values.why) } : values
    return problemOf(t, { key, values: said })
  }
  return (problem) => (problem ? say(problem) : undefined)
}
