import 'server-only'
import { getTranslations } from 'next-intl/server'
import { registrationColumns } from '@/components/registrations/columns'
import { registrationChips } from '@/components/registrations/describe'
import { campaignChoices } from '@/db/campaigns/queries'
import type { ReadContext } from '@/db/read'
import { listRegistrations } from '@/db/registrations/queries'
import { unitNames } from '@/db/units/names'
import { readSort, type SearchParams } from '@/domain/address'
import { readRegistrationFilters, registrationSorts } from '@/domain/model-filters'
import type { Part } from '../listing/export'

/** Registrations as page and files have them, the latest year first. */
export async function readRegistrations(ctx: ReadContext, query: SearchParams, part: Part) {
  const t = await getTranslations('registrations')
  const filters = readRegistrationFilters(query)
  const sort = query.sort
    ? readSort(query, registrationSorts)
    : ({ by: 'year', down: true } as const)
  const [list, campaigns, unit] = await Promise.all([
    listRegistrations(ctx, filters, { sort, ...part }),
    campaignChoices(ctx),
    filters.unit ? unitNames(ctx, filters.unit) : null,
  ])
  const registering = campaigns.filter((campaign) => campaign.registers)
  return {
    ...list,
    total: list.totals.registrations,
    filters,
    registering,
    title: t('head'),
    chips: registrationChips(filters, { campaigns, unit }, t),
    columns: registrationColumns(t, typeof filters.campaign !== 'number' && registering.length > 1),
  }
}
