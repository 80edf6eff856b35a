import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { YearForm } from '@/components/campaigns/year-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { expectableUnits, registeredSince } from '@/db/campaign-years/choices'
import { getCampaignYear } from '@/db/campaign-years/queries'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { updateCampaignYearAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('campaignYears.form'))('editTitle'),
})

export default async function EditCampaignYearPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('campaignYears'),
  ])
  const year = await getCampaignYear(ctx, id)
  if (!year?.can.update) notFound()
  const [campaigns, fields, units, registered] = await Promise.all([
    campaignChoices(ctx),
    fieldChoices(ctx),
    expectableUnits(ctx),
    registeredSince(ctx, year.year - 3),
  ])
  const plan = year.planDecision
  const values = {
    id,
    version: year.version,
    campaignId: String(year.campaignId),
    year: String(year.year),
    plan: year.plan ?? '',
    decisionNumber: plan?.number ?? '',
    decidedOn: plan ? formatDate(plan.decidedOn) : '',
    issuerId: plan?.issuerId ?? null,
    labels: { issuerId: plan?.issuer ?? '', decision: plan?.number ?? '' },
    openedOn: formatDate(year.openedOn),
    deadline: formatDate(year.deadline),
    note: year.note ?? '',
    fieldIds: year.fields.map((field) => String(field.id)),
    unitIds: year.unitIds,
  }
  const known = new Set(fields.map((field) => field.id))
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/campaigns/years' },
          {
            label: unbroken(t('named', { campaign: year.campaign, year: String(year.year) })),
            href: `/campaigns/years/${id}`,
          },
        ]}
      />
      <Interactive
        words={['common', 'form', 'validation', 'vocabulary', 'awards', 'campaignYears']}
      >
        <YearForm
          values={values}
          campaigns={campaigns.filter((c) => c.registers || c.id === year.campaignId)}
          fields={[...fields, ...year.fields.filter((field) => !known.has(field.id))]}
          units={units}
          registered={registered}
          send={updateCampaignYearAction}
          account={ctx.actor.userId}
          id={id}
        />
      </Interactive>
    </>
  )
}
