import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { asLocale, localeCookie } from '@/app/i18n/locale'

/**
 * Changes the language and goes back to the page that asked. A plain form, so that the switch
 * works before any script has loaded.
 */
export async function POST(request: NextRequest) {
  const form = await request.formData().catch(() => null)
  const locale = asLocale(form?.get('locale'))
  if (!locale) return new Response(null, { status: 400 })

  const jar = await cookies()
  jar.set(localeCookie, locale, {
    maxAge: 60 * 60 * 24 * 365,
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
  })
  return new Response(null, { status: 303, headers: { Location: pathBack(request) } })
}

/** Only the path of the referring page is kept: the answer never leads to another site. */
function pathBack(request: NextRequest) {
  const referrer = request.headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return '/'
  const { pathname, search } = new URL(referrer)
  // "//host" would be read as an address on another host.
  return pathname.startsWith('//') || pathname === '/locale' ? '/' : pathname + search
}
