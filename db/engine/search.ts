import { and, or, type SQL, sql } from 'drizzle-orm'
import { listOf, type Some } from '@/domain/address'
import { cleanText, fold, matchWords } from '@/domain/text'
import type { Column } from './columns'

/**
 * True where a folded text column contains the query as typed, or where every word of the query
 * begins a word of it ("thi kim dang"). Undefined for an empty query. Any length works, one letter
 * included, because the columns searched are short registers, not the million awards.
 */
export function contains(column: Column, query: string): SQL | undefined {
  const { whole, words } = matchWords(query)
  if (whole === '') return undefined
  const anywhere = sql`instr(${column}, ${whole}) > 0`
  if (words.length < 2) return anywhere
  const inWords = and(...words.map((w) => sql`instr(' ' || ${column}, ${` ${w}`}) > 0`))
  // The longest word stands in whatever is found: most rows are done with after one look.
  const [longest = whole] = words.toSorted((a, b) => b.length - a.length)
  return and(sql`instr(${column}, ${longest}) > 0`, or(anywhere, inWords))
}

/**
 * How near to what was typed a text is that `contains` found, the nearest first: the very text, one
 * that ends with the phrase (a given name, "Quận Tân Phú"), one that holds it as whole words, one that
 * begins with it, one with all words in any order, with their beginnings, with it anywhere. What
 * bears the typed marks ("Lê Thúy") comes before what only folds alike ("Lê Thủy").
 */
export function nearness(folded: Column, shown: Column, query: string): SQL[] {
  const { whole, words } = matchWords(query)
  if (whole === '') return []
  const padded = sql`' ' || ${folded} || ' '`
  const eachWhole = and(...words.map((w) => sql`instr(${padded}, ${` ${w} `}) > 0`))
  const rank = sql`case when ${folded} = ${whole} then 0
    when ${endsWith(folded, whole)} then 1
    when instr(${padded}, ${` ${whole} `}) > 0 then 2
    when substr(${folded}, 1, ${whole.length}) = ${whole} then 3
    when ${eachWhole} then 4
    when instr(${padded}, ${` ${whole}`}) > 0 then 5
    else 6 end`
  const marked = markedSpellings(query)
  if (marked.length === 0) return [rank]
  const asTyped = or(...marked.map((spelling) => sql`instr(${shown}, ${spelling}) > 0`))
  return [rank, sql`case when ${asTyped} then 0 else 1 end`]
}

/** True where the last words of a folded column are these folded ones: of a person, the given name. */
export const endsWith = (folded: Column, whole: string): SQL =>
  sql`substr(${folded}, ${-whole.length - 1}) = ${` ${whole}`}`

/** A query with Vietnamese letters as it was typed and as names are written; none without. */
function markedSpellings(query: string): string[] {
  const typed = cleanText(query)
  if (fold(typed) === typed.toLowerCase()) return []
  const lower = typed.toLowerCase()
  const asName = lower.replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase())
  return [...new Set([typed, lower, asName, typed.toUpperCase()])]
}

/**
 * The column, kept out of the engine's choice of an index: where the counts tell better than the
 * engine can guess which way through a million rows is the short one (see `awards/way.ts`).
 */
export const unindexed = (column: Column): SQL => sql`+${column}`

/** That a column has a value, or one of several. */
export const isAnyOf = (c: Column, some: unknown, column: Column = c): SQL =>
  Array.isArray(some)
    ? sql`${column} in (${sql.join(
        some.map((one) => sql`${sql.param(one, c)}`),
        sql`, `,
      )})`
    : sql`${column} = ${sql.param(some, c)}`

/** The same of a column that may have none, where `none` is one of the values. */
export function isAnyOrNone(c: Column, some: Some<unknown>, column: Column = c): SQL {
  const ids = listOf(some).filter((one) => one !== 'none')
  if (!listOf(some).includes('none')) return isAnyOf(c, some, column)
  const none = sql`${column} is null`
  return ids.length === 0 ? none : sql`(${none} or ${isAnyOf(c, ids, column)})`
}

/** Many ids as a set of rows, given as one value: a statement takes only so many of them one by one. */
export const eachOf = (ids: number[]): SQL =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`
