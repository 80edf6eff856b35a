import { IconPlus } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { DecisionTable } from '@/components/decisions/decision-table'
import { decisionChips, decisionFields } from '@/components/decisions/describe'
import { FilterBar } from '@/components/filters/filter-bar'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { decisionChoices, listDecisions } from '@/db/decisions/queries'
import { readPage } from '@/domain/address'
import { readDecisionFilters, readDecisionSort } from '@/domain/decision-filters'

const path = '/decisions'

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions'))('title'),
})

export default async function DecisionsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  const filters = readDecisionFilters(query)
  const [list, choices] = await Promise.all([
    listDecisions(ctx, filters, { sort: readDecisionSort(query), page: readPage(query) }),
    decisionChoices(ctx),
  ])
  const chips = decisionChips(filters, choices, t as never)
  const add = list.can.create && (
    <LinkButton
      href="/decisions/new"
      look="red"
      icon={<IconPlus size={17} stroke={1.6} aria-hidden />}
    >
      {t('decisions.add')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('decisions.title')}
        note={t('decisions.total', { n: list.total })}
        actions={add}
      />
      <FilterBar
        path={path}
        query={query}
        chips={chips}
        fields={decisionFields(choices, t as never)}
        search={t('decisions.search')}
      />
      <DecisionTable
        rows={list.rows}
        path={path}
        query={query}
        empty={
          chips.length > 0 ? (
            <EmptyState
              title={t('decisions.noneMatch')}
              action={<LinkButton href={path}>{t('decisions.clear')}</LinkButton>}
            />
          ) : (
            <EmptyState title={t('decisions.noneYet')} action={add}>
              {t('decisions.whatItIs')}
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
