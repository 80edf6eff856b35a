import { sql } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { select } from '../engine/transaction'
import type { ReadContext } from '../read'
import { type SampleCounts, sampled } from './links'
import { removeSamplesPolicy } from './policy'

/** How many samples of each register are left, for who sees the whole book; none for a unit. */
export async function countSamples({ db, actor }: ReadContext) {
  const scope = actor.role === 'contributor' ? sql`and 0 = 1` : sql``
  const counted = sampled.map(
    (register) =>
      sql`select ${register} as register, count(*) as n
        from ${sql.raw(`"${register}"`)} where sample = true ${scope}`,
  )
  const rows = await select<{ register: string; n: number }>(
    db,
    sql.join(counted, sql` union all `),
  )
  const counts = Object.fromEntries(rows.map((row) => [row.register, Number(row.n)]))
  const total = rows.reduce((sum, row) => sum + Number(row.n), 0)
  return { counts: counts as SampleCounts, total, can: { remove: may(actor, removeSamplesPolicy) } }
}
