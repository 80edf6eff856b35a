import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { RegistrationForm } from '@/components/registrations/registration-form'
import { fieldsByYear } from '@/db/campaign-years/fields'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { getRegistration } from '@/db/registrations/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { updateRegistrationAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('registrations.form'))('editTitle'),
})

export default async function EditRegistrationPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('registrations'),
  ])
  const registration = await getRegistration(ctx, id)
  if (!registration?.can.update) notFound()
  const [campaigns, fields, byYear] = await Promise.all([
    campaignChoices(ctx),
    fieldChoices(ctx),
    fieldsByYear(ctx),
  ])
  const { version, campaignId, year, unitId, unit, registeredOn, note } = registration
  const values = {
    id,
    version,
    campaignId: String(campaignId),
    year: String(year),
    unitId,
    registeredOn: registeredOn ? formatDate(registeredOn) : '',
    note: note ?? '',
    models: [],
    labels: { unitId: unit },
  }
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('head'), href: '/registrations' },
          {
            label: t('ofUnit', { unit: unbroken(unit), year: String(year) }),
            href: `/registrations/${id}`,
          },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'registrations']}>
        <RegistrationForm
          values={values}
          campaigns={campaigns.filter((c) => c.registers || c.id === campaignId)}
          fields={fields}
          byYear={byYear}
          send={updateRegistrationAction}
          account={ctx.actor.userId}
          id={id}
        />
      </Interactive>
    </>
  )
}
