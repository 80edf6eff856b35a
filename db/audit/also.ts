import type { Noun } from '@/domain/nouns'

/**
 * What one entry tells of other records that its change touched: the new values of some of their fields,
 * or null for a record that went. Kept for `verify`, which holds every record against the history.
 */
export type Also = {
  noun: Noun
  id: number
  set: Record<string, unknown> | null
  /** The record began with this entry and has none of its own from then. */
  isNew?: true
}

/** The values of an entry with what else was touched; nothing more when nothing was. */
export const withAlso = <T extends object>(values: T, also: Also[]): T =>
  also.length > 0 ? { also, ...values } : values
