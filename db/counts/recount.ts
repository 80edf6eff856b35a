import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../open'
import { execute } from '../transaction'

/**
 * The counts as they ought to be, straight from the awards: `verify` compares them, and bulk work
 * (removing samples, generating a bench) rebuilds them with the same statements.
 */
const conferred = sql`from awards a join awardForms f on f.id = a.awardFormId where a.status = 'conferred'`
const own = sql`coalesce(a.campaignId, -1)`

export const recounts: { table: string; columns: string; rows: SQL }[] = [
  {
    table: 'levelCounts',
    columns: 'campaignId, awardYear, level, recipientKind, formKind, sample',
    rows: sql`select ${own}, a.awardYear, a.level, a.recipientKind, f.kind, a.sample, count(*) ${conferred} group by 1, 2, 3, 4, 5, 6
      union all select 0, a.awardYear, a.level, a.recipientKind, f.kind, a.sample, count(*) ${conferred} group by 1, 2, 3, 4, 5, 6`,
  },
  {
    table: 'formCounts',
    columns: 'campaignId, awardYear, awardFormId, recipientKind, sample',
    rows: sql`select ${own}, a.awardYear, a.awardFormId, a.recipientKind, a.sample, count(*) ${conferred} group by 1, 2, 3, 4, 5
      union all select 0, a.awardYear, a.awardFormId, a.recipientKind, a.sample, count(*) ${conferred} group by 1, 2, 3, 4, 5`,
  },
  {
    table: 'unitCounts',
    columns: 'campaignId, awardYear, unitId, sample',
    rows: sql`select ${own}, a.awardYear, a.unitId, a.sample, count(*) ${conferred} group by 1, 2, 3, 4
      union all select 0, a.awardYear, a.unitId, a.sample, count(*) ${conferred} group by 1, 2, 3, 4`,
  },
  {
    table: 'cellCounts',
    columns: 'campaignId, awardYear, level, recipientKind, awardFormId, unitId, regime, sample',
    rows: sql`select ${own}, a.awardYear, a.level, a.recipientKind, a.awardFormId, a.unitId, a.regime, a.sample, count(*) ${conferred} group by 1, 2, 3, 4, 5, 6, 7, 8`,
  },
]

/** Throws all counts away and counts again; inside the caller's transaction. */
export async function rebuildCounts(tx: Tx): Promise<void> {
  for (const { table, columns, rows } of recounts) {
    await execute(tx, sql`delete from ${sql.raw(table)}`)
    await execute(tx, sql`insert into ${sql.raw(table)} (${sql.raw(columns)}, n) ${rows}`)
  }
  await execute(
    tx,
    sql`update recipientNames set conferred =
    (select count(*) from awards a where a.nameId = recipientNames.id and a.status = 'conferred')`,
  )
}
