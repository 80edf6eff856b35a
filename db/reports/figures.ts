import { previousPeriod } from '@/domain/periods'
import type { ReportScope } from '@/domain/report/scope'
import type { ReportData } from '@/domain/report/types'
import { campaignChoices } from '../campaigns/queries'
import { dashboard } from '../dashboard/queries'
import { getEvent } from '../events/queries'
import type { ReadContext } from '../read'
import { readOffice } from '../settings/office'
import { setAwards, setUnits, setYears } from './award-figures'
import { emptyBook } from './book'
import { setEvent } from './event-figures'
import { reportReaders } from './policy'
import { setTallies } from './tally-figures'
import { setWorks } from './work-figures'

/**
 * All that a report is written from, asked of the queries that the screens ask, in the actor's
 * scope. Null when the campaign, unit or event is not there, or reports are not the actor's.
 */
export async function reportData(ctx: ReadContext, scope: ReportScope): Promise<ReportData | null> {
  if (!reportReaders.includes(ctx.actor.role)) return null
  const office = await readOffice(ctx.db)
  const { template, from, to, campaign, unit } = scope
  const period = { from, to }
  const named = office.periods.find((one) => one.from === from && one.to === to && from < to)
  const base = {
    template,
    period,
    previous: previousPeriod(period),
    periodName: named?.name ?? null,
    subject: office.areaName,
    campaign: null,
    years: [],
    units: [],
    forms: [],
    fields: [],
    exemplary: [],
  }
  const book = emptyBook()
  if (template === 'event') {
    const held = scope.event === undefined ? null : await getEvent(ctx, scope.event)
    if (!held) return null
    const event = await setEvent(ctx, book, held)
    const tallies = await setTallies(ctx, book, { event: held.id })
    return { ...base, figures: book.figures, tallies, event }
  }
  const data = await dashboard(ctx, { ...period, campaign, unit })
  if (!data) return null
  const chosen = (await campaignChoices(ctx)).find(({ id }) => id === campaign) ?? null
  setAwards(book, data, scope)
  await setYears(ctx, book, data, scope)
  const units = await setUnits(ctx, book, data, scope)
  const registering = campaign === undefined || chosen?.registers
  const works = registering ? await setWorks(ctx, book, scope) : { fields: [], exemplary: [] }
  // Published numbers are the whole office's.
  const tallies = unit === undefined ? await setTallies(ctx, book, { ...period, campaign }) : []
  return {
    ...base,
    subject: data.unit?.name ?? office.areaName,
    campaign: chosen,
    figures: book.figures,
    years: data.years.map(({ year }) => year),
    units,
    forms: data.forms.map(({ id, name, kind }) => ({ id, name, kind })),
    ...works,
    tallies,
    event: null,
  }
}
