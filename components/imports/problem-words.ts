import { readProblem } from '@/domain/validation'
import { type AllWords, problemOf, wordOf } from '@/messages/words'

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

/** What a list rarely says on every row, and is set once for the whole file. */
const ofFile = ['form-missing', 'level-missing', 'year-missing', 'campaign-missing']
export const lacksWhatFileMaySay = (problems: { code: string }[]): boolean =>
  problems.some(({ code }) => ofFile.includes(code))

/** The reasons of a row, one sentence each; what is to be set for the whole file in one. */
export function reasonsOf(problems: RowProblem[], t: AllWords, locale: string): string[] {
  const missing = problems.filter(({ code }) => ofFile.includes(code))
  const sentences = problems
    .filter((problem) => !missing.includes(problem))
    .map((problem) => problemWords(problem, t, locale))
  if (missing.length === 0) return sentences
  const fields = missing
    .map(({ field = '' }) => fieldWord(field, t).toLocaleLowerCase(locale))
    .join(', ')
  return [...sentences, t('imports.missingForFile', { fields })]
}

/**
 * The sentence for a reason. What the reader found wrong in the file itself comes with its own
 * Vietnamese sentence, which names the cell; in English the code's own words stand for it.
 */
function problemWords(problem: RowProblem, t: AllWords, locale: string): string {
  const { code, values = {}, message } = problem
  if (code === 'invalid' || reasonable.has(code)) {
    const field = problem.field && wordOf(t, `imports.field.${problem.field}`)
    const said = problemOf(t, readProblem(String(values.problem ?? 'invalid')))
    return field ? `${field}: ${said}` : said
  }
  if (code === 'file-differs') {
    const level = problem.field === 'level' && wordOf(t, `vocabulary.level.${values.file}`)
    const file = level || String(values.file ?? '')
    const field = fieldWord(problem.field ?? '', t)
    return t('imports.problem.file-differs', { field, file })
  }
  if (message && locale === 'vi') return message
  return wordOf(t, `imports.problem.${code}`, values) ?? message ?? t('imports.problem.other')
}

const fieldWord = (field: string, t: AllWords): string =>
  wordOf(t, `imports.field.${field}`) ?? field
