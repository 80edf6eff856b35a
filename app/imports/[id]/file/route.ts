import { getTranslations } from 'next-intl/server'
import { keptFile, said } from '@/app/download'
import { tellExport } from '@/app/exported'
import { recordId } from '@/app/record-id'
import { routeContext } from '@/app/session'
import { readFileOf } from '@/db/attachments/store'
import { getImport } from '@/db/imports/queries'

type Props = { params: Promise<{ id: string }> }

/** The original file, as it was sent: downloaded, never shown. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await routeContext()
  if (!ctx) return new Response(null, { status: 401 })
  const batch = await getImport(ctx, await recordId(params))
  if (batch?.source !== 'file') return new Response(null, { status: 404 })
  const t = await getTranslations('imports')
  if (batch.fileGoneAt) return said(410, t('fileGone'))
  const told = await tellExport(ctx, {
    kind: 'importFile',
    format: 'original',
    about: batch.fileName,
    people: batch.counts.kinds.individual || null,
  })
  if (!told) return said(503, t('notTold'))
  return keptFile(
    readFileOf(batch.sha256) as ReadableStream<Uint8Array>,
    {
      way: 'attachment',
      fileName: batch.fileName,
      headers: {
        'content-type': 'application/octet-stream',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    },
    told,
  )
}
