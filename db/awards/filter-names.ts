import { and, eq } from 'drizzle-orm'
import type { AwardFilters } from '@/domain/award-filters'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { individuals } from '../individuals/table'
import { models } from '../models/table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { units } from '../units/table'

export type FilterNames = Partial<
  Record<
    'campaign' | 'form' | 'unit' | 'unitItself' | 'event' | 'decision' | 'individual' | 'model',
    string
  >
>

/** The words of the records that a filter names by id; one that is not there has none. */
export async function filterNames(
  { db, actor }: ReadContext,
  f: AwardFilters,
): Promise<FilterNames> {
  const names: FilterNames = {}
  const name = async (key: keyof FilterNames, rows: Promise<{ name: string }[]>) => {
    const [row] = await rows
    if (row) names[key] = row.name
  }
  if (f.campaign && f.campaign !== 'none') {
    const query = db.select({ name: campaigns.shortName }).from(campaigns)
    await name('campaign', query.where(eq(campaigns.id, f.campaign)))
  }
  if (f.form) {
    const query = db.select({ name: awardForms.name }).from(awardForms)
    await name('form', query.where(eq(awardForms.id, f.form)))
  }
  for (const key of ['unit', 'unitItself'] as const) {
    const id = f[key]
    if (!id) continue
    const query = db.select({ name: units.name }).from(units)
    await name(key, query.where(and(eq(units.id, id), inScope(actor, units.id))))
  }
  if (f.event) {
    const query = db.select({ name: events.name }).from(events)
    await name('event', query.where(eq(events.id, f.event)))
  }
  if (f.decision) {
    const query = db.select({ name: decisions.number }).from(decisions)
    await name('decision', query.where(eq(decisions.id, f.decision)))
  }
  if (f.individual) {
    const query = db.select({ name: individuals.fullName }).from(individuals)
    const own = inScope(actor, individuals.unitId)
    await name('individual', query.where(and(eq(individuals.id, f.individual), own)))
  }
  if (f.model) {
    const query = db.select({ name: models.title }).from(models)
    await name('model', query.where(eq(models.id, f.model)))
  }
  return names
}
