import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { ModelForm } from '@/components/models/model-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { createModelPolicy } from '@/db/models/policy'
import { unitName } from '@/db/units/queries'
import { todayIn } from '@/domain/dates'
import { readModelFilters } from '@/domain/model-filters'
import { may } from '@/domain/permissions'
import { createModelAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('models.form'))('newTitle'),
})

/** Begins with what the address names (`?campaign=1&year=2021&unit=7`); a contributor's own unit. */
export default async function NewModelPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('models'),
  ])
  if (!may(ctx.actor, createModelPolicy)) notFound()
  const asked = readModelFilters(query)
  const unitId = asked.unit ?? (ctx.actor.role === 'contributor' ? ctx.actor.unitId : null)
  const [all, fields, unit] = await Promise.all([
    campaignChoices(ctx),
    fieldChoices(ctx),
    unitId ? unitName(ctx, unitId) : null,
  ])
  const campaigns = all.filter((c) => c.registers)
  const campaign = campaigns.find((c) => c.id === asked.campaign) ?? campaigns[0]
  const values = {
    campaignId: campaign ? String(campaign.id) : '',
    year: String(asked.year ?? todayIn(new Date()).slice(0, 4)),
    unitId: unit ? unitId : null,
    title: '',
    kind: 'work',
    ownerKind: 'collective',
    ownerName: '',
    fieldId: typeof asked.field === 'number' ? String(asked.field) : '',
    level: '',
    place: '',
    content: '',
    result: '',
    peopleReached: '',
    moneyRaised: '',
    replicatesModelId: null,
    stage: 'registered',
    stageOn: '',
    labels: { unitId: unit ?? '', replicatesModelId: '' },
  }
  return (
    <>
      <PageHead title={t('form.newTitle')} breadcrumbs={[{ label: t('title'), href: '/models' }]} />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'models']}>
        <ModelForm
          values={values}
          campaigns={campaigns}
          fields={fields}
          send={createModelAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
