/** Field path → message (see `validation.ts`). The path `''` is the form as a whole. */
export type Problems = Record<string, string>

export type Refusal = {
  ok: false
  /** `notFound` also answers for what is not yours. */
  reason: 'invalid' | 'notAllowed' | 'notFound' | 'stale'
  problems: Problems
  /** With `stale`: who changed it meanwhile, when (UTC), and whether it can be changed no more. */
  changed?: { by: string; at: string; gone: boolean }
}

/** What a command answers: an expected outcome is a value, never an exception. */
export type Result<T> = { ok: true; value: T } | Refusal

/** What reaches the browser: a command's answer, or that there is no session, or a reference. */
export type ActionResult<T> =
  | Result<T>
  | { ok: false; reason: 'signedOut' | 'failed'; problems: Problems; reference?: string }
