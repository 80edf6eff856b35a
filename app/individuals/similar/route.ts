import { NextResponse } from 'next/server'
import { routeContext } from '@/app/session'
import { similarIndividuals } from '@/db/individuals/similar'

/** `?q=Đặng Thị Kim Chi`: people of the same name, in the actor's scope. */
export async function GET(request: Request) {
  const ctx = await routeContext()
  if (!ctx) return NextResponse.json([], { status: 401 })
  const q = new URL(request.url).searchParams.get('q')?.slice(0, 200) ?? ''
  const found = await similarIndividuals(ctx, q)
  return NextResponse.json(found, { headers: { 'cache-control': 'no-store' } })
}
