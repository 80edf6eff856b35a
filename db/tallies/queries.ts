import { and, asc, count, desc, eq, gte, lte, type SQL } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import type { TallyFilters } from '@/domain/tally-filters'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import type { Column } from '../engine/columns'
import { isAnyOf } from '../engine/search'
import { events } from '../events/table'
import { fields } from '../fields/table'
import type { ReadContext } from '../read'
import { units } from '../units/table'
import { createTallyPolicy, tallyReaders, updateSourcePolicy, updateTallyPolicy } from './policy'
import { tallyColumns } from './reconcile'
import { publishedTallies, sources } from './table'

export type TallyRow = Awaited<ReturnType<typeof listTallies>>['rows'][number]

/** Published numbers of a book are some dozens: they are read and reconciled in one go. */
const most = 1000

/**
 * Published numbers with their sources, by period, campaign and level. Reconcile them with
 * `reconcile(ctx, rows)`. Contributors are given none.
 */
export async function listTallies(ctx: ReadContext, filters: TallyFilters = {}) {
  const can = { create: may(ctx.actor, createTallyPolicy) }
  if (!tallyReaders.includes(ctx.actor.role)) return { rows: [], total: 0, can }
  const rows = await rowsOf(ctx, whereOf(filters))
  return { rows, total: rows.length, can }
}

/** One published number; null when not there, or not the actor's to see. */
export async function getTally(ctx: ReadContext, id: number) {
  if (!tallyReaders.includes(ctx.actor.role)) return null
  const [row] = await rowsOf(ctx, eq(publishedTallies.id, id))
  return row ? { ...row, can: { update: may(ctx.actor, updateTallyPolicy) } } : null
}

/** Sources for the form's select, the latest first. */
export async function sourceChoices({ db, actor }: ReadContext) {
  if (!tallyReaders.includes(actor.role)) return []
  return db
    .select({
      id: sources.id,
      title: sources.title,
      publisher: sources.publisher,
      publishedOn: sources.publishedOn,
    })
    .from(sources)
    .orderBy(desc(sources.publishedOn), asc(sources.title))
}

/** The events and units that numbers are said of: what the list can be narrowed to. */
export async function tallyChoices({ db, actor }: ReadContext) {
  if (!tallyReaders.includes(actor.role)) return { events: [], units: [] }
  const [about, under] = await Promise.all([
    db
      .selectDistinct({ id: events.id, name: events.name, heldOn: events.heldOn })
      .from(publishedTallies)
      .innerJoin(events, eq(events.id, publishedTallies.eventId))
      .orderBy(desc(events.heldOn)),
    db
      .selectDistinct({ id: units.id, name: units.name, sortKey: units.sortKey })
      .from(publishedTallies)
      .innerJoin(units, eq(units.id, publishedTallies.unitId))
      .orderBy(asc(units.sortKey)),
  ])
  return { events: about, units: under }
}

/** One source with the number of published counts that it printed. */
export async function getSource(ctx: ReadContext, id: number) {
  if (!tallyReaders.includes(ctx.actor.role)) return null
  const [row] = await ctx.db.select().from(sources).where(eq(sources.id, id))
  if (!row) return null
  const [used] = await ctx.db
    .select({ n: count() })
    .from(publishedTallies)
    .where(eq(publishedTallies.sourceId, id))
  return { ...row, tallies: used?.n ?? 0, can: { update: may(ctx.actor, updateSourcePolicy) } }
}

const rowsOf = ({ db }: ReadContext, where: SQL | undefined) =>
  db
    .select({
      ...tallyColumns,
      version: publishedTallies.version,
      campaign: campaigns.shortName,
      form: awardForms.name,
      formKind: awardForms.kind,
      event: events.name,
      heldOn: events.heldOn,
      field: fields.name,
      unit: units.name,
      /** Its place in the tree, `/1/4/`. */
      unitPath: units.path,
      sourceId: publishedTallies.sourceId,
      source: sources.title,
      publisher: sources.publisher,
      publishedOn: sources.publishedOn,
      url: sources.url,
      quote: publishedTallies.quote,
      remark: publishedTallies.remark,
      /** The number itself is a marked sample; `sample` is what `reconcile` counts beside it. */
      marked: publishedTallies.sample,
    })
    .from(publishedTallies)
    .innerJoin(sources, eq(sources.id, publishedTallies.sourceId))
    .leftJoin(campaigns, eq(campaigns.id, publishedTallies.campaignId))
    .leftJoin(awardForms, eq(awardForms.id, publishedTallies.awardFormId))
    .leftJoin(events, eq(events.id, publishedTallies.eventId))
    .leftJoin(fields, eq(fields.id, publishedTallies.fieldId))
    .leftJoin(units, eq(units.id, publishedTallies.unitId))
    .where(where)
    .orderBy(
      desc(publishedTallies.yearTo),
      asc(publishedTallies.yearFrom),
      asc(campaigns.sortKey),
      asc(publishedTallies.id),
    )
    .limit(most)

const is = (column: Column, some: unknown): SQL | undefined =>
  some === undefined ? undefined : isAnyOf(column, some)

const whereOf = (f: TallyFilters): SQL | undefined =>
  and(
    f.from === undefined ? undefined : gte(publishedTallies.yearFrom, f.from),
    f.to === undefined ? undefined : lte(publishedTallies.yearTo, f.to),
    is(publishedTallies.campaignId, f.campaign),
    is(publishedTallies.eventId, f.event),
    is(publishedTallies.sourceId, f.source),
    is(publishedTallies.unitId, f.unit),
    is(publishedTallies.measure, f.measure),
    is(publishedTallies.level, f.level),
    is(publishedTallies.recipientKind, f.kind),
  )
