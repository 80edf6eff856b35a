import { IconPlus } from '@tabler/icons-react'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FilterBar } from '@/components/filters/filter-bar'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { tallyChips, tallyFields } from '@/components/tallies/describe'
import styles from '@/components/tallies/tallies.module.css'
import { TallyTable } from '@/components/tallies/tally-table'
import { campaignChoices } from '@/db/campaigns/queries'
import { explainTallies } from '@/db/tallies/explain'
import { tallyReaders } from '@/db/tallies/policy'
import { listTallies, sourceChoices } from '@/db/tallies/queries'
import { arrange, sumsOf } from '@/db/tallies/splits'
import { unitName } from '@/db/units/queries'
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
  const [explained, unit] = await Promise.all([
    explainTallies(ctx, list.rows),
    filters.unit ? unitName(ctx, filters.unit) : null,
  ])
  const rows = explained.filter((row) => inState(row, filters.state))
  const missing = rows.filter((row) => row.missing > 0).length
  const event = list.rows[0]?.event ?? null
  const chips = tallyChips(filters, { campaigns, sources, event, unit }, t, words)
  const add = list.can.create && (
    <>
      <LinkButton href="/tallies/read">{t('read.open')}</LinkButton>
      <LinkButton
        href="/tallies/new"
        look="red"
        icon={<IconPlus size={17} stroke={1.6} aria-hidden />}
      >
        {t('add')}
      </LinkButton>
    </>
  )
  const entered = Number(one(query.entered)) || 0
  const sums = sumsOf(rows).map(({ measure, ...sum }) => t(`sum.${measure}`, sum))
  return (
    <>
      <PageHead
        title={t('title')}
        note={rows.length > 0 && t('totals', { n: rows.length, missing })}
        actions={add}
      />
      {entered > 0 && <Notice tone="done">{t('savedMany', { n: entered })}</Notice>}
      <FilterBar
        path={path}
        query={query}
        chips={chips}
        fields={tallyFields({ campaigns, sources }, t, words)}
      />
      {sums.length > 0 && <p className={styles.sums}>{t('sums', { sums: sums.join('; ') })}</p>}
      <TallyTable
        rows={arrange(rows)}
        mayEnter={list.can.create}
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
