import { and, eq, isNull, ne, type SQL } from 'drizzle-orm'
import { appendAudit } from '../audit/chain'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import type { Column } from '../columns'
import {
  already,
  type Context,
  defineCommand,
  done,
  notFound,
  type Refusal,
  refuse,
  stale,
} from '../command'
import { events } from '../events/table'
import type { Tx } from '../open'
import { createTallyInput, type TallyFields, updateSourceInput, updateTallyInput } from './input'
import {
  createSourcePolicy,
  createTallyPolicy,
  updateSourcePolicy,
  updateTallyPolicy,
} from './policy'
import { publishedTallies, sources } from './table'

type Row = Omit<typeof publishedTallies.$inferInsert, 'id'>

/**
 * Enters a published number with the place where it was printed. It stays a count: no names.
 * Answers the source too, for the next number of the same paper.
 */
export const createTally = defineCommand(createTallyPolicy, {
  input: createTallyInput,
  run: async (tx, { createKey, ...input }, ctx) => {
    const [twin] = await tx
      .select({ id: publishedTallies.id, sourceId: publishedTallies.sourceId })
      .from(publishedTallies)
      .where(eq(publishedTallies.createKey, createKey))
    if (twin) return already(twin)
    const resolved = await resolve(tx, ctx, input, 0)
    if (!resolved.ok) return resolved
    const [row] = await tx
      .insert(publishedTallies)
      .values({ ...resolved.row, createKey })
      .returning()
    if (!row) throw new Error('tally was not entered')
    const value = { id: row.id, sourceId: row.sourceId }
    return done({ id: row.id, before: null, after: row }, value)
  },
})

export const updateTally = defineCommand(updateTallyPolicy, {
  input: updateTallyInput,
  run: async (tx, { id, version, ...input }, ctx) => {
    const [before] = await tx.select().from(publishedTallies).where(eq(publishedTallies.id, id))
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'tally', id)
    const resolved = await resolve(tx, ctx, input, id)
    if (!resolved.ok) return resolved
    const [after] = await tx
      .update(publishedTallies)
      .set({ ...resolved.row, version: version + 1 })
      .where(and(eq(publishedTallies.id, id), eq(publishedTallies.version, version)))
      .returning()
    if (!after) return stale(tx, 'tally', id)
    return done({ id, before, after }, { id, sourceId: after.sourceId })
  },
})

/** Corrects where a number was printed, for all numbers of that source. */
export const updateSource = defineCommand(updateSourcePolicy, {
  input: updateSourceInput,
  run: async (tx, { id, version, ...input }) => {
    const [before] = await tx.select().from(sources).where(eq(sources.id, id))
    if (!before) return notFound()
    const [after] = await tx
      .update(sources)
      .set({ ...input, version: version + 1 })
      .where(and(eq(sources.id, id), eq(sources.version, version)))
      .returning()
    if (!after) return stale(tx, 'source', id)
    return done({ id, before, after }, { id })
  },
})

/** Looks up every reference, enters a new source, and leaves out what the measure does not have. */
async function resolve(
  tx: Tx,
  ctx: Context,
  input: TallyFields,
  except: number,
): Promise<{ ok: true; row: Row } | Refusal> {
  const { sourceTitle, sourcePublisher, sourcePublishedOn, sourceUrl, ...typed } = input
  const fields = typed.measure === 'awards' ? typed : { ...typed, ...onlyCampaignAndYears }
  const missing = await missingReference(tx, fields)
  if (missing) return refuse({ [missing]: 'notFound' })
  if (fields.sourceId !== null) {
    const row = { ...fields, sourceId: fields.sourceId }
    return (await sameTally(tx, row, except)) ? refuse({ count: 'tallyThere' }) : { ok: true, row }
  }
  const source = await enterSource(tx, ctx, {
    title: sourceTitle ?? '',
    publisher: sourcePublisher,
    publishedOn: sourcePublishedOn,
    url: sourceUrl,
  })
  return { ok: true, row: { ...fields, sourceId: source.id } }
}

/** Units and works are counted by campaign and year alone. */
const onlyCampaignAndYears = {
  recipientKind: 'any',
  level: null,
  awardFormId: null,
  eventId: null,
} as const

async function missingReference(
  tx: Tx,
  input: Pick<TallyFields, 'campaignId' | 'awardFormId' | 'eventId' | 'sourceId'>,
): Promise<string | null> {
  const references = {
    campaignId: campaigns,
    awardFormId: awardForms,
    eventId: events,
    sourceId: sources,
  } as const
  for (const [name, table] of Object.entries(references)) {
    const id = input[name as keyof typeof references]
    if (id === null) continue
    const [row] = await tx.select({ id: table.id }).from(table).where(eq(table.id, id))
    if (!row) return name
  }
  return null
}

/** The same source prints one number of one thing: a second one is a slip of the hand. */
async function sameTally(tx: Tx, row: Row, except: number): Promise<boolean> {
  const t = publishedTallies
  const same = (column: Column, value: unknown): SQL =>
    value === null || value === undefined ? isNull(column) : eq(column, value)
  const rows = await tx
    .select({ id: t.id })
    .from(t)
    .where(
      and(
        ne(t.id, except),
        eq(t.sourceId, row.sourceId),
        eq(t.measure, row.measure),
        eq(t.recipientKind, row.recipientKind),
        eq(t.yearFrom, row.yearFrom),
        eq(t.yearTo, row.yearTo),
        same(t.level, row.level),
        same(t.campaignId, row.campaignId),
        same(t.awardFormId, row.awardFormId),
        same(t.eventId, row.eventId),
      ),
    )
  return rows.length > 0
}

async function enterSource(tx: Tx, ctx: Context, values: typeof sources.$inferInsert) {
  const [row] = await tx.insert(sources).values(values).returning()
  if (!row) throw new Error('source was not entered')
  await appendAudit(tx, ctx, createSourcePolicy, { id: row.id, before: null, after: row })
  return row
}
