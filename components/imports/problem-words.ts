import type { useTranslations } from 'next-intl'
import { readProblem } from '@/domain/validation'

/** A row's reason for doubt, as `db/imports` keeps it. */
export type RowProblem = {
  code: string
  field?: string
  values?: Record<string, string | number>
  message?: string
}

/** These are right all the same once somebody says why. */
const reasonable = new Set(['unit-out-of-time', 'issuer-out-of-time', 'years-contradict'])
export const isReasonable = ({ code }: RowProblem): boolean => reasonable.has(code)

type Words = ReturnType<typeof useTranslations<never>>

/** What a list rarely says on every row, and is set once for the whole file. */
const ofFile = ['form-missing', 'level-missing', 'year-missing', 'campaign-missing']
export const lacksWhatFileMaySay = (problems: { code: string }[]): boolean =>
  problems.some(({ code }) => ofFile.includes(code))

/** The reasons of a row, one sentence each; what is to be set for the whole file in one. */
export function reasonsOf(problems: RowProblem[], t: Words, locale: string): string[] {
  const missing = problems.filter(({ code }) => ofFile.includes(code))
  const sentences = problems
    .filter((problem) => !missing.includes(problem))
    .map((problem) => problemWords(problem, t, locale))
  if (missing.length === 0) return sentences
  const fields = missing
    .map(({ field }) => t(`imports.field.${field}` as never).toLocaleLowerCase(locale))
    .join(', ')
  return [...sentences, t('imports.missingForFile' as never, { fields } as never)]
}

/**
 * The sentence for a reason. What the reader found wrong in the file itself comes with its own
 * Vietnamese sentence, which names the cell; in English the code's own words stand for it.
 */
function problemWords(problem: RowProblem, t: Words, locale: string): string {
  const { code, values = {}, message } = problem
  if (code === 'invalid' || reasonable.has(code)) {
    const { key, values: said } = readProblem(String(values.problem ?? 'invalid'))
    const field = problem.field && t.has(`imports.field.${problem.field}` as never)
    const what = field ? `${t(`imports.field.${problem.field}` as never)}: ` : ''
    return what + t(`validation.${key}` as never, said as never)
  }
  if (code === 'file-differs') {
    const isLevel = problem.field === 'level'
    const file = isLevel ? t(`vocabulary.level.${values.file}` as never) : values.file
    const field = t(`imports.field.${problem.field}` as never)
    return t('imports.problem.file-differs' as never, { field, file } as never)
  }
  if (message && locale === 'vi') return message
  const key = `imports.problem.${code}`
  if (t.has(key as never)) return t(key as never, values as never)
  return message ?? t('imports.problem.other' as never)
}
