import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { analysisPeriod } from '@/app/analysis-period'
import { pinAction } from '@/app/pins/actions'
import { readContext } from '@/app/session'
import { BlockTools } from '@/components/blocks/block-tools'
import { AnalysisTabs } from '@/components/dashboard/analysis-tabs'
import { PeriodControl } from '@/components/dashboard/period-control'
import styles from '@/components/drill/drill.module.css'
import { type Drilled, drillHref, readNarrowing } from '@/components/drill/drill-href'
import { DrillRows } from '@/components/drill/drill-rows'
import { drillTable } from '@/components/drill/drill-table'
import { DrillTrail, trailOf } from '@/components/drill/drill-trail'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Segmented } from '@/components/page/links'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { PinMenu } from '@/components/pins/pin-menu'
import { filterNames } from '@/db/awards/filter-names'
import { type DrillStep, drill, drillSteps, nextStep } from '@/db/dashboard/drill'
import { unitsAbove } from '@/db/dashboard/tree'
import { oneOf } from '@/domain/address'
import { awardsHref } from '@/domain/award-filters'
import { periodLabel } from '@/domain/periods'
import { inPeriod } from '@/domain/sentence'
import { honours, recipientKinds } from '@/domain/vocabulary'

export const generateMetadata = async () => ({ title: (await getTranslations('drill'))('title') })

export default async function DrillPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  const { period, office, years } = await analysisPeriod(ctx, query)
  const f = readNarrowing(query)
  const by = oneOf(query, 'by', drillSteps) ?? nextStep(f)
  const drilled: Drilled = { period, f, by }
  const counted = { ...inPeriod(period), ...f }
  const unit = f.unit ?? f.unitItself
  const [{ rows, n }, names, above] = await Promise.all([
    drill(ctx, counted, by),
    filterNames(ctx, f),
    unit ? unitsAbove(ctx, unit) : [],
  ])
  const open = steps(f)
  const about = [
    periodLabel(period),
    ctx.actor.unitName,
    f.kind && t(`vocabulary.kind.${f.kind}`),
    ...trailOf({ drilled, names, above }, t)
      .slice(1)
      .map(({ label }) => label),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <PageHead
        title={t('drill.title')}
        note={t('drill.total', { count: n, period: periodLabel(period) })}
        actions={
          // Made anew for each view: a menu closes by what was chosen in it.
          <Fragment key={drillHref(drilled)}>
            <PeriodControl
              period={period}
              hrefOf={(chosen) => drillHref({ ...drilled, period: chosen })}
              path="/drill"
              kept={{ ...f, by: one(query.by) }}
              {...{ office, years }}
            />
            <PinMenu
              address={drillHref(drilled)}
              suggested={`${t('drill.title')} ${periodLabel(period)}`}
              save={pinAction}
            />
            {n > 0 && <LinkButton href={awardsHref(counted)}>{t('drill.names')}</LinkButton>}
          </Fragment>
        }
      />
      <AnalysisTabs active="drill" />
      <DrillTrail {...{ drilled, names, above }} />
      <div className={styles.choices}>
        {open.length > 1 && (
          <Segmented
            label={t('drill.splitBy')}
            choices={open.map((step) => ({
              href: drillHref({ ...drilled, by: step }),
              label: t(`drill.by.${step}`),
              active: step === by,
            }))}
          />
        )}
        <Segmented
          label={t('drill.kind')}
          choices={[undefined, ...recipientKinds].map((kind) => ({
            href: drillHref({ ...drilled, f: { ...f, kind } }),
            label: kind ? t(`vocabulary.kindShort.${kind}`) : t('drill.anyKind'),
            active: kind === f.kind,
          }))}
        />
        <Segmented
          label={t('drill.honourLabel')}
          choices={[undefined, ...honours].map((honour) => ({
            href: drillHref({ ...drilled, f: { ...f, honour } }),
            label: honour ? t(`drill.honour.${honour}`) : t('drill.anyHonour'),
            active: honour === f.honour,
          }))}
        />
      </div>
      <div className={styles.pages}>
        <Card
          title={t(`drill.by.${by}`)}
          note={t('drill.note')}
          tools={
            rows.length > 0 && <BlockTools table={drillTable(rows, { by, counted, about }, t)} />
          }
        >
          {rows.length > 0 ? (
            <DrillRows {...{ rows, by, drilled, counted }} />
          ) : (
            <EmptyState
              title={t('drill.nothing')}
              action={
                <LinkButton href={drillHref({ period, f: {} })}>{t('drill.fromTop')}</LinkButton>
              }
            />
          )}
        </Card>
      </div>
    </>
  )
}

/** What can still be split: what is chosen already has one part only. A unit has those under it. */
const steps = (f: Drilled['f']): DrillStep[] =>
  drillSteps.filter((step) => (step === 'unit' ? !f.unitItself : f[step] === undefined))
