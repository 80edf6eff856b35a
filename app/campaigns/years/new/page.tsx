import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { YearForm } from '@/components/campaigns/year-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { expectableUnits, registeredSince } from '@/db/campaign-years/choices'
import { openCampaignYearPolicy } from '@/db/campaign-years/policy'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { oneEach } from '@/domain/address'
import { formatDate, todayIn } from '@/domain/dates'
import { readRegistrationFilters } from '@/domain/model-filters'
import { may } from '@/domain/permissions'
import { openCampaignYearAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('campaignYears.form'))('newTitle'),
})

/** Begins with what the address names (`?campaign=1&year=2022`). */
export default async function NewCampaignYearPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('campaignYears'),
  ])
  if (!may(ctx.actor, openCampaignYearPolicy)) notFound()
  const asked = oneEach(readRegistrationFilters(query))
  const today = todayIn(new Date())
  const thisYear = Number(today.slice(0, 4))
  const [all, fields, units, registered] = await Promise.all([
    campaignChoices(ctx),
    fieldChoices(ctx),
    expectableUnits(ctx),
    registeredSince(ctx, Math.min(asked.year ?? thisYear, thisYear) - 3),
  ])
  const campaigns = all.filter((c) => c.registers)
  const campaign = campaigns.find((c) => c.id === asked.campaign) ?? campaigns[0]
  const values = {
    campaignId: campaign ? String(campaign.id) : '',
    year: String(asked.year ?? thisYear),
    plan: '',
    decisionNumber: '',
    decidedOn: '',
    issuerId: null,
    openedOn: formatDate(today),
    deadline: '',
    note: '',
    fieldIds: [],
    unitIds: [],
  }
  return (
    <>
      <PageHead
        title={t('form.newTitle')}
        breadcrumbs={[
          { label: t('registrations'), href: '/registrations' },
          { label: t('title'), href: '/campaigns/years' },
        ]}
      />
      <Interactive
        words={['common', 'form', 'validation', 'vocabulary', 'awards', 'campaignYears']}
      >
        <YearForm
          values={values}
          campaigns={campaigns}
          fields={fields}
          units={units}
          registered={registered}
          send={openCampaignYearAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
