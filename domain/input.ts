import { z } from 'zod'
import { parseDate, parseYear, todayIn } from './dates'
import { parseWhole } from './numbers'
import { cleanParagraph, cleanText } from './text'
import { problem } from './validation'

/**
 * The field kinds that every input schema is made of. Each takes what a form sends (text) as well
 * as what it gives back, so that a schema can be applied in the browser and again on the server.
 * Messages are keys of `validation`, never sentences. An empty optional field is null.
 */
z.config({
  customError: (issue) => {
    if (issue.input === undefined || issue.input === null || issue.input === '') return 'required'
    if (issue.code === 'invalid_value') return 'chooseOne'
    return 'invalid'
  },
})

const text = z.string().max(20_000, problem('tooLong', { max: 20_000 }))
const empty = (value: unknown) => value === undefined || value === null || value === ''

/** One line that must be there: NFC, no stray spaces, 2 to `max` letters, at least one letter in it. */
export const name = (max = 200) =>
  text.transform(cleanText).pipe(
    z
      .string()
      .min(1, 'required')
      .min(2, problem('tooShort', { min: 2 }))
      .max(max, problem('tooLong', { max }))
      .regex(/\p{L}/u, 'noLetters'),
  )

/** What somebody calls something for themselves: a year alone ("2021") will do. */
export const label = (max = 80) =>
  text.transform(cleanText).pipe(
    z
      .string()
      .min(1, 'required')
      .max(max, problem('tooLong', { max }))
      .regex(/[\p{L}\p{N}]/u, 'noLetters'),
  )

/** One line that may be left empty. */
export const line = (max = 200) => optional(text.transform(cleanText), max)
/** Text with line breaks that may be left empty. */
export const paragraph = (max = 4000) => optional(text.transform(cleanParagraph), max)

/** `12/11/2021`, `12112021`, `12-11` or `2021-11-12` → `2021-11-12`. */
export const day = () => text.min(1, 'required').transform(readDay)
export const optionalDay = () => orNull(day())
export const year = () =>
  z.union([text, z.number()]).transform((value, ctx) => {
    if (cleanText(String(value)) === '') return fail(ctx, 'required')
    const read = parseYear(String(value), todayIn(new Date()))
    return read.ok ? read.year : fail(ctx, read.problem)
  })

/** Whole number from `min` to `max`, written `1.234` or `1,234`. */
export const whole = ({ min = 0, max = 1_000_000_000_000 } = {}) =>
  z.union([text, z.number()]).transform((value, ctx) => {
    const read = parseWhole(String(value))
    if (!read.ok) return fail(ctx, read.problem)
    if (read.number < min || read.number > max)
      return fail(ctx, problem('outOfRange', { min, max }))
    return read.number
  })
export const optionalWhole = (bounds?: { min?: number; max?: number }) => orNull(whole(bounds))

/** The id of another record. */
export const id = () =>
  z.union([z.string(), z.number()]).transform((value, ctx) => {
    if (cleanText(String(value)) === '') return fail(ctx, 'required')
    const n = Number(value)
    return Number.isSafeInteger(n) && n > 0 ? n : fail(ctx, 'chooseOne')
  })
export const optionalId = () => orNull(id())

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values)
export const optionalOneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  orNull(z.enum(values))
export const flag = () => z.boolean().default(false)

/** Made by the form once, so that a double click or a retried request makes one record. */
export const createKey = () => z.string().min(8, 'invalid').max(80, 'invalid')
/** The version that was read; an update is refused when the record has moved on. */
export const version = () => z.number().int().positive()

function readDay(value: string, ctx: z.RefinementCtx): string {
  const read = parseDate(value, todayIn(new Date()))
  return read.ok ? read.date : fail(ctx, read.problem)
}

function optional(inner: z.ZodType<string, string>, max: number) {
  return z
    .union([inner.pipe(z.string().max(max, problem('tooLong', { max }))), z.null(), z.undefined()])
    .transform((value) => value || null)
}

/** Null for an empty field; otherwise what the field kind says of it. */
export function orNull<T extends z.ZodType>(inner: T) {
  return z
    .custom<z.input<T> | '' | null | undefined>(() => true)
    .transform((value, ctx): z.output<T> | null => {
      if (empty(value) || (typeof value === 'string' && cleanText(value) === '')) return null
      const read = inner.safeParse(value)
      if (read.success) return read.data
      return fail(ctx, read.error.issues[0]?.message ?? 'invalid')
    })
}

function fail(ctx: z.RefinementCtx, message: string): never {
  ctx.addIssue({ code: 'custom', message })
  return z.NEVER
}
