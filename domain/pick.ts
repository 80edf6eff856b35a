/**
 * One answer of a type-ahead: what to store, what to show, and what tells two of a name apart.
 * `fills` are other fields that the choice brings along: a person's position and unit, a decision's
 * date and issuer. Dates are `YYYY-MM-DD`.
 */
export type Pick = {
  id: number
  label: string
  detail?: string
  note?: string
  /** How often a person was awarded. */
  times?: number
  fills?: Record<string, string | number | null>
}
