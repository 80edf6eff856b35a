import { stat } from 'node:fs/promises'
import { getTranslations } from 'next-intl/server'
import { disposition, said } from '@/app/download'
import { recordId } from '@/app/record-id'
import { routeContext } from '@/app/session'
import { getAttachment } from '@/db/attachments/queries'
import { pathOf, readFileOf } from '@/db/attachments/store'
import { isPhoto } from '@/domain/file-kinds'

/**
 * The bytes of a file to those who may see its record. Photos, which were drawn anew, are shown in
 * the page; everything else is saved, never opened on our own address.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations('attachments')
  const ctx = await routeContext()
  if (!ctx) return said(401, t('signedOut'))
  const file = await getAttachment(ctx, await recordId(params))
  if (!file?.sha256) return said(404, t('notThere'))
  const { sha256, mediaType, fileName } = file
  const headers = headersOf(sha256, mediaType, fileName ?? 'tep')
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  const found = await stat(pathOf(sha256)).catch(() => null)
  if (!found) return said(404, t('bytesMissing'))
  return new Response(readFileOf(sha256) as ReadableStream<Uint8Array>, {
    headers: { ...headers, 'content-length': String(found.size) },
  })
}

function headersOf(sha256: string, mediaType: string | null, fileName: string) {
  const way = isPhoto(mediaType) ? 'inline' : 'attachment'
  return {
    'content-type': mediaType ?? 'application/octet-stream',
    'content-disposition': disposition(way, fileName),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    // Kept by the browser, asked for again each time: the right to see it may end.
    'cache-control': 'private, no-cache',
    etag: `"${sha256}"`,
  }
}
