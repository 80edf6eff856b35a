import { and, asc, eq, or } from 'drizzle-orm'
import type { Pick } from '@/domain/pick'
import { onceCalled } from '../person-changes/old-names'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { contains } from '../search'
import { units } from '../units/table'
import { timesAwarded } from './similar'
import { individuals } from './table'

/** People whose name holds the typed words, in the actor's scope; twelve at most. */
export async function pickIndividuals({ db, actor }: ReadContext, q: string): Promise<Pick[]> {
  const rows = await db
    .select({
      id: individuals.id,
      label: individuals.fullName,
      position: individuals.position,
      unitId: individuals.unitId,
      unit: units.name,
    })
    .from(individuals)
    .leftJoin(units, eq(units.id, individuals.unitId))
    .where(
      and(
        or(contains(individuals.searchText, q), onceCalled(db, q)),
        inScope(actor, individuals.unitId),
      ),
    )
    .orderBy(asc(individuals.sortKey), asc(individuals.id))
    .limit(12)
  const times = await timesAwarded(
    { db, actor },
    rows.map((row) => row.id),
  )
  return rows.map(({ id, label, position, unitId, unit }) => ({
    id,
    label,
    detail: [position, unit].filter(Boolean).join(' · ') || undefined,
    times: times.get(id),
    fills: { position, unitId, unit },
  }))
}
