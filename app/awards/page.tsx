import { IconFilter, IconSearch } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { AwardTable } from '@/components/awards/award-table'
import styles from '@/components/awards/awards.module.css'
import { describeFilters } from '@/components/awards/describe-filters'
import { ExportMenu } from '@/components/awards/export-menu'
import { FilterForm } from '@/components/awards/filter-form'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { Chip, ChipBar } from '@/components/page/chip'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton, SubmitButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { hrefWith, type Query } from '@/components/page/query'
import { filterNames } from '@/db/awards/filter-names'
import { awardOptions } from '@/db/awards/options'
import { listAwards } from '@/db/awards/queries'
import {
  type AwardFilters,
  readAwardFilters,
  readAwardSort,
  readPage,
} from '@/domain/award-filters'

export const generateMetadata = async () => ({ title: (await getTranslations('awards'))('title') })

const path = '/awards'

export default async function AwardsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  const filters = readAwardFilters(query)
  const [list, names, options] = await Promise.all([
    listAwards(ctx, filters, { sort: readAwardSort(query), page: readPage(query) }),
    filterNames(ctx, filters),
    awardOptions(ctx),
  ])
  const described = describeFilters(filters, names, t as never)
  const search = <SearchInList filters={filters} label={t('awards.searchInList')} />
  return (
    <>
      <PageHead
        title={t('awards.title')}
        note={totalsInWords(list.totals, t as never)}
        actions={
          <>
            <ExportMenu query={query} />
            {list.can.create && (
              <LinkButton href="/awards/new" look="red">
                + {t('awards.record')}
              </LinkButton>
            )}
          </>
        }
      />
      <ChipBar end={search}>
        {described.map(({ keys, label, value }) => (
          <Chip
            key={keys[0]}
            label={label}
            value={value}
            removeHref={hrefWith(path, query, Object.fromEntries(keys.map((key) => [key, null])))}
          />
        ))}
        <details className={styles.filters} data-menu>
          <summary>
            <IconFilter size={16} stroke={1.6} aria-hidden /> {t('awards.addFilter')}
          </summary>
          <FilterForm filters={filters} options={options} />
        </details>
      </ChipBar>
      <AwardTable
        rows={list.rows}
        path={path}
        query={query}
        empty={
          <EmptyState
            title={t(described.length > 0 ? 'awards.noneMatch' : 'awards.noneYet')}
            action={
              described.length > 0 ? (
                <LinkButton href={path}>{t('awards.clearFilters')}</LinkButton>
              ) : list.can.create ? (
                <LinkButton href="/awards/new">{t('awards.record')}</LinkButton>
              ) : undefined
            }
          />
        }
      />
      <Pager
        path={path}
        query={query}
        page={list.page}
        pageSize={list.pageSize}
        total={list.totals.all}
      />
    </>
  )
}

/** Narrows the list by words and keeps the other filters. */
function SearchInList({ filters, label }: { filters: AwardFilters; label: string }) {
  const { q, ...others } = filters
  return (
    <form action={path} className={styles.find}>
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <input
        name="q"
        type="search"
        defaultValue={q}
        placeholder={label}
        aria-label={label}
        className={styles.field}
      />
      <SubmitButton icon={<IconSearch size={17} stroke={1.6} role="img" aria-label={label} />}>
        {''}
      </SubmitButton>
    </form>
  )
}
