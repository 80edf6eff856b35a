import 'server-only'
import { tooLarge } from '@/db/attachments/store'
import { largestFile } from '@/domain/file-kinds'

type Upload =
  | { ok: true; file: File; fields: Record<string, string | undefined> }
  | { ok: false; status: number; problem: string }

/** Room for the other fields and for the lines between them. */
const largestBody = largestFile + 256 * 1024

/**
 * Reads a multipart body of at most 20 MB and its fields. A larger one is refused by its announced
 * length, or as soon as more has come than may.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body)
    return { ok: false, status: 415, problem: 'emptyFile' }
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > largestBody) return { ok: false, status: 413, problem: tooLarge() }
  const limit = new Limit()
  const body = request.body.pipeThrough(limit.stream)
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    const file = form.get('file')
    if (!(file instanceof File)) return { ok: false, status: 422, problem: 'emptyFile' }
    return { ok: true, file, fields: fieldsOf(form) }
  } catch {
    if (limit.passed) return { ok: false, status: 413, problem: tooLarge() }
    return { ok: false, status: 400, problem: 'uploadCutShort' }
  }
}

function fieldsOf(form: FormData): Record<string, string | undefined> {
  const entries = [...form].filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(entries) as Record<string, string>
}

class Limit {
  passed = false
  private seen = 0
  readonly stream = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => {
      this.seen += piece.byteLength
      if (this.seen > largestBody) {
        this.passed = true
        controller.error(new Error('body too large'))
      } else controller.enqueue(piece)
    },
  })
}
