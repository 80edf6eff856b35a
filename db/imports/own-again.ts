import { and, eq, inArray } from 'drizzle-orm'
import { unitKey } from '@/domain/unit-names'
import type { Reader } from '../engine/connection'
import { individuals } from '../individuals/table'
import { units } from '../units/table'
import { addTo, bearerKey, nothingYet, type Own } from './own'
import { eachRow, type Import } from './rows'
import { importRows } from './table'

/** What a save that was cut off has entered. */
export async function ownOf(db: Reader, batch: Import, run: number): Promise<Own> {
  const own = nothingYet()
  const entered = and(eq(importRows.run, run), eq(importRows.result, 'created'))
  for await (const { resultId, before } of eachRow(db, batch.id, entered, ['resultId', 'before']))
    addTo(own, batch.noun, {
      id: resultId ?? 0,
      result: 'created',
      version: 1,
      before: before ?? {},
    })
  await each([...own.people], async (ids) => {
    const { unitId, fullName } = individuals
    const rows = await db
      .select({ unitId, fullName })
      .from(individuals)
      .where(among(individuals, ids))
    for (const { unitId, fullName } of rows) own.names.add(bearerKey(unitId, fullName))
  })
  if (batch.noun === 'units')
    await each([...own.records], async (ids) => {
      const { id, name } = units
      const rows = await db.select({ id, name }).from(units).where(among(units, ids))
      for (const { id, name } of rows) own.units.set(unitKey(name), id)
    })
  return own
}

const among = (table: typeof individuals | typeof units, ids: number[]) => inArray(table.id, ids)

async function each(ids: number[], look: (some: number[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < ids.length; from += 500) await look(ids.slice(from, from + 500))
}
