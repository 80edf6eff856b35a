import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { ProposeForm } from '@/components/awards/propose-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { awardOptions } from '@/db/awards/options'
import { proposeAwardPolicy } from '@/db/awards/policy'
import { getModel } from '@/db/models/detail'
import { unitName } from '@/db/units/queries'
import { readOneOfEach } from '@/domain/award-filters'
import { todayIn } from '@/domain/dates'
import { may } from '@/domain/permissions'
import { proposeAwardAction } from './actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.propose'))('title'),
})

/** Begins with what the address names (`?model=7`, `?campaign=1&year=2021&unit=4`). */
export default async function ProposeAwardPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('awards'),
  ])
  if (!may(ctx.actor, proposeAwardPolicy)) notFound()
  const asked = readOneOfEach(query)
  const model = asked.model ? await getModel(ctx, asked.model) : null
  const own = ctx.actor.role === 'contributor' ? ctx.actor.unitId : null
  const unitId = asked.unit ?? model?.unitId ?? own
  const [options, unit] = await Promise.all([
    awardOptions(ctx),
    unitId ? unitName(ctx, unitId) : null,
  ])
  const campaign = asked.campaign === 'none' ? undefined : (asked.campaign ?? model?.campaignId)
  const year = asked.year ?? model?.year ?? todayIn(new Date()).slice(0, 4)
  const values = {
    recipientKind: asked.kind ?? 'individual',
    individualId: null,
    recipientName: '',
    recipientNote: '',
    unitId: unit ? unitId : null,
    awardFormId: asked.form ? String(asked.form) : '',
    campaignId: campaign ? String(campaign) : '',
    modelId: model?.id ?? null,
    awardYear: String(year),
    citation: '',
    labels: { unitId: unit ?? '', modelId: model?.title ?? '' },
  }
  return (
    <>
      <PageHead title={t('propose.title')} breadcrumbs={[{ label: t('title'), href: '/awards' }]} />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'awards']}>
        <ProposeForm
          values={values}
          options={options}
          send={proposeAwardAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
