import { eq, inArray, min, or } from 'drizzle-orm'
import type { Reader } from '../engine/connection'
import { personChangeAwards, personChanges } from './table'

/** A change to people and the record under which it stands in the history. */
export type Touching = { id: number; noun: 'individual' | 'award'; nounId: number }

const longest = 100

/** The changes that touched a person or an award and stand in the history of another record too. */
export async function changesTouching(db: Reader, noun: string, id: number): Promise<Touching[]> {
  if (noun !== 'individual' && noun !== 'award') return []
  const { individualId, otherId } = personChanges
  const mine =
    noun === 'individual'
      ? or(eq(individualId, id), eq(otherId, id))
      : inArray(
          personChanges.id,
          db
            .select({ id: personChangeAwards.personChangeId })
            .from(personChangeAwards)
            .where(eq(personChangeAwards.awardId, id)),
        )
  const rows = await db
    .select({
      id: personChanges.id,
      kind: personChanges.kind,
      individualId,
      awardId: min(personChangeAwards.awardId),
    })
    .from(personChanges)
    .leftJoin(personChangeAwards, eq(personChangeAwards.personChangeId, personChanges.id))
    .where(mine)
    .groupBy(personChanges.id, personChanges.kind, individualId)
    .limit(longest)
  return rows.flatMap(({ id: changeId, kind, individualId: person, awardId }) => [
    // Undone, a change stands under the person, whatever it began with.
    { id: changeId, noun: 'individual' as const, nounId: person },
    ...(kind === 'reassign' && awardId
      ? [{ id: changeId, noun: 'award' as const, nounId: awardId }]
      : []),
  ])
}
