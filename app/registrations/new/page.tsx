import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { blankRow } from '@/components/registrations/blank-row'
import { RegistrationForm } from '@/components/registrations/registration-form'
import { fieldsByYear } from '@/db/campaign-years/fields'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { createRegistrationPolicy } from '@/db/registrations/policy'
import { unitName } from '@/db/units/queries'
import { oneEach } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { readRegistrationFilters } from '@/domain/model-filters'
import { may } from '@/domain/permissions'
import { createRegistrationAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('registrations.form'))('newTitle'),
})

/** Begins with what the address names (`?campaign=1&year=2021&unit=7`); a contributor's own unit. */
export default async function NewRegistrationPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('registrations'),
  ])
  if (!may(ctx.actor, createRegistrationPolicy)) notFound()
  const asked = oneEach(readRegistrationFilters(query))
  const unitId = asked.unit ?? (ctx.actor.role === 'contributor' ? ctx.actor.unitId : null)
  const [all, fields, byYear, unit] = await Promise.all([
    campaignChoices(ctx),
    fieldChoices(ctx),
    fieldsByYear(ctx),
    unitId ? unitName(ctx, unitId) : null,
  ])
  const campaigns = all.filter((c) => c.registers)
  const campaign = campaigns.find((c) => c.id === asked.campaign) ?? campaigns[0]
  const values = {
    campaignId: campaign ? String(campaign.id) : '',
    year: String(asked.year ?? todayIn(new Date()).slice(0, 4)),
    unitId: unit ? unitId : null,
    registeredOn: '',
    note: '',
    models: [blankRow],
    labels: { unitId: unit ?? '' },
  }
  return (
    <>
      <PageHead
        title={t('form.newTitle')}
        breadcrumbs={[{ label: t('head'), href: '/registrations' }]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'registrations']}>
        <RegistrationForm
          values={values}
          campaigns={campaigns}
          fields={fields}
          byYear={byYear}
          send={createRegistrationAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
