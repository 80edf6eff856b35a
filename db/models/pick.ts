import { and, asc, desc, eq, or } from 'drizzle-orm'
import type { Pick } from '@/domain/pick'
import { campaigns } from '../campaigns/table'
import { contains, nearness } from '../engine/search'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { inScope } from '../scope'
import { units } from '../units/table'
import { models } from './table'

/** Works and models by part of their title or of their unit's name, the nearest, then the newest year first. */
export async function pickModels({ db, actor }: ReadContext, q: string): Promise<Pick[]> {
  const rows = await db
    .select({
      id: models.id,
      label: models.title,
      unit: units.name,
      campaign: campaigns.shortName,
      year: registrations.year,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .innerJoin(campaigns, eq(campaigns.id, registrations.campaignId))
    .where(
      and(
        inScope(actor, registrations.unitId),
        or(contains(models.searchText, q), contains(units.searchText, q)),
      ),
    )
    .orderBy(
      ...nearness(models.searchText, models.title, q),
      desc(registrations.year),
      asc(models.sortKey),
    )
    .limit(12)
  return rows.map(({ id, label, unit, campaign, year }) => ({
    id,
    label,
    detail: unit,
    note: `${campaign} ${year}`,
  }))
}
