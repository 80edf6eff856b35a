import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { blankUnit } from '@/components/units/blank-unit'
import { UnitForm } from '@/components/units/unit-form'
import { getUnit } from '@/db/units/detail'
import { createUnitPolicy } from '@/db/units/policy'
import { may } from '@/domain/permissions'
import { createUnitAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('units.form'))('newTitle'),
})

export default async function NewUnitPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations('units')])
  if (!may(ctx.actor, createUnitPolicy)) notFound()
  const parentId = Number(one(query.parent)?.match(/^[1-9]\d{0,8}$/)?.[0] ?? 0)
  const parent = parentId ? await getUnit(ctx, parentId) : null
  const values = {
    ...blankUnit,
    ...(parent && { parentId: parent.id, level: parent.level }),
    labels: { parentId: parent?.name ?? '' },
  }
  return (
    <>
      <PageHead title={t('form.newTitle')} breadcrumbs={[{ label: t('title'), href: '/units' }]} />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'units']}>
        <UnitForm values={values} send={createUnitAction} account={ctx.actor.userId} />
      </Interactive>
    </>
  )
}
