import { IconPlus } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FilterBar } from '@/components/filters/filter-bar'
import { individualChips, individualFields } from '@/components/individuals/describe'
import { IndividualTable } from '@/components/individuals/individual-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { listIndividuals } from '@/db/individuals/queries'
import { unitChoices, unitName } from '@/db/units/queries'
import { readPage } from '@/domain/address'
import { readIndividualFilters, readIndividualSort } from '@/domain/individual-filters'

const path = '/individuals'

export const generateMetadata = async () => ({
  title: (await getTranslations('individuals'))('title'),
})

export default async function IndividualsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('individuals'),
  ])
  const filters = readIndividualFilters(query)
  const [list, units, unit] = await Promise.all([
    listIndividuals(ctx, filters, { sort: readIndividualSort(query), page: readPage(query) }),
    unitChoices(ctx),
    filters.unit ? unitName(ctx, filters.unit) : null,
  ])
  const chips = individualChips(filters, unit, t)
  const add = list.can.create && (
    <LinkButton
      href={filters.unit ? `/individuals/new?unit=${filters.unit}` : '/individuals/new'}
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
        note={t('total', { n: list.total })}
        actions={
          <>
            {list.can.create && (
              <LinkButton href="/individuals/doubles" look="quiet">
                {t('doubles')}
              </LinkButton>
            )}
            {add}
          </>
        }
      />
      {one(query.removed) && (
        <Notice tone="done">
          {t('remove.done')} <SoftLink href="/history?noun=individual">{t('history')}</SoftLink>
        </Notice>
      )}
      <FilterBar
        path={path}
        query={query}
        chips={chips}
        search={t('search')}
        fields={individualFields(units, t)}
      />
      <IndividualTable
        rows={list.rows}
        path={path}
        query={query}
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
      <Pager
        path={path}
        query={query}
        page={list.page}
        pageSize={list.pageSize}
        total={list.total}
      />
    </>
  )
}
