import 'server-only'
import { choosePeriod } from '@/components/dashboard/choose-period'
import { one, type Query } from '@/components/page/query'
import { listCampaigns } from '@/db/campaigns/queries'
import { yearsWithAwards } from '@/db/dashboard/queries'
import { listEvents } from '@/db/events/queries'
import type { ReadContext } from '@/db/read'
import { registrationYears } from '@/db/registrations/queries'
import { todayIn } from '@/domain/dates'
import { type Period, readPeriod } from '@/domain/periods'
import { type ReportScope, readReportScope } from '@/domain/report/scope'
import type { ReportTemplate } from '@/domain/vocabulary'
import { getOffice } from '../office'

/** What a new report is about, as its address says or as this office would mean it; and the choices. */
export async function newScope(ctx: ReadContext, query: Query) {
  const [office, { years }, registered, campaigns, events] = await Promise.all([
    getOffice(),
    yearsWithAwards(ctx),
    registrationYears(ctx),
    listCampaigns(ctx),
    listEvents(ctx, {}, { sort: { by: 'held', down: true }, page: 1 }),
  ])
  const { template = 'annual', ...asked } = readReportScope(query)
  const thisYear = Number(todayIn(new Date()).slice(0, 4))
  const known = { named: office.periods, years, thisYear }
  const latest = Math.max(years.at(-1) ?? 0, registered[0] ?? 0) || thisYear
  const chosen = choosePeriod(one(query.from), one(query.to), known)
  const year = { from: latest, to: latest }
  const isAsked = readPeriod(one(query.from), one(query.to)) !== null
  const event = template === 'event' ? (asked.event ?? events.rows[0]?.id) : undefined
  const period = isAsked || template === 'review' ? chosen.period : year
  const scope: ReportScope = {
    template,
    ...(event === undefined ? period : yearOf(events.rows, event, year)),
    campaign: 'campaign' in query ? asked.campaign : usual(template, campaigns.rows),
    event,
    unit: template === 'event' ? undefined : asked.unit,
  }
  if (template === 'event') scope.campaign = undefined
  return { scope, campaigns: campaigns.rows, events: events.rows, unread: chosen.unread }
}

type Campaigns = Awaited<ReturnType<typeof listCampaigns>>['rows']

/** The year's report is about what is registered, the review about what is honoured most. */
function usual(template: ReportTemplate, campaigns: Campaigns): number | undefined {
  if (template === 'annual') return campaigns.find(({ registers }) => registers)?.id
  if (template !== 'review') return undefined
  const others = campaigns.filter(({ registers }) => !registers)
  return [...others].sort((a, b) => b.awards - a.awards)[0]?.id
}

function yearOf(events: { id: number; heldOn: string }[], id: number, other: Period): Period {
  const held = events.find((event) => event.id === id)?.heldOn
  if (!held) return other
  const year = Number(held.slice(0, 4))
  return { from: year, to: year }
}
