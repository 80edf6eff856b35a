import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { CampaignControl } from '@/components/dashboard/campaign-control'
import { CampaignsCard } from '@/components/dashboard/campaigns-card'
import { CompareControl } from '@/components/dashboard/compare-control'
import styles from '@/components/dashboard/dashboard.module.css'
import { EmptyBook } from '@/components/dashboard/empty-book'
import { FormsCard } from '@/components/dashboard/forms-card'
import { FunnelCard } from '@/components/dashboard/funnel-card'
import { LevelCard } from '@/components/dashboard/level-card'
import { PeriodControl } from '@/components/dashboard/period-control'
import { readView } from '@/components/dashboard/read-view'
import { SampleNotice } from '@/components/dashboard/sample-notice'
import { SentenceCard } from '@/components/dashboard/sentence-card'
import { StatisticsLink } from '@/components/dashboard/statistics-link'
import { SubtreeCard } from '@/components/dashboard/subtree-card'
import { TalliesCard } from '@/components/dashboard/tallies-card'
import { UnitsCard } from '@/components/dashboard/units-card'
import { dashboardHref, type View } from '@/components/dashboard/view'
import { YearsCard } from '@/components/dashboard/years-card'
import { Chip, ChipBar } from '@/components/page/chip'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { PinLine } from '@/components/pins/pin-line'
import { PinMenu } from '@/components/pins/pin-menu'
import { createAwardPolicy } from '@/db/awards/policy'
import { campaignChoices } from '@/db/campaigns/queries'
import type { DashboardData } from '@/db/dashboard/data'
import { dashboard, yearsWithAwards } from '@/db/dashboard/queries'
import { subtree } from '@/db/dashboard/subtree'
import { unitsAbove } from '@/db/dashboard/tree'
import { modelFunnel } from '@/db/models/queries'
import { listPins } from '@/db/pins/queries'
import type { ReadContext } from '@/db/read'
import { reportReaders } from '@/db/reports/policy'
import { countSamples } from '@/db/samples/queries'
import { tallyReaders } from '@/db/tallies/policy'
import { listTallies } from '@/db/tallies/queries'
import { reconcile } from '@/db/tallies/reconcile'
import { earliestYear, todayIn } from '@/domain/dates'
import { periodLabel, spanOf } from '@/domain/periods'
import { may } from '@/domain/permissions'
import { newReportHref } from '@/domain/report/scope'
import { inPeriod } from '@/domain/sentence'
import { unbroken } from '@/domain/unbroken'
import { getOffice } from './office'
import { pinAction, unpinAction } from './pins/actions'
import { removeSamplesAction } from './samples/actions'
import { readContext } from './session'

export const generateMetadata = async () => ({
  title: (await getTranslations('dashboard'))('title'),
})

