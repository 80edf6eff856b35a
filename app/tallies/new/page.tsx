import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { TallyForm } from '@/components/tallies/tally-form'
import { wholeOptions } from '@/components/tallies/tally-words'
import { awardFormChoices } from '@/db/award-forms/queries'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { createTallyPolicy } from '@/db/tallies/policy'
import { listTallies, sourceChoices } from '@/db/tallies/queries'
import { unitName } from '@/db/units/queries'
import { oneEach } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { may } from '@/domain/permissions'
import { readTallyFilters } from '@/domain/tally-filters'
import { createTallyAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('tallies.form'))('newTitle'),
})

/** Begins with what the address names: `?from=2016&to=2021&campaign=2`. */
export default async function NewTallyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('tallies'),
  ])
  if (!may(ctx.actor, createTallyPolicy)) notFound()
  const asked = oneEach(readTallyFilters(query))
  const [campaigns, forms, fields, sources, book, unit, words] = await Promise.all([
    campaignChoices(ctx),
    awardFormChoices(ctx),
    fieldChoices(ctx),
    sourceChoices(ctx),
    listTallies(ctx),
    asked.unit ? unitName(ctx, asked.unit) : null,
    getTranslations('vocabulary'),
  ])
  const wholes = wholeOptions(book.rows, t, words)
  const thisYear = todayIn(new Date()).slice(0, 4)
  const values = {
    measure: asked.measure ?? 'awards',
    count: '',
    bound: '',
    recipientKind: 'collective',
    level: '',
    yearFrom: String(asked.from ?? thisYear),
    yearTo: String(asked.to ?? thisYear),
    campaignId: asked.campaign ? String(asked.campaign) : '',
    awardFormId: '',
    eventId: null,
    fieldId: '',
    stage: '',
    unitId: unit ? asked.unit : null,
    partOfId: '',
    sourceId: asked.source ? String(asked.source) : '',
    sourceTitle: '',
    sourcePublisher: '',
    sourcePublishedOn: '',
    sourceUrl: '',
    quote: '',
    remark: '',
    labels: { eventId: '', unitId: unit ?? '' },
  }
  return (
    <>
      <PageHead
        title={t('form.newTitle')}
        breadcrumbs={[{ label: t('title'), href: '/tallies' }]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'tallies']}>
        <TallyForm
          values={values}
          choices={{ campaigns, forms, fields, wholes, sources }}
          send={createTallyAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
