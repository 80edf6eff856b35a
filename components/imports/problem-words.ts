import type { useTranslations } from 'next-intl'
import { readProblem } from '@/domain/validation'

/** A row's reason for doubt, as `db/imports` keeps it. */
export type RowProblem = {
  code: string
  field?: string
  values?: Record<string, string | number>
  message?: string
}

type Words = ReturnType<typeof useTranslations<never>>

/**
 * The sentence for a reason. What the reader found wrong in the file itself comes with its own
 * Vietnamese sentence, which names the cell; in English the code's own words stand for it.
 */
export function problemWords(problem: RowProblem, t: Words, locale: string): string {
  const { code, values = {}, message } = problem
  if (code === 'invalid') {
    const { key, values: said } = readProblem(String(values.problem ?? 'invalid'))
    const field = problem.field && t.has(`imports.field.${problem.field}` as never)
    const what = field ? `${t(`imports.field.${problem.field}` as never)}: ` : ''
    return what + t(`validation.${key}` as never, said as never)
  }
  if (message && locale === 'vi') return message
  const key = `imports.problem.${code}`
  if (t.has(key as never)) return t(key as never, values as never)
  return message ?? t('imports.problem.other' as never)
}
