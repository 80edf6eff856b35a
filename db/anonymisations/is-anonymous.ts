import { eq } from 'drizzle-orm'
import type { Reader } from '../engine/connection'
import { users } from '../users/table'
import { anonymisations } from './table'

/** By which request a person was anonymised, when and by whom; null for one who was not. */
export async function anonymisationOf(db: Reader, individualId: number) {
  const { at, documentNumber, documentOn } = anonymisations
  const [row] = await db
    .select({ at, documentNumber, documentOn, by: users.name })
    .from(anonymisations)
    .leftJoin(users, eq(users.id, anonymisations.byUserId))
    .where(eq(anonymisations.individualId, individualId))
    .limit(1)
  return row ?? null
}

/** Whether a person was anonymised: then nothing gives them a name again. */
export const isAnonymous = async (db: Reader, individualId: number): Promise<boolean> =>
  (await anonymisationOf(db, individualId)) !== null
