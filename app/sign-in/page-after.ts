import { ownPath } from '@/domain/own-path'

/** Only a path of this site: never a way to send somebody elsewhere after signing in. */
export function pageAfter(next: unknown): string {
  const path = ownPath(String(next ?? ''))
  return path === null || /^\/sign-(in|out)\b/.test(path) ? '/' : path
}
