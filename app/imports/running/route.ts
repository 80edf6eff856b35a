import { routeContext } from '@/app/session'
import { underWayLines } from '../under-way'

/** What of lists is under way now, for the line in the frame: `[{"text":"…","href":null}]`. */
export async function GET(): Promise<Response> {
  const ctx = await routeContext()
  if (!ctx) return new Response(null, { status: 401 })
  const headers = { 'cache-control': 'no-store' }
  return Response.json(await underWayLines(ctx.actor), { headers })
}
