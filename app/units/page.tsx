import { IconPlus } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FilterBar } from '@/components/filters/filter-bar'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { unitChips, unitFields } from '@/components/units/describe'
import { TreeDepth } from '@/components/units/tree-depth'
import { UnitTable } from '@/components/units/unit-table'
import { listUnits, unitName } from '@/db/units/queries'
import { readPage } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { readDepth, readUnitFilters } from '@/domain/unit-filters'

const path = '/units'

export const generateMetadata = async () => ({ title: (await getTranslations('units'))('title') })

export default async function UnitsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, words] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('units'),
    getTranslations('vocabulary'),
  ])
  const today = todayIn(new Date())
  const { filters, wrongDay } = readUnitFilters(query, today)
  const [list, under] = await Promise.all([
    listUnits(ctx, filters, { depth: readDepth(query), page: readPage(query), today }),
    filters.under ? unitName(ctx, filters.under) : null,
  ])
  const chips = unitChips(filters, under ?? undefined, t, words)
  const add = list.can.create && (
    <LinkButton
      href={filters.under ? `/units/new?parent=${filters.under}` : '/units/new'}
      look="red"
      icon={<IconPlus size={17} stroke={1.6} aria-hidden />}
    >
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('title')}
        note={
          chips.length > 0
            ? t('totalOf', { n: list.total, all: list.whole })
            : t('total', { n: list.total })
        }
        actions={add}
      />
      <FilterBar
        path={path}
        query={query}
        chips={chips}
        search={t('search')}
        fields={unitFields(t, words)}
      />
      {wrongDay && <Notice tone="error">{t('wrongDay')}</Notice>}
      {!list.narrowed && <TreeDepth path={path} query={query} at={list.depth} of={list.depths} />}
      <UnitTable
        rows={list.rows}
        today={today}
        empty={
          chips.length > 0 ? (
            <EmptyState
              title={t('noneMatch')}
              action={<LinkButton href={path}>{t('clear')}</LinkButton>}
            />
          ) : (
            <EmptyState title={t('noneYet')} action={add}>
              {t('whatItIs')}
            </EmptyState>
          )
        }
      />
      {list.listed > list.pageSize && (
        <Pager
          path={path}
          query={query}
          page={list.page}
          pageSize={list.pageSize}
          total={list.listed}
        />
      )}
    </>
  )
}
