import { and, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Reader } from '../engine/connection'
import { contains } from '../engine/search'
import { individuals } from '../individuals/table'
import { personChanges } from './table'

/** People who were once called so: merged into another, or under a name that was corrected. */
export function onceCalled(db: Reader, q: string): SQL | undefined {
  const named = contains(personChanges.otherSearchText, q)
  if (!named) return undefined
  const ids = db
    .select({ id: personChanges.individualId })
    .from(personChanges)
    .where(
      and(inArray(personChanges.kind, ['merge', 'correct']), isNull(personChanges.undoneAt), named),
    )
  return inArray(individuals.id, ids)
}
