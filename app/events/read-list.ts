import 'server-only'
import { getTranslations } from 'next-intl/server'
import { eventColumns } from '@/components/events/columns'
import { eventChips } from '@/components/events/describe'
import { campaignChoices } from '@/db/campaigns/queries'
import { listEvents } from '@/db/events/queries'
import type { ReadContext } from '@/db/read'
import { unitNames } from '@/db/units/names'
import type { SearchParams } from '@/domain/address'
import { readEventFilters, readEventSort } from '@/domain/event-filters'
import type { Part } from '../listing/export'

/** Events as page and files have them. */
export async function readEvents(ctx: ReadContext, query: SearchParams, part: Part) {
  const [t, words] = await Promise.all([getTranslations('events'), getTranslations('vocabulary')])
  const filters = readEventFilters(query)
  const [list, campaigns, unit] = await Promise.all([
    listEvents(ctx, filters, { sort: readEventSort(query), ...part }),
    campaignChoices(ctx),
    filters.unit ? unitNames(ctx, filters.unit) : null,
  ])
  return {
    ...list,
    campaigns,
    title: t('title'),
    chips: eventChips(filters, { campaigns, unit }, t),
    columns: eventColumns(t, words),
  }
}
