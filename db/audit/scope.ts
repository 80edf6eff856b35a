import { and, inArray } from 'drizzle-orm'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { inScope } from '../scope'
import { units } from '../units/table'
import type { AuditEntry } from './chain'
import { readSnapshot, type Snapshot } from './changes'

/**
 * The entries in which the record lay in the actor's own units, before and after: a record that was
 * moved here from another unit does not bring that unit's words along.
 */
export async function entriesInScope(ctx: ReadContext, rows: AuditEntry[]): Promise<AuditEntry[]> {
  const snapshots = rows.map((row) =>
    [readSnapshot(row.before), readSnapshot(row.after)].filter((s) => s !== null),
  )
  const own = {
    unitId: await ownUnits(ctx, idsIn(snapshots.flat(), 'unitId')),
    registrationId: await ownRegistrations(ctx, idsIn(snapshots.flat(), 'registrationId')),
  }
  const isOwn = (snapshot: Snapshot) =>
    (['unitId', 'registrationId'] as const).every((field) => {
      const id = snapshot[field]
      return typeof id !== 'number' || own[field].has(id)
    })
  return rows.filter((_, at) => snapshots[at]?.every(isOwn))
}

const idsIn = (snapshots: Snapshot[], field: string): number[] => [
  ...new Set(snapshots.map((s) => s[field]).filter((id) => typeof id === 'number')),
]

async function ownUnits({ db, actor }: ReadContext, ids: number[]): Promise<Set<number>> {
  const rows = await db
    .select({ id: units.id })
    .from(units)
    .where(and(inArray(units.id, ids), inScope(actor, units.id)))
  return new Set(rows.map((row) => row.id))
}

async function ownRegistrations({ db, actor }: ReadContext, ids: number[]): Promise<Set<number>> {
  const rows = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(inArray(registrations.id, ids), inScope(actor, registrations.unitId)))
  return new Set(rows.map((row) => row.id))
}
