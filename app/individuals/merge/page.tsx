import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { MergeForm } from '@/components/person-changes/merge-form'
import { pairToMerge } from '@/db/person-changes/pair'
import { mergePeopleAction } from '../changes/actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('doubles.form'))('title'),
})

/** `?keep=12&go=34`: two records of one person, and what stays of each. */
export default async function MergePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  const idOf = (text: string | undefined) => Number(text?.match(/^[1-9]\d{0,8}$/)?.[0] ?? 0)
  const pair = await pairToMerge(ctx, idOf(one(query.keep)), idOf(one(query.go)))
  if (!pair) notFound()
  return (
    <>
      <PageHead
        title={t('doubles.form.title')}
        breadcrumbs={[
          { label: t('individuals.title'), href: '/individuals' },
          { label: t('doubles.title'), href: '/individuals/doubles' },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'doubles']}>
        <MergeForm key={pair.keep.id} pair={pair} send={mergePeopleAction} />
      </Interactive>
    </>
  )
}
