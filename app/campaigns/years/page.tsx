import { IconPlus } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { YearTable } from '@/components/campaigns/year-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { listCampaignYears } from '@/db/campaign-years/queries'

export const generateMetadata = async () => ({
  title: (await getTranslations('campaignYears'))('title'),
})

export default async function CampaignYearsPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('campaignYears')])
  const list = await listCampaignYears(ctx)
  const open = list.can.open && (
    <LinkButton
      href="/campaigns/years/new"
      look="red"
      icon={<IconPlus size={17} stroke={1.6} aria-hidden />}
    >
      {t('open')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('total', { n: list.rows.length })}
        breadcrumbs={[{ label: t('registrations'), href: '/registrations' }]}
        actions={open}
      />
      <YearTable
        rows={list.rows}
        empty={
          <EmptyState title={t('noneYet')} action={open}>
            {t('what')}
          </EmptyState>
        }
      />
    </>
  )
}
