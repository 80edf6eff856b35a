/** The search parameters of a page, as the framework gives them. */
export type SearchParams = Record<string, string | string[] | undefined>

export type Sort<T extends string> = { by: T; down: boolean }

/** The parameters of a request, as a page is given them: one that is given again is a list. */
export function paramsOf(url: string): SearchParams {
  const { searchParams } = new URL(url)
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((key) => {
      const values = searchParams.getAll(key)
      return [key, values.length > 1 ? values : values[0]]
    }),
  )
}

/**
 * Readers of one parameter, for every list: its first value where an address gives it twice, and
 * undefined for what no link of ours would send.
 */
export function textOf(params: SearchParams, key: string): string | undefined {
  const raw = params[key]
  const first = Array.isArray(raw) ? raw[0] : raw
  return first === undefined || first.trim() === '' ? undefined : first
}

/** Words to search for, 200 letters of them at most. */
export const wordsOf = (params: SearchParams): string | undefined =>
  textOf(params, 'q')?.slice(0, 200)

export const oneOf = <const T extends string>(
  params: SearchParams,
  key: string,
  values: readonly T[],
): T | undefined => values.find((value) => value === textOf(params, key))

/** One value of a condition, or several of which any will do. */
export type Some<T> = T | T[]

export const listOf = <T>(some: Some<T> | undefined): T[] =>
  some === undefined ? [] : Array.isArray(some) ? some : [some]

/** No condition is made of more values than these. */
const mostValues = 50

/** The values that `read` knows, each once: `level=city,district`, or the parameter given again. */
export function someOf<T>(
  params: SearchParams,
  key: string,
  read: (one: SearchParams) => T | undefined,
): Some<T> | undefined {
  const texts = [params[key] ?? []].flat().flatMap((text) => text.split(','))
  const values = texts.map((text) => read({ [key]: text })).filter((value) => value !== undefined)
  const [first, ...others] = [...new Set(values)].slice(0, mostValues)
  return first === undefined || others.length === 0 ? first : [first, ...others]
}

/** Filters with one value a condition. */
export type OneEach<F> = { [K in keyof F]: Exclude<F[K], unknown[]> }

/** For a page that knows one value a condition: several of one are none. */
export const oneEach = <F extends object>(filters: F): OneEach<F> =>
  Object.fromEntries(
    Object.entries(filters).filter(([, value]) => !Array.isArray(value)),
  ) as OneEach<F>

export const yearOf = (params: SearchParams, key: string): number | undefined =>
  wholeOf(params, key, 1900, 2200)

/** The id of a record. */
export const idOf = (params: SearchParams, key: string): number | undefined =>
  wholeOf(params, key, 1, 999_999_999)

/** The same, or `none` for records without one. */
export const noneOr = (params: SearchParams, key: string): number | 'none' | undefined =>
  oneOf(params, key, ['none']) ?? idOf(params, key)

/** From 1. */
export const readPage = (params: SearchParams): number =>
  wholeOf(params, 'page', 1, 10_000_000) ?? 1

/** `sort=-year`; the first of `sorts` when absent or unknown. */
export function readSort<T extends string>(
  params: SearchParams,
  sorts: readonly [T, ...T[]],
): Sort<T> {
  const raw = textOf(params, 'sort') ?? ''
  const by = sorts.find((sort) => sort === raw.replace(/^-/, ''))
  return by ? { by, down: raw.startsWith('-') } : { by: sorts[0], down: false }
}

/** Filters without those that are not in force. */
export const present = <T extends object>(filters: T): T =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as T

/** The address of a list with these filters. */
export function addressOf(path: string, filters: object): string {
  const entries = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
  return query ? `${path}?${query}` : path
}

function wholeOf(params: SearchParams, key: string, min: number, max: number): number | undefined {
  const text = textOf(params, key)
  if (!text || !/^\d{1,9}$/.test(text)) return undefined
  const n = Number(text)
  return n >= min && n <= max ? n : undefined
}