export default async function DashboardPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('dashboard'),
  ])
  const [office, { years, samples }, campaigns] = await Promise.all([
    getOffice(),
    yearsWithAwards(ctx),
    campaignChoices(ctx),
  ])
  const { view, unread } = readView(query, {
    named: office.periods,
    years,
    thisYear: Number(todayIn(new Date()).slice(0, 4)),
  })
  const { period, against, campaign, unit } = view
  const [data, tallies, funnel, marked, pins] = await Promise.all([
    dashboard(ctx, { ...period, against, campaign, unit }),
    reconciled(ctx, view, years),
    registered(ctx, view, campaigns, years),
    samples > 0 ? countSamples(ctx) : null,
    listPins(ctx),
  ])
  if (!data) notFound()
  const tree =
    unit === undefined
      ? null
      : {
          ...(await subtree(ctx, { ...period, campaign, unit })),
          above: await unitsAbove(ctx, unit),
        }
  const scope = data.unit?.name ?? ctx.actor.unitName
  const turnedTo = [periodLabel(period), scope, data.campaign?.name].filter(Boolean).join(' · ')
  const samplesIn = data.total.sample
  const about = samplesIn ? `${turnedTo} · ${t('basis.sample', { count: samplesIn })}` : turnedTo
  return (
    <>
      <PageHead
        title={t('title')}
        paper={turnedTo}
        actions={
          // Made anew for each view: a menu closes by what was chosen in it.
          <Fragment key={dashboardHref(view)}>
            <PeriodControl
              period={period}
              hrefOf={(chosen) => dashboardHref({ ...view, period: chosen })}
              path="/"
              kept={{ against: against && spanOf(against), campaign, unit }}
              {...{ office, years }}
            />
            <CompareControl {...{ view, office, years }} />
            <CampaignControl view={view} campaigns={campaigns} />
            <PinMenu address={dashboardHref(view)} suggested={pinName(data)} save={pinAction} />
            {years.length > 0 && <StatisticsLink view={view} />}
          </Fragment>
        }
      />
      <PinLine pins={pins} remove={unpinAction} />
      {(data.unit || against) && (
        <ChipBar>
          {data.unit && (
            <Chip
              label={t('ofUnit')}
              value={unbroken(data.unit.name)}
              removeHref={dashboardHref({ ...view, unit: undefined })}
            />
          )}
          {against && (
            <Chip
              label={t('against.chip')}
              value={periodLabel(against)}
              removeHref={dashboardHref({ ...view, against: undefined })}
            />
          )}
        </ChipBar>
      )}
      {unread && (
        <Notice tone="doubt">
          <p>{t('unread', { earliest: String(earliestYear), period: periodLabel(period) })}</p>
        </Notice>
      )}
      <SamplesGone answer={one(query.samples)} />
      {marked && marked.total > 0 && (
        <SampleNotice
          samples={marked.total}
          remove={marked.can.remove ? removeSamples : undefined}
        />
      )}
      {years.length === 0 ? (
        <EmptyBook mayRecord={may(ctx.actor, createAwardPolicy)} />
      ) : (
        <>
          <SentenceCard
            data={data}
            view={view}
            subject={data.unit?.name ?? ctx.actor.unitName ?? office.areaName}
            report={
              reportReaders.includes(ctx.actor.role)
                ? newReportHref({ template: 'brief', ...period, campaign, unit })
                : undefined
            }
            sources={tallies && new Set(tallies.map((tally) => tally.sourceId)).size}
          />
          <div className={styles.row}>
            <div data-size="levels">
              <LevelCard {...{ data, view, about }} />
            </div>
            <div data-size="years">
              <YearsCard {...{ data, view, about }} />
            </div>
          </div>
        </>
      )}
      {tree && <SubtreeCard {...tree} {...{ view, about }} />}
      {tallies && (
        <div className={styles.row}>
          <div data-size="tallies">
            <TalliesCard {...{ tallies, view }} about={turnedTo} />
          </div>
          {funnel && (
            <div>
              <FunnelCard {...funnel} about={turnedTo} />
            </div>
          )}
        </div>
      )}
      <div className={styles.columns}>
        {!tallies && funnel && <FunnelCard {...funnel} about={turnedTo} />}
        {years.length > 0 && (
          <>
            <UnitsCard {...{ data, view, about }} />
            {view.campaign === undefined && <CampaignsCard {...{ data, view, about }} />}
            <FormsCard {...{ data, view, about }} />
          </>
        )}
      </div>
    </>
  )
}

/**
 * Published numbers are the whole office's: beside one unit, and for contributors, they are not
 * shown; nor is the lack of any in a book that has nothing else either.
 */
async function reconciled(ctx: ReadContext, { period, campaign, unit }: View, years: number[]) {
  if (unit !== undefined || !tallyReaders.includes(ctx.actor.role)) return undefined
  const { rows } = await listTallies(ctx, { ...period, campaign })
  return rows.length > 0 || years.length > 0 ? reconcile(ctx, rows) : undefined
}

/** The funnel of the campaigns that register models; null when the chosen one does not. */
async function registered(
  ctx: ReadContext,
  { period, campaign, unit }: View,
  campaigns: Awaited<ReturnType<typeof campaignChoices>>,
  years: number[],
) {
  const registering = campaigns.filter(
    ({ id, registers }) => registers && (campaign === undefined || id === campaign),
  )
  const [first, ...others] = registering
  if (!first) return null
  const filters = { ...inPeriod(period), campaign, unit }
  const funnel = await modelFunnel(ctx, filters)
  if (funnel.units === 0 && years.length === 0) return null
  return { funnel, filters, campaign: others.length === 0 ? first.name : null }
}

/** What a pin of this view is called unless it is named otherwise. */
const pinName = ({ period, unit, campaign }: DashboardData): string =>
  [periodLabel(period), campaign?.name, unit?.name].filter(Boolean).join(', ')

async function removeSamples() {
  'use server'
  const { ok } = await removeSamplesAction({})
  redirect(ok ? '/?samples=gone' : '/?samples=kept')
}

async function SamplesGone({ answer }: { answer: string | undefined }) {
  const t = await getTranslations('dashboard.samples')
  if (answer === 'gone') return <Notice tone="done">{t('gone')}</Notice>
  if (answer === 'kept') return <Notice tone="error">{t('kept')}</Notice>
  return null
}
