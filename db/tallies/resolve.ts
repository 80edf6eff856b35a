import { and, eq, isNull, ne, type SQL } from 'drizzle-orm'
import { scopeKey } from '@/domain/tally-scope'
import { appendAudit } from '../audit/chain'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { type Context, type Refusal, refuse } from '../command'
import type { Column } from '../engine/columns'
import type { Tx } from '../engine/connection'
import { events } from '../events/table'
import { fields } from '../fields/table'
import { registerOf } from '../register'
import { units } from '../units/table'
import type { SourceFields, TallyFacts, TallyFields } from './input'
import { createSourcePolicy } from './policy'
import { publishedTallies, sources } from './table'

export const tallyRegister = registerOf(publishedTallies, 'tally')
export const sourceRegister = registerOf(sources, 'source')

export type NewTally = TallyFacts & { sourceId: number; remark: string | null }

type Resolved = { ok: true; row: NewTally } | Refusal

/**
 * Looks up every reference, enters a new source, and leaves out what the measure does not have. `id`
 * is the number that is corrected, null for a new one.
 */
export async function resolveTally(
  tx: Tx,
  ctx: Context,
  input: TallyFields,
  id: number | null,
): Promise<Resolved> {
  const { sourceId: _, sourceTitle, sourcePublisher, sourcePublishedOn, sourceUrl, ...own } = input
  const source = await resolveSource(tx, ctx, input)
  if (typeof source !== 'number') return source
  return resolveFacts(tx, { ...own, sourceId: source }, id)
}

/** The source of the register, or the new one that the fields enter. */
export async function resolveSource(
  tx: Tx,
  ctx: Context,
  input: SourceFields,
): Promise<number | Refusal> {
  if (input.sourceId !== null) {
    const found = await isThere(tx, sources, input.sourceId)
    return found ? input.sourceId : refuse({ sourceId: 'notFound' })
  }
  const row = await sourceRegister.enter(tx, {
    title: input.sourceTitle ?? '',
    publisher: input.sourcePublisher,
    publishedOn: input.sourcePublishedOn,
    url: input.sourceUrl,
  })
  await appendAudit(tx, ctx, createSourcePolicy, { id: row.id, before: null, after: row })
  return row.id
}

/** What a number of a known source counts, checked against the registers and the other numbers. */
export async function resolveFacts(tx: Tx, typed: NewTally, id: number | null): Promise<Resolved> {
  const row = { ...typed, ...without(typed) }
  for (const [name, table] of Object.entries(references)) {
    const value = row[name as keyof typeof references]
    if (value !== null && !(await isThere(tx, table, value))) return refuse({ [name]: 'notFound' })
  }
  if (id !== null && (await liesUnder(tx, row.partOfId, id)))
    return refuse({ partOfId: 'partOfItself' })
  return (await sameTally(tx, row, id)) ? refuse({ count: 'tallyThere' }) : { ok: true, row }
}

const references = {
  campaignId: campaigns,
  awardFormId: awardForms,
  eventId: events,
  fieldId: fields,
  unitId: units,
  partOfId: publishedTallies,
} as const

/** Facts that a measure does not have. Every model was registered: that stage says nothing. */
function without({ measure, stage }: TallyFacts): Partial<TallyFacts> {
  if (measure === 'awards') return { fieldId: null, stage: null }
  const notOfAwards = { awardFormId: null, eventId: null }
  if (measure === 'models') return { ...notOfAwards, stage: stage === 'registered' ? null : stage }
  return { ...notOfAwards, recipientKind: 'any', level: null, fieldId: null, stage: null }
}

async function isThere(
  tx: Tx,
  table: (typeof references)[keyof typeof references] | typeof sources,
  id: number,
): Promise<boolean> {
  const rows = await tx.select({ id: table.id }).from(table).where(eq(table.id, id))
  return rows.length > 0
}

/** Whether a number would become a part of itself, at whatever remove. */
async function liesUnder(tx: Tx, wholeId: number | null, id: number): Promise<boolean> {
  const passed = new Set<number>()
  for (let at = wholeId; at !== null && !passed.has(at); ) {
    if (at === id) return true
    passed.add(at)
    const [whole] = await tx
      .select({ partOfId: publishedTallies.partOfId })
      .from(publishedTallies)
      .where(eq(publishedTallies.id, at))
    at = whole?.partOfId ?? null
  }
  return false
}

/**
 * The same source prints one number of one thing: a second one is a slip of the hand. Parts that
 * differ from their whole in nothing the book knows ("trong đó 5 chi bộ, 3 trường") are told apart by
 * their numbers.
 */
async function sameTally(tx: Tx, row: NewTally, except: number | null): Promise<boolean> {
  const t = publishedTallies
  const same = (column: Column, value: unknown): SQL =>
    value === null ? isNull(column) : eq(column, value)
  const rows = await tx
    .select()
    .from(t)
    .where(
      and(
        except === null ? undefined : ne(t.id, except),
        eq(t.sourceId, row.sourceId),
        eq(t.measure, row.measure),
        same(t.campaignId, row.campaignId),
      ),
    )
  const alike = rows.filter((other) => scopeKey(other) === scopeKey(row))
  const ids = new Set(alike.map((other) => other.id))
  const indistinct = (other: { partOfId: number | null }) =>
    other.partOfId !== null && ids.has(other.partOfId)
  return alike.some((other) =>
    indistinct(row)
      ? other.partOfId === row.partOfId && other.count === row.count
      : !indistinct(other),
  )
}
