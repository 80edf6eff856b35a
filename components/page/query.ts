import type { SearchParams } from '@/domain/address'

export type Query = SearchParams

/**
 * The address of the same page with some parameters changed; `null` takes one out. A change of
 * anything but `page` goes back to the first page.
 */
export function hrefWith(
  path: string,
  query: Query,
  changes: Record<string, string | number | null>,
): string {
  const params = new URLSearchParams()
  const changed = 'page' in changes ? changes : { page: null, ...changes }
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || key in changed) continue
    for (const one of Array.isArray(value) ? value : [value]) params.append(key, one)
  }
  for (const [key, value] of Object.entries(changed)) {
    if (value !== null && value !== '') params.set(key, String(value))
  }
  const search = params.toString()
  return search ? `${path}?${search}` : path
}

/** The first value of a parameter that a hand-typed address may give twice. */
export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** The ticked rows: `?ids=1&ids=2`, also as `ids=1,2`. */
export function idsOf({ ids }: Query): number[] {
  const typed = [ids ?? []].flat().flatMap((text) => text.split(','))
  return typed.filter((text) => /^[1-9]\d{0,8}$/.test(text)).map(Number)
}
