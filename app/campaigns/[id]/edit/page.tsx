import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { CampaignForm } from '@/components/campaigns/campaign-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getCampaign } from '@/db/campaigns/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { updateCampaignAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('campaigns.form'))('editTitle'),
})

export default async function EditCampaignPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('campaigns'),
  ])
  const campaign = await getCampaign(ctx, id)
  if (!campaign?.can.update) notFound()
  const { name, shortName, basis, startedOn, endedOn, registers, version } = campaign
  const values = {
    id,
    version,
    name,
    shortName,
    basis: basis ?? '',
    startedOn: startedOn ? formatDate(startedOn) : '',
    endedOn: endedOn ? formatDate(endedOn) : '',
    registers,
  }
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/campaigns' },
          { label: unbroken(shortName), href: `/campaigns/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'campaigns']}>
        <CampaignForm
          values={values}
          send={updateCampaignAction}
          account={ctx.actor.userId}
          id={id}
        />
      </Interactive>
    </>
  )
}
