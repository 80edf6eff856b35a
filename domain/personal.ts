import type { Actor } from './permissions'

/**
 * What is personal of a person beyond the name: shown whole to the office, and to a unit of its own
 * people (others it does not see at all); leaders get the last two digits.
 */
export const personalFields = ['identityNumber', 'phone', 'birthYear'] as const

export const seesPersonal = (actor: Actor): boolean => actor.role !== 'leader'

/** The last two digits are enough to tell two people of one name apart. */
export const masked = <T extends string | number>(value: T | null): string | null =>
  value === null ? null : `•••• ${String(value).slice(-2)}`

/** A person's row as the actor may read it. */
export function asSeenBy<
  R extends { identityNumber?: string | null; phone?: string | null; birthYear: number | null },
>(actor: Actor, row: R): Omit<R, 'birthYear'> & { birthYear: number | string | null } {
  if (seesPersonal(actor)) return row
  const seen: Record<string, unknown> = { ...row }
  for (const field of personalFields)
    if (field in row) seen[field] = masked(row[field] as string | number | null)
  return seen as Omit<R, 'birthYear'> & { birthYear: string | null }
}

/** Whether a field is one of these: no file of the history holds it. */
export const isPersonal = (field: string): boolean =>
  (personalFields as readonly string[]).includes(field)
