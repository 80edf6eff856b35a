/**
 * A validation problem as one string, because forms, zod and actions carry messages as strings:
 * a key of the `validation` messages, with its values as JSON behind a bar when there are any.
 * Values are shown as they are: format numbers and dates before.
 */
export function problem(key: string, values?: Record<string, string | number>): string {
  return values === undefined ? key : `${key}|${JSON.stringify(values)}`
}

/** What `problem` put together. Any other text, such as a library's own message, reads as `invalid`. */
export function readProblem(text: string): {
  key: string
  values: Record<string, string | number>
} {
  const bar = text.indexOf('|')
  const key = bar < 0 ? text : text.slice(0, bar)
  const values = bar < 0 ? {} : readValues(text.slice(bar + 1))
  if (!/^[a-z][A-Za-z0-9.]*$/.test(key) || values === null) return { key: 'invalid', values: {} }
  return { key, values }
}

/** Null when the text is no flat object of strings and numbers. */
function readValues(json: string): Record<string, string | number> | null {
  try {
    const values: unknown = JSON.parse(json)
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return null
    const isFlat = Object.values(values).every((value) => /^(string|number)$/.test(typeof value))
    return isFlat ? (values as Record<string, string | number>) : null
  } catch {
    return null
  }
}
