import { NextResponse } from 'next/server'
import { getActor } from '@/app/session'
import { similarAwards } from '@/db/awards/similar'
import { database } from '@/db/open'
import { readAwardFilters } from '@/domain/award-filters'

/** `?kind=individual&q=Đặng Thị Kim Chi&individual=4&unit=7`: the recipient's earlier awards. */
export async function GET(request: Request) {
  const actor = await getActor()
  if (!actor || actor.mustChangePassword) return NextResponse.json([], { status: 401 })
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { kind, q, individual, unit } = readAwardFilters(params)
  const found = await similarAwards(
    { db: database().reader, actor },
    { kind: kind ?? 'individual', name: q ?? '', individualId: individual, unitId: unit },
  )
  return NextResponse.json(found, { headers: { 'cache-control': 'no-store' } })
}
