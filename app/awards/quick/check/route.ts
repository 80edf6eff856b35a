import { NextResponse } from 'next/server'
import { routeContext } from '@/app/session'
import { checkRowsInput } from '@/db/awards/input-quick'
import { createAwardPolicy } from '@/db/awards/policy'
import { checkRows } from '@/db/awards/quick-check'
import { may } from '@/domain/permissions'

/** Typed rows of the grid in, what the registers say of each out; reads only. */
export async function POST(request: Request) {
  const ctx = await routeContext()
  if (!ctx) return NextResponse.json([], { status: 401 })
  if (!may(ctx.actor, createAwardPolicy)) return NextResponse.json([], { status: 403 })
  const read = checkRowsInput.safeParse(await request.json().catch(() => null))
  if (!read.success) return NextResponse.json([], { status: 400 })
  const checks = await checkRows(ctx, read.data.rows, read.data.decidedOn)
  return NextResponse.json(checks, { headers: { 'cache-control': 'no-store' } })
}
