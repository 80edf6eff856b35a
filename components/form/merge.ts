import type { FieldValues } from 'react-hook-form'

export type Side = 'mine' | 'theirs'
/** A field that the two versions say otherwise, and which side alone has changed it, if only one. */
export type Difference = { field: string; changedBy: Side | null }

/** What is not a field that somebody fills in. */
const apart = new Set(['id', 'version', 'createKey', 'labels', 'grid'])

/**
 * The fields in which what is typed here and what another saved meanwhile are not the same. `base` is
 * what both began with; of a draft from before that is not known.
 */
export function differencesOf(
  mine: FieldValues,
  theirs: FieldValues,
  base: FieldValues | undefined,
): Difference[] {
  return Object.keys(theirs)
    .filter((field) => !apart.has(field) && !isSame(mine[field], theirs[field]))
    .map((field) => ({ field, changedBy: onlySide(field, mine, theirs, base) }))
}

function onlySide(
  field: string,
  mine: FieldValues,
  theirs: FieldValues,
  base: FieldValues | undefined,
): Side | null {
  if (!base) return null
  if (isSame(mine[field], base[field])) return 'theirs'
  return isSame(theirs[field], base[field]) ? 'mine' : null
}

/** As a field shows it: nothing, an empty text and an empty list are the same, and 7 is "7". */
const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other)

function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : value.map(plain).join('|')
  if (typeof value !== 'object') return String(value).trim()
  return Object.entries(value)
    .map(([key, one]) => `${key}:${plain(one)}`)
    .sort()
    .join(';')
}
