import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../engine/connection'
import { execute } from '../engine/transaction'

/**
 * The counts as they ought to be, straight from the awards: `verify` compares them, and bulk work
 * (removing samples, generating a bench) rebuilds them with the same statements.
 */
const conferred = sql`from awards a join awardForms f on f.id = a.awardFormId where a.status = 'conferred'`
const own = sql`coalesce(a.campaignId, -1)`

/**
 * The counts of each campaign and year by `columns`, and rolled up: all campaigns (0) of each year,
 * all years (0) of each campaign, and all of both.
 */
function rolledUp(columns: string, values: SQL): SQL {
  const rest = sql.raw(columns)
  // By place: some columns bear the name of one in both tables.
  const places = sql.raw(
    columns
      .split(',')
      .map((_, at) => at + 3)
      .join(),
  )
  return sql`with base as materialized (select ${own} as c, a.awardYear as y, ${values}, count(*) as n
      ${conferred} group by 1, 2, ${places})
    select c, y, ${rest}, n from base
    union all select 0, y, ${rest}, sum(n) from base group by y, ${rest}
    union all select c, 0, ${rest}, sum(n) from base group by c, ${rest}
    union all select 0, 0, ${rest}, sum(n) from base group by ${rest}`
}

const byLevel = 'level, recipientKind, formKind, sample'
const byForm = 'awardFormId, recipientKind, sample'
const byUnit = 'unitId, sample'

export const recounts: { table: string; columns: string; rows: SQL }[] = [
  {
    table: 'levelCounts',
    columns: `campaignId, awardYear, ${byLevel}`,
    rows: rolledUp(byLevel, sql`a.level, a.recipientKind, f.kind as formKind, a.sample`),
  },
  {
    table: 'formCounts',
    columns: `campaignId, awardYear, ${byForm}`,
    rows: rolledUp(byForm, sql`a.awardFormId, a.recipientKind, a.sample`),
  },
  {
    table: 'unitCounts',
    columns: `campaignId, awardYear, ${byUnit}`,
    rows: rolledUp(byUnit, sql`a.unitId, a.sample`),
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
