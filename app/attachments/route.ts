import { log } from '@/app/log'
import { sameOrigin } from '@/app/origin'
import { routeFileAction } from '@/app/route-action'
import { routeContext } from '@/app/session'
import { addAttachment, supplyFile } from '@/db/attachments/commands'
import { addAttachmentPolicy } from '@/db/attachments/policy'
import { receiveFile } from '@/db/attachments/store'
import { may } from '@/domain/permissions'
import type { ActionResult } from '@/domain/result'
import { readUpload } from './read-upload'

/**
 * Takes one file as multipart: `file`, and either the record that it belongs to (`ownerNoun`,
 * `ownerId`, `caption`, `createKey`) or the waiting caption that it is for (`id`, `version`).
 * Answers what the command answers, as JSON.
 */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return answer(403, refused('notAllowed'))
  const ctx = await routeContext()
  if (!ctx) return answer(401, { ok: false, reason: 'signedOut', problems: { '': 'signedOut' } })
  if (!may(ctx.actor, addAttachmentPolicy)) return answer(403, refused('notAllowed'))
  try {
    const upload = await readUpload(request)
    if (!upload.ok) return answer(upload.status, invalid(upload.problem))
    const received = await receiveFile(upload.file)
    if (!received.ok) return answer(422, invalid(received.problem))
    const { file } = received
    const { id, version, ownerNoun, ownerId, caption, createKey } = upload.fields
    const result = id
      ? await routeFileAction(ctx, file, supplyFile, { id, version: Number(version), file })
      : await routeFileAction(ctx, file, addAttachment, {
          ownerNoun: ownerNoun as never,
          ownerId: ownerId ?? '',
          caption: caption ?? '',
          createKey: createKey ?? '',
          file,
        })
    return answer(result.ok ? 200 : statuses[result.reason], result)
  } catch (error) {
    const reference = log.failure(error, 'attachment.upload')
    return answer(500, { ok: false, reason: 'failed', problems: { '': 'failed' }, reference })
  }
}

const statuses = {
  invalid: 422,
  notAllowed: 403,
  notFound: 404,
  stale: 409,
  signedOut: 401,
  failed: 500,
}

const answer = (status: number, result: ActionResult<{ id: number }>): Response =>
  Response.json(result, { status, headers: { 'cache-control': 'no-store' } })

const refused = (reason: 'notAllowed'): ActionResult<never> => ({
  ok: false,
  reason,
  problems: { '': reason },
})

const invalid = (problem: string): ActionResult<never> => ({
  ok: false,
  reason: 'invalid',
  problems: { file: problem },
})
