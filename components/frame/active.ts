/**
 * Whether a line is lit on a page: its own path, or one below it or below its further paths, unless
 * that page has a line of its own (`except`).
 */
export function isActive(
  pathname: string,
  href: string,
  { also = [], except = [] }: { also?: string[]; except?: string[] } = {},
): boolean {
  return (
    [href, ...also].some((path) => lies(pathname, path)) &&
    !except.some((path) => lies(pathname, path))
  )
}

const lies = (pathname: string, path: string): boolean =>
  pathname === path || (path !== '/' && pathname.startsWith(`${path}/`))
