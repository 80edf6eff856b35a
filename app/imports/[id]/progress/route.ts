import { sameOrigin } from '@/app/origin'
import { recordId } from '@/app/record-id'
import { routeContext } from '@/app/session'
import { saveImportPolicy } from '@/db/imports/policy'
import { progressOf, stopProgress } from '@/db/imports/progress'
import { may } from '@/domain/permissions'

type Props = { params: Promise<{ id: string }> }

/** How many rows of a running save or undo are done: `{"what":"save","done":120,"total":400}`, or `null`. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await routeContext()
  if (!ctx || !may(ctx.actor, saveImportPolicy)) return new Response(null, { status: 401 })
  const progress = progressOf(await recordId(params))
  if (!progress) return Response.json(null, noStore)
  const { what, done, total } = progress
  return Response.json({ what, done, total }, noStore)
}

/** Asks the running save or undo to stop and put everything back. */
export async function DELETE(request: Request, { params }: Props): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const ctx = await routeContext()
  if (!ctx || !may(ctx.actor, saveImportPolicy)) return new Response(null, { status: 401 })
  return Response.json({ stopped: stopProgress(await recordId(params)) }, noStore)
}

const noStore = { headers: { 'cache-control': 'no-store' } }
