import { disposition } from '@/app/download'
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
  if (!batch) return new Response(null, { status: 404 })
  return new Response(readFileOf(batch.sha256) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': disposition('attachment', batch.fileName),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
