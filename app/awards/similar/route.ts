import { NextResponse } from 'next/server'
import { routeContext } from '@/app/session'
import { similarAwards } from '@/db/awards/similar'
import { readOneOfEach } from '@/domain/award-filters'

/** `?kind=individual&q=Đặng Thị Kim Chi&individual=4&unit=7`: the recipient's earlier awards. */
export async function GET(request: Request) {
  const ctx = await routeContext()
  if (!ctx) return NextResponse.json([], { status: 401 })
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { kind, q, individual, unit } = readOneOfEach(params)
  const recipient = { name: q ?? '', individualId: individual, unitId: unit }
  const found = await similarAwards(ctx, { kind: kind ?? 'individual', ...recipient })
  return NextResponse.json(found, { headers: { 'cache-control': 'no-store' } })
}
