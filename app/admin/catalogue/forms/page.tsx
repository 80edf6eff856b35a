import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FormTable } from '@/components/award-forms/form-table'
import { FilterBar, type FilterChip } from '@/components/filters/filter-bar'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Plus } from '@/components/page/plus'
import { one, type Query } from '@/components/page/query'
import { listAwardForms } from '@/db/award-forms/queries'
import { formKinds, levels } from '@/domain/vocabulary'

const path = '/admin/catalogue/forms'

export const generateMetadata = async () => ({
  title: (await getTranslations('awardForms'))('title'),
})

export default async function AwardFormsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [ctx, t, words, query] = await Promise.all([
    readContext(),
    getTranslations('awardForms'),
    getTranslations('vocabulary'),
    searchParams,
  ])
  const q = one(query.q)?.trim().slice(0, 200) || undefined
  const kind = formKinds.find((value) => value === one(query.kind))
  const level = levels.find((value) => value === one(query.level))
  const list = await listAwardForms(ctx, { q, kind, level })
  if (!list.can.create) notFound()
  const add = (
    <LinkButton href={`${path}/new`} look="red" icon={<Plus />}>
      {t('add')}
    </LinkButton>
  )
  const chips: FilterChip[] = []
  if (kind)
    chips.push({ keys: ['kind'], label: t('column.kind'), value: words(`formKind.${kind}`) })
  if (level)
    chips.push({ keys: ['level'], label: t('column.level'), value: words(`level.${level}`) })
  if (q) chips.push({ keys: ['q'], label: t('find'), value: `“${q}”` })
  const narrowed = chips.length > 0
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('total', { n: list.total })}
        breadcrumbs={[{ label: t('catalogue'), href: '/admin/catalogue' }]}
        actions={add}
      />
      <FilterBar
        path={path}
        query={query}
        chips={chips}
        search={t('search')}
        fields={[
          {
            name: 'kind',
            label: t('column.kind'),
            choices: formKinds.map((value) => ({ value, label: words(`formKind.${value}`) })),
          },
          {
            name: 'level',
            label: t('column.level'),
            choices: levels.map((value) => ({ value, label: words(`level.${value}`) })),
          },
        ]}
      />
      <FormTable
        rows={list.rows}
        empty={
          narrowed ? (
            <EmptyState
              title={t('noneMatch')}
              action={<LinkButton href={path}>{t('clear')}</LinkButton>}
            />
          ) : (
            <EmptyState title={t('noneYet')} action={add}>
              {t('what')}
            </EmptyState>
          )
        }
      />
    </>
  )
}
