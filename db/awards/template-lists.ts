import { asc, eq } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { alias } from '../engine/columns'
import type { ReadContext } from '../read'
import { units } from '../units/table'
import { awardOptions } from './options'
import { createAwardsPolicy } from './policy'

const parents = alias(units, 'parents')

/**
 * Names for the pick lists of the template, in the order of the screen; ended units come last, for
 * lists about earlier years. Units of one name at one time are told apart by what they lie under ("Khu
 * phố 3, Phường Tây Thạnh"), which the import reads; those of different times by the award's date.
 * `today` is `YYYY-MM-DD`. Null for who enters no lists.
 */
export async function templateLists(ctx: ReadContext, today: string) {
  if (!may(ctx.actor, createAwardsPolicy)) return null
  const [options, rows] = await Promise.all([
    awardOptions(ctx),
    ctx.db
      .select({
        name: units.name,
        parent: parents.name,
        validFrom: units.validFrom,
        validTo: units.validTo,
      })
      .from(units)
      .leftJoin(parents, eq(parents.id, units.parentId))
      .where(eq(units.unnamed, false))
      .orderBy(asc(units.sortKey)),
  ])
  const namesakes = new Map<string, typeof rows>()
  for (const row of rows) namesakes.set(row.name, [...(namesakes.get(row.name) ?? []), row])
  const hasEnded = (row: Dated) => row.validTo !== null && row.validTo < today
  const inOrder = [...rows.filter((row) => !hasEnded(row)), ...rows.filter(hasEnded)]
  const named = inOrder.map((row) => {
    const others = namesakes.get(row.name)?.filter((other) => other !== row) ?? []
    return row.parent && others.some((other) => overlap(row, other))
      ? `${row.name}, ${row.parent}`
      : row.name
  })
  return {
    units: [...new Set(named)],
    forms: options.forms.map(({ name }) => name),
    campaigns: options.campaigns.map(({ name }) => name),
  }
}

type Dated = { validFrom: string | null; validTo: string | null }

const overlap = (a: Dated, b: Dated): boolean =>
  (a.validFrom ?? '') <= (b.validTo ?? '9') && (b.validFrom ?? '') <= (a.validTo ?? '9')
