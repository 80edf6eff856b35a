import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Chip, ChipBar } from '@/components/page/chip'
import { PageHead } from '@/components/page/page-head'
import { PinMenu } from '@/components/pins/pin-menu'
import type { DashboardData } from '@/db/dashboard/data'
import type { Office } from '@/db/settings/input'
import { periodLabel, spanOf } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'
import { CampaignControl } from './campaign-control'
import { CompareControl } from './compare-control'
import { PeriodControl } from './period-control'
import { StatisticsLink } from './statistics-link'
import { dashboardHref, type View } from './view'

interface Props {
  office: Office
  years: number[]
  campaigns: { id: number; name: string }[]
  view: View
  data: DashboardData
  save: Parameters<typeof PinMenu>[0]['save']
}

/** The title with what the overview is turned to: period, what it is compared with, campaign, unit. */
export function OverviewHead({ office, years, campaigns, view, data, save }: Props) {
  const t = useTranslations('dashboard')
  const { period, against, campaign, unit } = view
  return (
    <>
      <PageHead
        title={t('title')}
        paper={[periodLabel(period), data.campaign?.name].filter(Boolean).join(' · ')}
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
            <PinMenu address={dashboardHref(view)} suggested={pinName(data)} save={save} />
            {years.length > 0 && <StatisticsLink view={view} />}
          </Fragment>
        }
      />
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
    </>
  )
}

/** What a pin of this view is called unless it is named otherwise. */
const pinName = ({ period, unit, campaign }: DashboardData): string =>
  [periodLabel(period), campaign?.name, unit?.name].filter(Boolean).join(', ')
