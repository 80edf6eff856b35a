import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FilterBar } from '@/components/filters/filter-bar'
import { FunnelSentence } from '@/components/models/funnel-sentence'
import { FunnelTable } from '@/components/models/funnel-table'
import { SplitTable } from '@/components/models/split-table'
import { EmptyState } from '@/components/page/empty-state'
import { Segmented } from '@/components/page/links'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { registrationChips } from '@/components/registrations/describe'
import { campaignChoices } from '@/db/campaigns/queries'
import { funnelSplits, splitKeys } from '@/db/models/funnel'
import { registrationYears } from '@/db/registrations/queries'
import { unitNames } from '@/db/units/names'
import { listOf } from '@/domain/address'
import { funnelHref, type ModelFilters, readModelFilters } from '@/domain/model-filters'
import { type Period, periodLabel, previousPeriod } from '@/domain/periods'
import { inPeriod } from '@/domain/sentence'

const path = '/models/funnel'

export const generateMetadata = async () => ({
  title: (await getTranslations('models.funnel'))('title'),
})

/** From registration to copying, units and models apart, with its splits and the change on before. */
export default async function FunnelPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, shared] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('models'),
    getTranslations('registrations'),
  ])
  const { year, from, to, campaign, unit, sample } = readModelFilters(query)
  const [years, campaigns, ofUnit] = await Promise.all([
    registrationYears(ctx),
    campaignChoices(ctx),
    unit ? unitNames(ctx, unit) : null,
  ])
  const period = periodOf({ year, from, to }, years)
  const filters = { campaign, unit, sample }
  const previous = previousPeriod(period)
  const [now, before] = await Promise.all([
    funnelSplits(ctx, { ...filters, ...inPeriod(period) }),
    funnelSplits(ctx, { ...filters, ...inPeriod(previous) }),
  ])
  const view = { now, before, period, previous, filters }
  // One way to say the years, so that a condition added beside them keeps them.
  const isChosen = (year ?? from ?? to) !== undefined
  const span = isChosen ? { from: String(period.from), to: String(period.to) } : {}
  const asked = { ...query, year: undefined, ...span }
  const ofCampaign = campaigns
    .filter(({ id }) => listOf(campaign).includes(id))
    .map(({ name }) => name)
    .join(', ')
  const about = [periodLabel(period), ofUnit ?? ctx.actor.unitName, ofCampaign]
    .filter(Boolean)
    .join(' · ')
  const registering = campaigns.filter((one) => one.registers)
  return (
    <>
      <PageHead
        title={t('funnel.title')}
        breadcrumbs={[{ label: t('title'), href: '/models' }]}
        actions={
          <Segmented
            label={t('column.year')}
            choices={years.slice(0, 5).map((one) => ({
              href: funnelHref({ ...filters, year: one }),
              label: one,
              active: period.from === one && period.to === one,
            }))}
          />
        }
      />
      <FilterBar
        path={path}
        query={asked}
        chips={registrationChips(
          { ...filters, ...(isChosen && period) },
          { campaigns, unit: ofUnit },
          shared,
        )}
        fields={[
          { name: 'from', label: t('funnel.from') },
          { name: 'to', label: t('funnel.to') },
          {
            name: 'campaign',
            many: true,
            label: t('column.campaign'),
            choices: registering.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      {years.length === 0 ? (
        <EmptyState title={t('noneYet')}>{t('whatItIs')}</EmptyState>
      ) : (
        <>
          <FunnelSentence view={view} />
          <FunnelTable {...{ view, about }} />
          {splitKeys.map((by) => (
            <SplitTable key={by} {...{ by, view, about }} />
          ))}
        </>
      )}
    </>
  )
}

/**
 * A year (of several, from the first to the last), a span of years (one end alone reaches to the other
 * end of the book), else the latest.
 */
function periodOf(
  { year, from, to }: Pick<ModelFilters, 'year' | 'from' | 'to'>,
  years: number[],
): Period {
  const latest = years[0] ?? new Date().getFullYear()
  if (year !== undefined) return { from: Math.min(...listOf(year)), to: Math.max(...listOf(year)) }
  if (from === undefined && to === undefined) return { from: latest, to: latest }
  const first = from ?? Math.min(years.at(-1) ?? latest, to ?? latest)
  const last = to ?? Math.max(latest, first)
  return first <= last ? { from: first, to: last } : { from: last, to: first }
}
