import { readUpload } from '@/app/attachments/read-upload'
import { log } from '@/app/log'
import { sameOrigin } from '@/app/origin'
import { routeFileAction } from '@/app/route-action'
import { routeContext } from '@/app/session'
import type { Sent } from '@/components/imports/send-list'
import { cleanFileName } from '@/db/attachments/file-name'
import { keepBytes } from '@/db/attachments/store'
import { startImport } from '@/db/imports/commands'
import { startImportPolicy } from '@/db/imports/policy'
import { rememberedColumns } from '@/db/imports/queries'
import { readList } from '@/documents/read-list'
import { todayIn } from '@/domain/dates'
import { may } from '@/domain/permissions'

/**
 * Takes one list as multipart: `file` (with `pasted` when it is text from the clipboard), `createKey`,
 * and what the officer came from (`eventId`, `campaignId` …). Reads it in a worker, keeps the original
 * and opens a batch. Answers the batch's id, or what is wrong with the file, as JSON.
 */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return answer(403, refused('notAllowed'))
  const ctx = await routeContext()
  if (!ctx) return answer(401, { ok: false, reason: 'signedOut', problems: { '': 'signedOut' } })
  if (!may(ctx.actor, startImportPolicy)) return answer(403, refused('notAllowed'))
  try {
    const upload = await readUpload(request)
    if (!upload.ok) return answer(upload.status, invalid(upload.problem))
    const { file, fields } = upload
    const bytes = new Uint8Array(await file.arrayBuffer())
    const source = fields.pasted ? { text: new TextDecoder().decode(bytes) } : { bytes }
    const read = await readList(source, file.name, {
      columns: await rememberedColumns(ctx),
      today: todayIn(new Date()),
      owner: String(ctx.actor.userId),
      signal: request.signal,
    })
    if (!read.ok) return answer(422, { ...refused('invalid'), message: read.error.message })
    const kept = await keepBytes(bytes)
    const { createKey, pasted: _, ...constants } = fields
    const result = await routeFileAction(ctx, kept, startImport, {
      ...kept,
      fileName: cleanFileName(file.name, extensionOf(file.name)),
      list: read.list,
      constants: constants as never,
      createKey: createKey ?? '',
    })
    return answer(result.ok ? 200 : 422, result)
  } catch (error) {
    const reference = log.failure(error, 'import.upload')
    return answer(500, { ok: false, reason: 'failed', problems: { '': 'failed' }, reference })
  }
}

const answer = (status: number, result: Sent): Response =>
  Response.json(result, { status, headers: { 'cache-control': 'no-store' } })

const refused = (reason: 'notAllowed' | 'invalid'): Exclude<Sent, { ok: true }> => ({
  ok: false,
  reason,
  problems: { '': reason },
})

const invalid = (problem: string): Sent => ({
  ok: false,
  reason: 'invalid',
  problems: { file: problem },
})

const extensionOf = (name: string): string =>
  /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'txt'
