import { type NextRequest, NextResponse } from 'next/server'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** A flood of sign-ins costs more in pages than in passwords, which are counted where they are tried. */
const signIns = new RateLimiterMemory({ points: 60, duration: 10 })

/**
 * Gives each response its Content-Security-Policy, sends visitors who carry no session cookie to
 * the sign-in page, and turns away who sends that page's form by the hundred. It guards nothing: a
 * forged cookie passes here, and every page, action and export asks for the actor itself.
 */
export async function proxy(request: NextRequest) {
  if (request.method === 'POST' && isSignIn(request.nextUrl.pathname) && (await isFlood(request)))
    return new NextResponse('Máy chủ đang bận, xin thử lại sau ít giây.', {
      status: 429,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '10' },
    })
  if (request.method === 'GET' && isPrivate(request.nextUrl.pathname) && !hasSession(request)) {
    const signIn = new URL('/sign-in', request.url)
    const { pathname, search } = request.nextUrl
    if (pathname !== '/' || search) signIn.searchParams.set('next', pathname + search)
    return NextResponse.redirect(signIn)
  }

  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts from the request's policy.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** Everything but the build's own files, which are public and carry no markup. */
// Files go by a route with its own policy; through here their bodies would be cut at 10 MB.
export const config = {
  matcher:
    '/((?!_next/static|_next/image|attachments(?:/|$)|imports/upload$|icon.svg|favicon.ico).*)',
}

const isSignIn = (pathname: string) => pathname === '/sign-in' || pathname.startsWith('/sign-in/')

async function isFlood(request: NextRequest) {
  const address = request.headers.get('x-forwarded-for') ?? ''
  return signIns.consume(address).then(
    () => false,
    () => true,
  )
}

const open = ['/sign-in', '/verify', '/locale', '/api']

function isPrivate(pathname: string) {
  return !open.some((path) => pathname === path || pathname.startsWith(`${path}/`))
}

function hasSession(request: NextRequest) {
  return ['so-vang.session_token', '__Secure-so-vang.session_token'].some((name) =>
    request.cookies.has(name),
  )
}

function contentSecurityPolicy(nonce: string) {
  const development = process.env.NODE_ENV === 'development'
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // The development overlay writes style elements without a nonce.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Computed positions and widths are written into style attributes, by our charts and by Mantine.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
