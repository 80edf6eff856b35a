import { stat } from 'node:fs/promises'
import { getTranslations } from 'next-intl/server'
import { keptFile, said } from '@/app/download'
import { tellExport } from '@/app/exported'
import { recordId } from '@/app/record-id'
import { routeContext } from '@/app/session'
import { getAttachment } from '@/db/attachments/queries'
import { pathOf, readFileOf } from '@/db/attachments/store'
import { namesNobody } from '@/db/personal-exports/told'
import { isPhoto } from '@/domain/file-kinds'

/**
 * The bytes of a file to those who may see its record. Photos, which were drawn anew, are shown in
 * the page; everything else is saved, never opened on our own address, and stands in the register of
 * exports: a scan may name anybody.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations('attachments')
  const ctx = await routeContext()
  if (!ctx) return said(401, t('signedOut'))
  const file = await getAttachment(ctx, await recordId(params))
  if (!file?.sha256) return said(404, t('notThere'))
  const { sha256, mediaType, fileName } = file
  const headers = headersOf(sha256, mediaType)
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  const found = await stat(pathOf(sha256)).catch(() => null)
  if (!found) return said(404, t('bytesMissing'))
  const isShown = isPhoto(mediaType)
  const name = fileName ?? 'tep'
  const told = isShown
    ? namesNobody
    : await tellExport(ctx, { kind: 'attachment', format: 'original', about: name, people: null })
  if (!told) return said(503, t('notTold'))
  return keptFile(
    readFileOf(sha256) as ReadableStream<Uint8Array>,
    {
      way: isShown ? 'inline' : 'attachment',
      fileName: name,
      headers: { ...headers, 'content-length': String(found.size) },
    },
    told,
  )
}

function headersOf(sha256: string, mediaType: string | null) {
  return {
    'content-type': mediaType ?? 'application/octet-stream',
    'content-security-policy': "sandbox; default-src 'none'",
    // Kept by the browser, asked for again each time: the right to see it may end.
    'cache-control': 'private, no-cache',
    etag: `"${sha256}"`,
  }
}
