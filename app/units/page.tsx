import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { Plus } from '@/components/page/plus'
import type { Query } from '@/components/page/query'
import { unitFields } from '@/components/units/describe'
import { TreeDepth } from '@/components/units/tree-depth'
import { UnitTable } from '@/components/units/unit-table'
import { ListPage } from '../listing/list-page'
import { readUnits } from './read-list'

export const generateMetadata = async () => ({ title: (await getTranslations('units'))('title') })

export default async function UnitsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, words] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('units'),
    getTranslations('vocabulary'),
  ])
  const { filters, today, ...list } = await readUnits(ctx, query)
  const add = list.can.create && (
    <LinkButton
      href={filters.under ? `/units/new?parent=${filters.under}` : '/units/new'}
      look="red"
      icon={<Plus />}
    >
      {t('add')}
    </LinkButton>
  )
  return (
    <ListPage
      {...list}
      listing="units"
      query={query}
      note={
        list.chips.length > 0
          ? t('totalOf', { n: list.matching, all: list.whole })
          : t('total', { n: list.matching })
      }
      actions={add}
      fields={unitFields(t, words)}
      search={t('search')}
      between={
        <>
          {list.wrongDay && <Notice tone="error">{t('wrongDay')}</Notice>}
          {!list.narrowed && (
            <TreeDepth path="/units" query={query} at={list.depth} of={list.depths} />
          )}
        </>
      }
      pager={list.listed > list.pageSize ? list : undefined}
      noneMatch={t('noneMatch')}
      clear={t('clear')}
      noneYet={
        <EmptyState title={t('noneYet')} action={add}>
          {t('whatItIs')}
        </EmptyState>
      }
      table={({ columns, empty }) => <UnitTable {...{ rows: list.rows, columns, today, empty }} />}
    />
  )
}
