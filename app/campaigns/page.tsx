import { IconPlus } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { CampaignTable } from '@/components/campaigns/campaign-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { listCampaigns } from '@/db/campaigns/queries'

export const generateMetadata = async () => ({
  title: (await getTranslations('campaigns'))('title'),
})

export default async function CampaignsPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('campaigns')])
  const list = await listCampaigns(ctx)
  const add = list.can.create && (
    <LinkButton
      href="/campaigns/new"
      look="red"
      icon={<IconPlus size={17} stroke={1.6} aria-hidden />}
    >
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={t('title')} note={t('total', { n: list.total })} actions={add} />
      <CampaignTable
        rows={list.rows}
        empty={
          <EmptyState title={t('noneYet')} action={add}>
            {t('what')}
          </EmptyState>
        }
      />
    </>
  )
}
