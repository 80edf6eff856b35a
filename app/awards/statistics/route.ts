import { getLocale, getTranslations } from 'next-intl/server'
import { download, said } from '@/app/download'
import { getHeadMark, getOffice } from '@/app/office'
import { routeContext } from '@/app/session'
import { choosePeriod } from '@/components/dashboard/choose-period'
import { filterNames } from '@/db/awards/filter-names'
import { yearsWithAwards } from '@/db/dashboard/queries'
import { namesNobody } from '@/db/personal-exports/told'
import { statistics } from '@/db/statistics/queries'
import { statisticsXlsx } from '@/documents/statistics'
import { readOneOfEach } from '@/domain/award-filters'
import { longDate, todayIn } from '@/domain/dates'
import { formatNumber } from '@/domain/numbers'
import { periodLabel } from '@/domain/periods'
import type { Locale } from '@/domain/vocabulary'
import { statisticsSheets } from './workbook'

/**
 * `/awards/statistics?from=&to=&campaign=&unit=`: the yearly statistics as an Excel file, of the
 * period that the dashboard would show for the same address.
 */
export async function GET(request: Request) {
  const [t, locale, office, ctx] = await Promise.all([
    getTranslations(),
    getLocale(),
    getOffice(),
    routeContext(),
  ])
  if (!ctx) return said(401, t('awards.export.signedOut'))
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { years } = await yearsWithAwards(ctx)
  const today = todayIn(new Date())
  const known = { named: office.periods, years, thisYear: Number(today.slice(0, 4)) }
  const { period, unread } = choosePeriod(params.from, params.to, known)
  if (unread) return said(400, t('statistics.unread'))
  const { unit, campaign } = readOneOfEach(params)
  const filters = { ...period, unit, campaign: campaign === 'none' ? undefined : campaign }
  const names = await filterNames(ctx, filters)
  if ((filters.unit && !names.unit) || (filters.campaign && !names.campaign))
    return said(404, t('statistics.notFound'))
  const data = await statistics(ctx, filters)
  const scope = names.unit ?? ctx.actor.unitName ?? t('statistics.wholeBook')
  const about = [periodLabel(period), scope, names.campaign].filter(Boolean).join(' · ')
  const bytes = await statisticsXlsx(
    {
      sheet: t('statistics.sheet.cover'),
      title: t('statistics.title.cover'),
      office: office.name,
      facts: [
        { label: t('statistics.fact.office'), value: office.name || t('statistics.officeUnnamed') },
        { label: t('statistics.fact.period'), value: periodLabel(period) },
        { label: t('statistics.fact.scope'), value: scope },
        {
          label: t('statistics.fact.campaign'),
          value: names.campaign ?? t('statistics.allCampaigns'),
        },
        { label: t('statistics.fact.madeOn'), value: longDate(today, locale as Locale) },
        { label: t('statistics.fact.mark'), value: await getHeadMark() },
        {
          label: t('statistics.fact.samples'),
          value: t('statistics.samples', { n: data.sample, shown: formatNumber(data.sample) }),
        },
      ],
      notes: [
        t('statistics.note.counted'),
        t('statistics.note.apart'),
        t('statistics.note.totals'),
      ],
    },
    statisticsSheets(data, period, about, t),
  )
  const span = period.from === period.to ? `${period.from}` : `${period.from}-${period.to}`
  return download(bytes, 'xlsx', `thong-ke-${span}.xlsx`, namesNobody)
}
