import { NextResponse } from 'next/server'
import { routeContext } from '@/app/session'
import { doubtsOf } from '@/db/awards/doubts'
import { doubtsInput } from '@/db/awards/input'
import { todayIn } from '@/domain/dates'

/** `?unitId=7&issuerId=2&decidedOn=10/11/2021&awardYear=2021`: what contradicts; reads only. */
export async function GET(request: Request) {
  const ctx = await routeContext()
  if (!ctx) return NextResponse.json([], { status: 401 })
  const params = new URL(request.url).searchParams
  // One field that cannot be read is as one that is not there yet.
  const asked = Object.fromEntries(
    Object.entries(doubtsInput.shape).map(([name, field]) => {
      const read = field.safeParse(params.get(name))
      return [name, read.success ? read.data : null]
    }),
  )
  const found = await doubtsOf(ctx, doubtsInput.parse(asked), todayIn(new Date()))
  return NextResponse.json(found, { headers: { 'cache-control': 'no-store' } })
}
