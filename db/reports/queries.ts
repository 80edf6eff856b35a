import { count, desc, eq } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import type { ReportScope } from '@/domain/report/scope'
import { campaigns } from '../campaigns/table'
import { events } from '../events/table'
import { pageSize, type ReadContext } from '../read'
import { units } from '../units/table'
import { users } from '../users/table'
import { reportReaders, saveReportPolicy, updateReportPolicy } from './policy'
import { readStored } from './stored'
import { reports } from './table'

export type ReportRow = Awaited<ReturnType<typeof listReports>>['rows'][number]

/** Saved reports, the latest first. Contributors are given none. */
export async function listReports(ctx: ReadContext, { page }: { page: number }) {
  const can = { create: may(ctx.actor, saveReportPolicy) }
  if (!reportReaders.includes(ctx.actor.role)) return { rows: [], total: 0, page: 1, pageSize, can }
  const [counted] = await ctx.db.select({ n: count() }).from(reports)
  const total = counted?.n ?? 0
  const shown = Math.min(page, Math.max(1, Math.ceil(total / pageSize)))
  const rows = await ctx.db
    .select(listed)
    .from(reports)
    .leftJoin(campaigns, eq(campaigns.id, reports.campaignId))
    .leftJoin(events, eq(events.id, reports.eventId))
    .leftJoin(units, eq(units.id, reports.unitId))
    .leftJoin(users, eq(users.id, reports.byUserId))
    .orderBy(desc(reports.savedAt), desc(reports.id))
    .limit(pageSize)
    .offset((shown - 1) * pageSize)
  return { rows, total, page: shown, pageSize, can }
}

/** One saved report with its text; null when not there, or not the actor's to read. */
export async function getReport(ctx: ReadContext, id: number) {
  if (!reportReaders.includes(ctx.actor.role)) return null
  const [row] = await ctx.db
    .select({
      ...listed,
      version: reports.version,
      blocks: reports.blocks,
      campaignId: reports.campaignId,
      eventId: reports.eventId,
      unitId: reports.unitId,
    })
    .from(reports)
    .leftJoin(campaigns, eq(campaigns.id, reports.campaignId))
    .leftJoin(events, eq(events.id, reports.eventId))
    .leftJoin(units, eq(units.id, reports.unitId))
    .leftJoin(users, eq(users.id, reports.byUserId))
    .where(eq(reports.id, id))
  if (!row) return null
  const scope = scopeOf({
    template: row.template,
    from: row.yearFrom,
    to: row.yearTo,
    campaign: row.campaignId,
    event: row.eventId,
    unit: row.unitId,
  })
  const can = { update: may(ctx.actor, updateReportPolicy) }
  return { ...row, ...readStored(row.blocks), scope, can }
}

/** What a report is about, as the writer of reports is asked for it. */
export const scopeOf = ({
  template,
  from,
  to,
  campaign,
  event,
  unit,
}: Pick<ReportScope, 'template' | 'from' | 'to'> & {
  campaign: number | null
  event: number | null
  unit: number | null
}): ReportScope => ({
  template,
  from,
  to,
  campaign: campaign ?? undefined,
  event: event ?? undefined,
  unit: unit ?? undefined,
})

const listed = {
  id: reports.id,
  template: reports.template,
  title: reports.title,
  yearFrom: reports.yearFrom,
  yearTo: reports.yearTo,
  campaign: campaigns.shortName,
  event: events.name,
  unit: units.name,
  by: users.name,
  savedAt: reports.savedAt,
}
