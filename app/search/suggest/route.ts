import { NextResponse } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { routeContext } from '@/app/session'
import type { AnswerGroup } from '@/components/search/suggestions'
import { find } from '../find'
import { findPlaces } from '../places'

/** `?q=`: pages and commands, then up to four answers of each noun, for the list under the search box. */
export async function GET(request: Request) {
  const ctx = await routeContext()
  if (!ctx) return NextResponse.json([], { status: 401 })
  const q = new URL(request.url).searchParams.get('q')?.slice(0, 200) ?? ''
  const [found, t] = await Promise.all([find(ctx, q), getTranslations()])
  const groups: AnswerGroup[] = [
    { title: t('search.pages'), answers: findPlaces(ctx.actor, q, t).slice(0, 5) },
    ...found.map(({ noun, picks }) => ({
      title: t(`search.${noun}`),
      answers: picks.slice(0, 4).map(({ id, label, detail, note }) => ({
        href: `/${noun}/${id}`,
        label,
        detail: [detail, note].filter(Boolean).join(' · ') || undefined,
      })),
    })),
  ]
  const answered = groups.filter(({ answers }) => answers.length > 0)
  return NextResponse.json(answered, { headers: { 'cache-control': 'no-store' } })
}
