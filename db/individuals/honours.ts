import { and, count, eq } from 'drizzle-orm'
import type { Honour, Level } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'

export type Honours = { honour: Honour; level: Level; n: number }[]

/** A person's conferred awards by level; praise apart, for it is never mixed with commendations. */
export async function honoursOf({ db, actor }: ReadContext, id: number): Promise<Honours> {
  const rows = await db
    .select({ kind: awardForms.kind, level: awards.level, n: count() })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .where(
      and(
        eq(awards.individualId, id),
        eq(awards.status, 'conferred'),
        inScope(actor, awards.unitId),
      ),
    )
    .groupBy(awardForms.kind, awards.level)
  const honours = new Map<string, Honours[number]>()
  for (const { kind, level, n } of rows) {
    const honour = kind === 'praise' ? 'praise' : 'commendation'
    const known = honours.get(`${honour} ${level}`)
    honours.set(`${honour} ${level}`, { honour, level, n: n + (known?.n ?? 0) })
  }
  return [...honours.values()]
}
