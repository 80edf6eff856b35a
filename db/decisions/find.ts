import { desc, or, type SQL, sql } from 'drizzle-orm'
import { fold } from '@/domain/text'
import { contains } from '../engine/search'
import { decisions } from './table'

/**
 * What a decision is found by: its number run together and apart, `25qdqu 25 qd qu`, so that
 * "25qd", "25-QD/QU" and "25/QĐ" all find 25-QĐ/QU.
 */
export const numberSearchText = (number: string): string => `${runTogether(number)} ${fold(number)}`

/** True where the number holds what was typed, whatever its signs. Undefined for an empty query. */
export const numberContains = (q: string): SQL | undefined =>
  or(contains(decisions.searchText, q), contains(decisions.searchText, runTogether(q)))

/** Numbers that begin with what was typed come first: for "25", 25-QĐ/QU before 125-QĐ/QU. */
export function beginsWith(q: string): SQL {
  const typed = runTogether(q)
  return desc(sql`substr(${decisions.searchText}, 1, ${typed.length}) = ${typed}`)
}

const runTogether = (number: string): string => fold(number).replace(/ /g, '')
