import { and, inArray, type SQL, sql } from 'drizzle-orm'
import { listOf } from '@/domain/address'
import type { AwardFilters } from '@/domain/award-filters'
import type { Actor } from '@/domain/permissions'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import type { Column } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { events } from '../events/table'
import { individuals } from '../individuals/table'
import { models } from '../models/table'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { inScope } from '../scope'
import { units } from '../units/table'

type Named =
  | 'campaign'
  | 'form'
  | 'unit'
  | 'unitItself'
  | 'event'
  | 'decision'
  | 'individual'
  | 'model'

export type FilterNames = Partial<Record<Named, string>>

type Table =
  | typeof campaigns
  | typeof awardForms
  | typeof units
  | typeof events
  | typeof decisions
  | typeof individuals
  | typeof models

/** The words of the records that a filter names by id; one that is not there has none. */
export async function filterNames(
  { db, actor }: ReadContext,
  f: AwardFilters,
): Promise<FilterNames> {
  const names: FilterNames = {}
  const name = async (
    key: keyof FilterNames,
    find: (ids: number[]) => Promise<{ id: number; name: string }[]>,
  ) => {
    const ids = listOf(f[key]).filter((one) => one !== 'none')
    const known = new Map((ids.length > 0 ? await find(ids) : []).map((row) => [row.id, row.name]))
    if (known.size > 0) names[key] = ids.map((id) => known.get(id) ?? `#${id}`).join(', ')
  }
  const named = (table: Table, column: Column, own?: SQL) => (ids: number[]) =>
    db
      .select({ id: table.id, name: sql<string>`${column}` })
      .from(table)
      .where(and(inArray(table.id, ids), own))
  const ofUnits = named(units, units.name, inScope(actor, units.id))
  await Promise.all([
    name('campaign', named(campaigns, campaigns.shortName)),
    name('form', named(awardForms, awardForms.name)),
    name('unit', ofUnits),
    name('unitItself', ofUnits),
    name('event', named(events, events.name)),
    name('decision', named(decisions, decisions.number)),
    name(
      'individual',
      named(individuals, individuals.fullName, inScope(actor, individuals.unitId)),
    ),
    name('model', named(models, models.title, modelInScope(db, actor))),
  ])
  return names
}

/** A work lies in the unit that registered it. */
const modelInScope = (db: Reader, actor: Actor): SQL | undefined =>
  actor.role === 'contributor'
    ? inArray(
        models.registrationId,
        db
          .select({ id: registrations.id })
          .from(registrations)
          .where(inScope(actor, registrations.unitId)),
      )
    : undefined
