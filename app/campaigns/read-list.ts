import 'server-only'
import { getTranslations } from 'next-intl/server'
import { campaignColumns, yearColumns } from '@/components/campaigns/columns'
import { listCampaignYears } from '@/db/campaign-years/queries'
import { listCampaigns } from '@/db/campaigns/queries'
import type { ReadContext } from '@/db/read'

/** Campaigns as page and files have them, all at once. */
export async function readCampaigns(ctx: ReadContext) {
  const t = await getTranslations('campaigns')
  return { ...(await listCampaigns(ctx)), title: t('title'), columns: campaignColumns(t) }
}

/** The years that campaigns were opened for, all at once. */
export async function readCampaignYears(ctx: ReadContext) {
  const t = await getTranslations('campaignYears')
  const list = await listCampaignYears(ctx)
  return { ...list, total: list.rows.length, title: t('title'), columns: yearColumns(t) }
}
