import { administrators, everyone, office, officeAndUnits } from '../permissions'
import type { Role } from '../vocabulary'

/** The office and its leaders: whoever reads of the whole office. */
const wholeReaders: readonly Role[] = ['admin', 'officer', 'leader']

/** Who may, in one word. `open`: whoever comes, signed in or not. */
export const whom = {
  open: null,
  everyone,
  officeAndUnits,
  wholeReaders,
  office,
  administrators,
} as const
export type Whom = keyof typeof whom

/**
 * What of it: `unit` – units have their own unit and all under it, the others everything; `self` – each
 * the own account's; `book` – the same for all who may.
 */
export type Reach = 'unit' | 'self' | 'book'

export const mayBe = (who: Whom, role: Role | null): boolean =>
  whom[who] === null || (role !== null && whom[who].includes(role))
