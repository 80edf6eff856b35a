import { type SQL, sql } from 'drizzle-orm'
import { formatNumber } from '@/domain/numbers'
import { recounts } from '../counts/recount'
import type { Reader } from '../engine/connection'
import { select } from '../engine/transaction'
import { firstOf } from './problems'

/** What each table of counts is called in a sentence. */
const tables: Record<string, string> = {
  levelCounts: 'theo cấp',
  formCounts: 'theo hình thức khen thưởng',
  unitCounts: 'theo đơn vị',
  cellCounts: 'chi tiết',
}

/** Compares every count that is kept with a recount of the awards themselves. */
export async function verifyCounts(db: Reader): Promise<{ problems: string[]; checked: number }> {
  const problems: string[] = []
  let checked = 0
  for (const { table, columns, rows } of recounts) {
    const different = await differences(db, table, columns, rows)
    problems.push(...firstOf(different, `số đếm ${tables[table]}`))
    checked += await sizeOf(db, table)
  }
  problems.push(...firstOf(await wrongNames(db), 'tên'))
  return { problems, checked: checked + (await sizeOf(db, 'recipientNames')) }
}

async function differences(
  db: Reader,
  table: string,
  columns: string,
  rows: SQL,
): Promise<string[]> {
  const kept = sql`select ${sql.raw(columns)}, n from ${sql.raw(table)} where n <> 0`
  // A cell that is kept as 0 is a cell that is not there.
  type Cell = Record<string, string | number> & { side: 'kept' | 'counted'; n: number }
  const cells = await select<Cell>(
    db,
    sql`with counted(${sql.raw(columns)}, n) as materialized (${rows})
      select 'kept' as side, * from (${kept} except select * from counted)
      union all select 'counted' as side, * from (select * from counted except ${kept})`,
  )
  const found = new Map<string, { kept: number; counted: number }>()
  for (const { side, n, ...cell } of cells) {
    const place = Object.entries(cell)
      .map(([column, value]) => `${column} ${value}`)
      .join(', ')
    const pair = found.get(place) ?? { kept: 0, counted: 0 }
    found.set(place, { ...pair, [side]: n })
  }
  return [...found].map(
    ([place, pair]) =>
      `Số đếm ${tables[table]} lệch (${place}): đang giữ ${formatNumber(pair.kept)}, đếm lại được ${formatNumber(pair.counted)}.`,
  )
}

/** The number of conferred awards under each name of the text index, and awards under a wrong one. */
async function wrongNames(db: Reader): Promise<string[]> {
  type Name = { name: string; conferred: number; counted: number }
  const miscounted = await select<Name>(
    db,
    sql`select n.name, n.conferred, coalesce(a.counted, 0) as counted from "recipientNames" n
      left join (select "nameId", count(*) as counted from awards where status = 'conferred'
        group by "nameId") a on a."nameId" = n.id
      where n.conferred <> coalesce(a.counted, 0)`,
  )
  const misplaced = await select<{ id: number; name: string }>(
    db,
    sql`select a.id, a."recipientName" as name from awards a join "recipientNames" n
      on n.id = a."nameId" where n.name <> a."recipientName" or n."recipientKind" <> a."recipientKind"`,
  )
  return [
    ...miscounted.map(
      ({ name, conferred, counted }) =>
        `Số lần khen của ${name} lệch: đang giữ ${formatNumber(conferred)}, đếm lại được ${formatNumber(counted)}.`,
    ),
    ...misplaced.map(
      ({ id, name }) =>
        `Bản ghi khen thưởng số ${id} của ${name} nằm dưới một tên khác khi tìm kiếm.`,
    ),
  ]
}

async function sizeOf(db: Reader, table: string): Promise<number> {
  const [row] = await select<{ n: number }>(db, sql`select count(*) as n from ${sql.raw(table)}`)
  return Number(row?.n ?? 0)
}
