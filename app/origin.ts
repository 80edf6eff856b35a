import 'server-only'

/**
 * Whether a write by plain POST comes from our own pages. Server actions are checked by the
 * framework; route handlers ask here.
 */
export function sameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin) return request.headers.get('sec-fetch-site') === 'same-origin'
  const own = process.env.SO_VANG_URL
  if (own && origin === new URL(own).origin) return true
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  return URL.canParse(origin) && new URL(origin).host === host
}

/** A redirect that keeps the address the visitor used: behind a proxy `request.url` is another. */
export const redirectTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path } })
