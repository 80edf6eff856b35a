import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { createUnitAction } from '@/app/units/actions'
import { blankIndividual } from '@/components/individuals/blank-individual'
import { IndividualForm } from '@/components/individuals/individual-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { createIndividualPolicy } from '@/db/individuals/policy'
import { unitName } from '@/db/units/queries'
import { may } from '@/domain/permissions'
import { createIndividualAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('individuals.form'))('newTitle'),
})

export default async function NewIndividualPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('individuals'),
  ])
  if (!may(ctx.actor, createIndividualPolicy)) notFound()
  const wanted = Number(one(query.unit)?.match(/^[1-9]\d{0,8}$/)?.[0] ?? 0)
  const unit = wanted ? await unitName(ctx, wanted) : null
  const values = {
    ...blankIndividual,
    ...(unit && { unitId: wanted }),
    labels: { unitId: unit ?? '' },
  }
  return (
    <>
      <PageHead
        title={t('form.newTitle')}
        breadcrumbs={[{ label: t('title'), href: '/individuals' }]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'individuals', 'units']}>
        <IndividualForm
          values={values}
          send={createIndividualAction}
          sendUnit={createUnitAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
