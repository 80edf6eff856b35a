import { newCreateKey } from '@/components/form/key'
import { largestFile, megabyte } from '@/domain/file-kinds'
import type { ActionResult } from '@/domain/result'
import { problem } from '@/domain/validation'

/** `message` is the reader's own sentence on what is wrong with the file, and where. */
export type Sent =
  | { ok: true; value: { id: number } }
  | (Exclude<ActionResult<never>, { ok: true }> & { message?: string })

/** Sends one list, a file or pasted text, to be read. */
export async function sendList(
  file: File | string,
  name: string,
  given: Record<string, string>,
): Promise<Sent> {
  const blob = typeof file === 'string' ? new File([file], `${name}.txt`) : file
  if (blob.size > largestFile) {
    const tooLarge = problem('fileTooLarge', { max: largestFile / megabyte })
    return { ok: false, reason: 'invalid', problems: { file: tooLarge } }
  }
  const form = new FormData()
  for (const [key, value] of Object.entries(given)) form.set(key, value)
  if (typeof file === 'string') form.set('pasted', '1')
  form.set('createKey', newCreateKey())
  form.set('file', blob)
  try {
    const response = await fetch('/imports/upload', { method: 'POST', body: form })
    return (await response.json()) as Sent
  } catch {
    return { ok: false, reason: 'failed', problems: { '': 'unreachable' } }
  }
}
