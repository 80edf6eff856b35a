import { getTranslations } from 'next-intl/server'
import { pinAction } from '@/app/pins/actions'
import { readContext } from '@/app/session'
import { awardFields } from '@/components/awards/award-fields'
import { AwardTable } from '@/components/awards/award-table'
import { describeFilters } from '@/components/awards/describe-filters'
import { ExportMenu } from '@/components/awards/export-menu'
import { ProposalLinks } from '@/components/awards/propose-links'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { Selectable, selectForm } from '@/components/bulk-edits/selectable'
import { FilterBar } from '@/components/filters/filter-bar'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { hrefWith, type Query } from '@/components/page/query'
import { PinMenu } from '@/components/pins/pin-menu'
import { filterNames } from '@/db/awards/filter-names'
import { awardOptions } from '@/db/awards/options'
import { proposeAwardPolicy } from '@/db/awards/policy'
import { listAwards } from '@/db/awards/queries'
import { totalAwards } from '@/db/awards/totals'
import { editAwardsPolicy } from '@/db/bulk-edits/policy'
import { readPage } from '@/domain/address'
import { readAwardFilters, readAwardSort } from '@/domain/award-filters'
import { may } from '@/domain/permissions'

export const generateMetadata = async () => ({ title: (await getTranslations('awards'))('title') })

const path = '/awards'

export default async function AwardsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  const filters = readAwardFilters(query)
  const [list, names, options, proposed, returned] = await Promise.all([
    listAwards(ctx, filters, { sort: readAwardSort(query), page: readPage(query) }),
    filterNames(ctx, filters),
    awardOptions(ctx),
    totalAwards(ctx, { status: 'proposed' }),
    totalAwards(ctx, { status: 'returned' }),
  ])
  const described = describeFilters(filters, names, t as never)
  const address = hrefWith(path, query, { page: null })
  const select =
    list.totals.all > 0 && may(ctx.actor, editAwardsPolicy)
      ? { form: selectForm, label: t('bulkEdits.select.one'), all: t('bulkEdits.select.page') }
      : undefined
  return (
    <>
      <PageHead
        title={t('awards.title')}
        note={totalsInWords(list.totals, t as never)}
        actions={
          <>
            {/* Made anew for each view: a menu closes by what was chosen in it. */}
            <PinMenu
              key={address}
              address={address}
              suggested={described.map(({ value }) => value).join(', ') || t('awards.title')}
              save={pinAction}
            />
            <ExportMenu query={query} />
            {!list.can.create && may(ctx.actor, proposeAwardPolicy) && (
              <LinkButton href="/awards/propose" look="red">
                + {t('awards.propose.title')}
              </LinkButton>
            )}
            {list.can.create && (
              <LinkButton href="/awards/new" look="red">
                + {t('awards.record')}
              </LinkButton>
            )}
          </>
        }
      />
      {filters.status === undefined && (
        <ProposalLinks
          proposed={proposed.all}
          returned={returned.all}
          own={ctx.actor.role === 'contributor'}
        />
      )}
      <FilterBar
        path={path}
        query={query}
        chips={described}
        fields={awardFields(options, t as never)}
        search={t('awards.searchInList')}
      />
      <Selectable filters={filters} total={list.totals.all} on={select !== undefined}>
        <AwardTable
          rows={list.rows}
          path={path}
          query={query}
          select={select}
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
      </Selectable>
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
