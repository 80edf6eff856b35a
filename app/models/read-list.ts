import 'server-only'
import { getTranslations } from 'next-intl/server'
import { modelColumns } from '@/components/models/columns'
import { modelChips } from '@/components/models/describe'
import { registrationChips } from '@/components/registrations/describe'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { listModels } from '@/db/models/queries'
import type { ReadContext } from '@/db/read'
import { unitNames } from '@/db/units/names'
import { listOf, readSort, type SearchParams } from '@/domain/address'
import { modelSorts, readModelFilters } from '@/domain/model-filters'
import type { Part } from '../listing/export'

/** Works and models as page and files have them, the latest year first. */
export async function readModels(ctx: ReadContext, query: SearchParams, part: Part) {
  const [t, shared, words] = await Promise.all([
    getTranslations('models'),
    getTranslations('registrations'),
    getTranslations('vocabulary'),
  ])
  const filters = readModelFilters(query)
  const sort = query.sort ? readSort(query, modelSorts) : ({ by: 'year', down: true } as const)
  const also = listOf(filters.field).filter((one) => one !== 'none')
  const [list, campaigns, fields, unit] = await Promise.all([
    listModels(ctx, filters, { sort, ...part }),
    campaignChoices(ctx),
    fieldChoices(ctx, also),
    filters.unit ? unitNames(ctx, filters.unit) : null,
  ])
  const registering = campaigns.filter((campaign) => campaign.registers)
  return {
    ...list,
    total: list.totals.models,
    filters,
    registering,
    fields,
    title: t('title'),
    chips: [
      ...registrationChips(filters, { campaigns, unit }, shared),
      ...modelChips(filters, fields, t, words),
    ],
    columns: modelColumns(t, words, typeof filters.campaign !== 'number' && registering.length > 1),
  }
}
