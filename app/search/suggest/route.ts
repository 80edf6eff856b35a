import { NextResponse } from 'next/server'
import { routeContext } from '@/app/session'
import { find } from '../find'

/** `?q=`: up to four answers of each noun, for the suggestions under the search box. */
export async function GET(request: Request) {
  const ctx = await routeContext()
  if (!ctx) return NextResponse.json([], { status: 401 })
  const q = new URL(request.url).searchParams.get('q')?.slice(0, 200) ?? ''
  const groups = await find(ctx, q)
  const answers = groups.flatMap(({ noun, picks }) =>
    picks.slice(0, 4).map(({ id, label, detail }) => ({ href: `/${noun}/${id}`, label, detail })),
  )
  return NextResponse.json(answers, { headers: { 'cache-control': 'no-store' } })
}
