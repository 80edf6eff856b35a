import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CampaignsCard } from '@/components/dashboard/campaigns-card'
import styles from '@/components/dashboard/dashboard.module.css'
import { EmptyBook } from '@/components/dashboard/empty-book'
import { FormsCard } from '@/components/dashboard/forms-card'
import { FunnelCard } from '@/components/dashboard/funnel-card'
import { KeyCard } from '@/components/dashboard/key-card'
import { keyTallies } from '@/components/dashboard/key-tallies'
import { LevelCard } from '@/components/dashboard/level-card'
import { OverviewHead } from '@/components/dashboard/overview-head'
import { SampleNotice } from '@/components/dashboard/sample-notice'
import { SentenceCard } from '@/components/dashboard/sentence-card'
import { SubtreeCard } from '@/components/dashboard/subtree-card'
import { TalliesCard } from '@/components/dashboard/tallies-card'
import { UnitsCard } from '@/components/dashboard/units-card'
import { YearsCard } from '@/components/dashboard/years-card'
import { Notice } from '@/components/page/notice'
import { one, type Query } from '@/components/page/query'
import { PinLine } from '@/components/pins/pin-line'
import { StartList } from '@/components/start/start-list'
import { WaitingBar } from '@/components/waiting/waiting-bar'
import { createAwardPolicy } from '@/db/awards/policy'
import { reportReaders } from '@/db/reports/policy'
import { startList } from '@/db/start/queries'
import { earliestYear } from '@/domain/dates'
import { periodLabel } from '@/domain/periods'
import { may } from '@/domain/permissions'
import { newReportHref } from '@/domain/report/scope'
import { readOverview } from './overview'
import { pinAction, unpinAction } from './pins/actions'
import { removeSamplesAction } from './samples/actions'
import { readContext } from './session'
import { dismissStartAction } from './start/actions'
import { getWaiting } from './waiting'

export const generateMetadata = async () => ({
  title: (await getTranslations('dashboard'))('title'),
})

export default async function DashboardPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, waiting] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('dashboard'),
    getWaiting(),
  ])
  const { actor } = ctx
  const [overview, start] = await Promise.all([readOverview(ctx, query), startList(ctx)])
  if (!overview) notFound()
  const { office, years, view, unread, data, tallies, funnel, marked, pins, tree } = overview
  const { period, campaign, unit } = view
  const scope = data.unit?.name ?? actor.unitName
  const turnedTo = [periodLabel(period), scope, data.campaign?.name].filter(Boolean).join(' · ')
  const samplesIn = data.total.sample
  const about = samplesIn ? `${turnedTo} · ${t('basis.sample', { count: samplesIn })}` : turnedTo
  const empty = years.length === 0
  return (
    <>
      <OverviewHead {...overview} save={pinAction} />
      <PinLine pins={pins} remove={unpinAction} />
      {unread && (
        <Notice tone="doubt">
          <p>{t('unread', { earliest: String(earliestYear), period: periodLabel(period) })}</p>
        </Notice>
      )}
      <SamplesGone answer={one(query.samples)} />
      {start && <StartList done={start} role={actor.role} dismiss={dismissStart} />}
      {empty ? (
        !start && <EmptyBook mayRecord={may(actor, createAwardPolicy)} />
      ) : (
        <SentenceCard
          data={data}
          view={view}
          subject={data.unit?.name ?? actor.unitName ?? office.areaName}
          report={
            reportReaders.includes(actor.role)
              ? newReportHref({ template: 'brief', ...period, campaign, unit })
              : undefined
          }
          sources={tallies && new Set(tallies.map((tally) => tally.sourceId)).size}
        />
      )}
      <div className={styles.bar}>
        <WaitingBar waiting={waiting} role={actor.role} />
        {marked && marked.total > 0 && (
          <SampleNotice
            samples={marked.total}
            remove={marked.can.remove ? removeSamples : undefined}
          />
        )}
      </div>
      {tallies && <KeyCard groups={keyTallies(tallies)} />}
      {!empty && (
        <div className={styles.row}>
          <div data-size="levels">
            <LevelCard {...{ data, view, about }} />
          </div>
          <div data-size="years">
            <YearsCard {...{ data, view, about }} />
          </div>
        </div>
      )}
      {tree && <SubtreeCard {...tree} {...{ view, about }} />}
      <div className={styles.row}>
        {tallies && (
          <div data-size="tallies">
            <TalliesCard {...{ tallies, view }} about={turnedTo} />
          </div>
        )}
        {funnel && (
          <div>
            <FunnelCard {...funnel} about={turnedTo} />
          </div>
        )}
        {!empty && (
          <div>
            <UnitsCard {...{ data, view, about }} />
          </div>
        )}
      </div>
      {!empty && (
        <div className={styles.columns}>
          {campaign === undefined && <CampaignsCard {...{ data, view, about }} />}
          <FormsCard {...{ data, view, about }} />
        </div>
      )}
    </>
  )
}

async function removeSamples() {
  'use server'
  const { ok } = await removeSamplesAction({})
  redirect(ok ? '/?samples=gone' : '/?samples=kept')
}

async function dismissStart() {
  'use server'
  await dismissStartAction({ away: true })
}

async function SamplesGone({ answer }: { answer: string | undefined }) {
  const t = await getTranslations('dashboard.samples')
  if (answer === 'gone') return <Notice tone="done">{t('gone')}</Notice>
  if (answer === 'kept') return <Notice tone="error">{t('kept')}</Notice>
  return null
}
