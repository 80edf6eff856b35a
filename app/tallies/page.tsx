import { IconPlus } from '@tabler/icons-react'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FilterBar } from '@/components/filters/filter-bar'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { tallyChips, tallyFields } from '@/components/tallies/describe'
import { TallyTable } from '@/components/tallies/tally-table'
import { campaignChoices } from '@/db/campaigns/queries'
import { tallyReaders } from '@/db/tallies/policy'
import { listTallies, sourceChoices } from '@/db/tallies/queries'
import { reconcile } from '@/db/tallies/reconcile'
import { inState, readTallyFilters } from '@/domain/tally-filters'

const path = '/tallies'

export const generateMetadata = async () => ({ title: (await getTranslations('tallies'))('title') })

export default async function TalliesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, words] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('tallies'),
    getTranslations('vocabulary'),
  ])
  if (!tallyReaders.includes(ctx.actor.role)) notFound()
  const filters = readTallyFilters(query)
  const [list, campaigns, sources] = await Promise.all([
    listTallies(ctx, filters),
    campaignChoices(ctx),
    sourceChoices(ctx),
  ])
  const reconciled = await reconcile(ctx, list.rows)
  const rows = reconciled.filter((row) => inState(row, filters.state))
  const missing = rows.filter((row) => row.missing > 0).length
  const event = list.rows[0]?.event ?? null
  const chips = tallyChips(filters, { campaigns, sources, event }, t, words)
  const add = list.can.create && (
    <LinkButton
      href="/tallies/new"
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
        note={rows.length > 0 && t('totals', { n: rows.length, missing })}
        actions={add}
      />
      <FilterBar
        path={path}
        query={query}
        chips={chips}
        fields={tallyFields({ campaigns, sources }, t, words)}
      />
      <TallyTable
        rows={rows}
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
    </>
  )
}
