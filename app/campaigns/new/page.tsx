import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { CampaignForm } from '@/components/campaigns/campaign-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { createCampaignPolicy } from '@/db/campaigns/policy'
import { may } from '@/domain/permissions'
import { createCampaignAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('campaigns.form'))('newTitle'),
})

const empty = { name: '', shortName: '', basis: '', startedOn: '', endedOn: '', registers: false }

export default async function NewCampaignPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('campaigns')])
  if (!may(ctx.actor, createCampaignPolicy)) notFound()
  return (
    <>
      <PageHead
        title={t('form.newTitle')}
        breadcrumbs={[{ label: t('title'), href: '/campaigns' }]}
      />
      <Interactive words={['common', 'form', 'validation', 'campaigns']}>
        <CampaignForm values={empty} send={createCampaignAction} account={ctx.actor.userId} />
      </Interactive>
    </>
  )
}
