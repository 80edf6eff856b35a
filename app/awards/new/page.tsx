import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { createEventAction } from '@/app/events/actions'
import { undoChangeAction } from '@/app/history/actions'
import { readContext } from '@/app/session'
import { createUnitAction } from '@/app/units/actions'
import { AwardForm } from '@/components/awards/award-form'
import { emptyAward } from '@/components/awards/award-values'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { filterNames } from '@/db/awards/filter-names'
import { awardOptions } from '@/db/awards/options'
import { createAwardPolicy } from '@/db/awards/policy'
import { getIndividual } from '@/db/individuals/queries'
import { readOneOfEach } from '@/domain/award-filters'
import { todayIn } from '@/domain/dates'
import { may } from '@/domain/permissions'
import { createAwardAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.form'))('newTitle'),
})

/** Begins with what the address names (`?event=3&level=district`), e.g. from an event's page. */
export default async function NewAwardPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('awards'),
  ])
  if (!may(ctx.actor, createAwardPolicy)) notFound()
  const filters = readOneOfEach(query)
  const [options, names, person] = await Promise.all([
    awardOptions(ctx),
    filterNames(ctx, filters),
    filters.individual ? getIndividual(ctx, filters.individual) : null,
  ])
  const thisYear = Number(todayIn(new Date()).slice(0, 4))
  return (
    <>
      <PageHead title={t('form.newTitle')} breadcrumbs={[{ label: t('title'), href: '/awards' }]} />
      <Interactive
        words={['common', 'form', 'validation', 'vocabulary', 'awards', 'units', 'events']}
      >
        <AwardForm
          values={emptyAward({ filters, names, options, person, thisYear })}
          options={options}
          send={createAwardAction}
          undo={undoChangeAction}
          records={{
            sendUnit: createUnitAction,
            sendEvent: createEventAction,
            account: ctx.actor.userId,
          }}
        />
      </Interactive>
    </>
  )
}
