import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { ModelForm } from '@/components/models/model-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { fieldsByYear } from '@/db/campaign-years/fields'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { getModel } from '@/db/models/detail'
import { createModelPolicy } from '@/db/models/policy'
import { unitName } from '@/db/units/queries'
import { idOf, oneEach } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { readModelFilters } from '@/domain/model-filters'
import { may } from '@/domain/permissions'
import { createModelAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('models.form'))('newTitle'),
})

/**
 * Begins with what the address names (`?campaign=1&year=2021&unit=7`, `copyOf=12`: as a copy of that
 * model); a contributor's own unit.
 */
export default async function NewModelPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('models'),
  ])
  if (!may(ctx.actor, createModelPolicy)) notFound()
  const asked = oneEach(readModelFilters(query))
  const unitId = asked.unit ?? (ctx.actor.role === 'contributor' ? ctx.actor.unitId : null)
  const copied = idOf(query, 'copyOf')
  const [all, fields, byYear, unit, origin] = await Promise.all([
    campaignChoices(ctx),
    fieldChoices(ctx),
    fieldsByYear(ctx),
    unitId ? unitName(ctx, unitId) : null,
    copied ? getModel(ctx, copied) : null,
  ])
  const campaigns = all.filter((c) => c.registers)
  const campaign = campaigns.find((c) => c.id === asked.campaign) ?? campaigns[0]
  const values = {
    campaignId: campaign ? String(campaign.id) : '',
    year: String(asked.year ?? todayIn(new Date()).slice(0, 4)),
    unitId: unit ? unitId : null,
    title: origin?.title ?? '',
    kind: origin?.kind ?? 'work',
    ownerKind: 'collective',
    ownerName: '',
    fieldId: String((typeof asked.field === 'number' ? asked.field : origin?.fieldId) ?? ''),
    level: '',
    place: '',
    content: '',
    result: '',
    peopleReached: '',
    moneyRaised: '',
    replicatesModelId: origin?.id ?? null,
    stage: 'registered',
    stageOn: '',
    labels: { unitId: unit ?? '', replicatesModelId: origin?.title ?? '' },
  }
  return (
    <>
      <PageHead title={t('form.newTitle')} breadcrumbs={[{ label: t('title'), href: '/models' }]} />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'models']}>
        <ModelForm
          values={values}
          campaigns={campaigns}
          fields={fields}
          byYear={byYear}
          send={createModelAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
