import type { z } from 'zod'

/** What a noun's own command would say of a row, or what is wrong with it; a schema's own result is one. */
export type Parsed<I> = {
  success: boolean
  data?: I
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}

/** Answers of one field to what it was given, by the value. */
type Answers = Map<unknown, { value: unknown } | { message: string }>

/** More different values than this are names and amounts, which seldom come again. */
const most = 2000

/**
 * Parses many rows by one schema, field by field: nearly all fields of a list say the same a thousand
 * times, and are read once. Only for rows that give what the schema's rules over several fields
 * cannot object to.
 */
export function rowParser<I extends z.ZodObject>(schema: I) {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, type]) => ({
    name,
    type,
    answers: new Map() as Answers,
  }))
  return (row: z.input<I>): Parsed<z.output<I>> => {
    const data: Record<string, unknown> = {}
    const issues: { path: PropertyKey[]; message: string }[] = []
    for (const { name, type, answers } of fields) {
      const given = (row as Record<string, unknown>)[name]
      const known = answers.get(given)
      const answer = known ?? answerOf(type, given)
      if (!known && answers.size < most) answers.set(given, answer)
      if ('message' in answer) issues.push({ path: [name], message: answer.message })
      else data[name] = answer.value
    }
    return issues.length === 0
      ? { success: true, data: data as z.output<I> }
      : { success: false, error: { issues } }
  }
}

function answerOf(type: z.ZodType, given: unknown) {
  const read = type.safeParse(given)
  if (read.success) return { value: read.data }
  return { message: read.error.issues[0]?.message ?? 'invalid' }
}
