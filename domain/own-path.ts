/** Any origin will do: what matters is whether a path stays on the one it is read from. */
const here = 'http://so-vang.invalid'

/**
 * A path of this site as a browser will read it, or null when it leads elsewhere. A browser drops
 * tabs and line ends, takes `\` for `/` and folds dots away before it looks for a host, so that
 * `/<tab>/host`, `/\host` and `/.//host` are addresses of other sites: the text is parsed as it
 * parses it, and what comes out is parsed once more.
 */
export function ownPath(text: string): string | null {
  if (!text.startsWith('/') || !URL.canParse(text, here)) return null
  const { origin, pathname, search, hash } = new URL(text, here)
  const path = pathname + search + hash
  const again = URL.canParse(path, here) ? new URL(path, here) : null
  return origin === here && again?.origin === here && again.pathname === pathname ? path : null
}
