import { eq } from 'drizzle-orm'
import type { Reader } from '../open'
import { anonymisations } from './table'

/** Whether a person was anonymised: then nothing gives them a name again. */
export async function isAnonymous(db: Reader, individualId: number): Promise<boolean> {
  const [row] = await db
    .select({ id: anonymisations.id })
    .from(anonymisations)
    .where(eq(anonymisations.individualId, individualId))
    .limit(1)
  return row !== undefined
}
