/** Whether a line is lit on a page: its own path, or one below it or below its further paths. */
export function isActive(pathname: string, href: string, also: string[] = []): boolean {
  return [href, ...also].some(
    (path) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)),
  )
}
