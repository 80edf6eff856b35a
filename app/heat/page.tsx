import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { analysisPeriod } from '@/app/analysis-period'
import { pinAction } from '@/app/pins/actions'
import { readContext } from '@/app/session'
import { BlockTools } from '@/components/blocks/block-tools'
import { rowsShown } from '@/components/blocks/rows-shown'
import { AnalysisTabs } from '@/components/dashboard/analysis-tabs'
import { PeriodControl } from '@/components/dashboard/period-control'
import styles from '@/components/heat/heat.module.css'
import { type HeatView, heatHref } from '@/components/heat/heat-href'
import { HeatMap } from '@/components/heat/heat-map'
import { heatTable } from '@/components/heat/heat-table'
import { Card } from '@/components/page/card'
import { Chip, ChipBar } from '@/components/page/chip'
import { EmptyState } from '@/components/page/empty-state'
import { Segmented } from '@/components/page/links'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { one, type Query } from '@/components/page/query'
import { PinMenu } from '@/components/pins/pin-menu'
import { filterNames } from '@/db/awards/filter-names'
import { heat } from '@/db/dashboard/heat'
import { readPage } from '@/domain/address'
import { readOneOfEach } from '@/domain/award-filters'
import { periodLabel } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'

export const generateMetadata = async () => ({ title: (await getTranslations('heat'))('title') })

export default async function HeatPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations('heat')])
  const { period, office, years } = await analysisPeriod(ctx, query)
  const { campaign: asked, unit } = readOneOfEach(query)
  const campaign = asked === 'none' ? undefined : asked
  const view: HeatView = { period, campaign, unit, whole: one(query.whole) === '1' }
  const [map, names] = await Promise.all([
    heat(ctx, view, readPage(query)),
    filterNames(ctx, { campaign, unit }),
  ])
  if ((unit && !names.unit) || (campaign && !names.campaign)) notFound()
  const about = [
    periodLabel(period),
    names.unit ?? ctx.actor.unitName,
    names.campaign,
    rowsShown(map, await getTranslations()),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('total', { count: map.total, period: periodLabel(period) })}
        actions={
          // Made anew for each view: a menu closes by what was chosen in it.
          <Fragment key={heatHref(view)}>
            <PeriodControl
              period={period}
              hrefOf={(chosen) => heatHref({ ...view, period: chosen })}
              path="/heat"
              kept={{ campaign, unit, whole: view.whole ? 1 : undefined }}
              {...{ office, years }}
            />
            <PinMenu
              address={heatHref(view)}
              suggested={`${t('title')} ${periodLabel(period)}`}
              save={pinAction}
            />
          </Fragment>
        }
      />
      <AnalysisTabs active="heat" />
      <ChipBar>
        <Segmented
          label={t('counting')}
          choices={[false, true].map((whole) => ({
            href: heatHref({ ...view, whole }),
            label: t(whole ? 'whole' : 'own'),
            active: whole === view.whole,
          }))}
        />
        {names.unit && (
          <Chip
            label={t('under')}
            value={unbroken(names.unit)}
            removeHref={heatHref({ ...view, unit: undefined })}
          />
        )}
        {names.campaign && (
          <Chip
            label={t('campaign')}
            value={unbroken(names.campaign)}
            removeHref={heatHref({ ...view, campaign: undefined })}
          />
        )}
      </ChipBar>
      <div className={styles.pages}>
        <Card
          title={t(view.whole ? 'titleWhole' : 'titleOwn')}
          note={t('note')}
          tools={
            map.rows.length > 0 && <BlockTools table={heatTable(map.rows, { view, about }, t)} />
          }
        >
          {map.rows.length > 0 ? (
            <HeatMap rows={map.rows} most={map.most} view={view} />
          ) : (
            <EmptyState title={t('nothing')} />
          )}
        </Card>
      </div>
      {map.total > 0 && (
        <Pager
          path="/heat"
          query={query}
          page={map.page}
          pageSize={map.pageSize}
          total={map.total}
        />
      )}
    </>
  )
}
