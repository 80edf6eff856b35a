import { and, asc, eq, gte, inArray } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { isAnonymous } from '../anonymisations/is-anonymous'
import { reachOf } from '../anonymisations/reach'
import { historyOf } from '../audit/queries'
import { awardForms } from '../award-forms/table'
import { awardStatusChanges, awards } from '../awards/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { individuals } from '../individuals/table'
import type { ReadContext } from '../read'
import { units } from '../units/table'
import { exportPersonPolicy } from './policy'
import { personalExports } from './table'
import { type Told, told } from './told'

export type Held = NonNullable<Awaited<ReturnType<typeof heldOn>>>

/** All that the book holds on one person; null for who may not take it out, or nobody there. */
export async function heldOn(ctx: ReadContext, id: number) {
  const { db, actor } = ctx
  if (!may(actor, exportPersonPolicy)) return null
  const [row] = await db
    .select({ person: individuals, unit: units.name })
    .from(individuals)
    .leftJoin(units, eq(units.id, individuals.unitId))
    .where(eq(individuals.id, id))
  if (!row) return null
  const reach = await reachOf(db, row.person)
  const awardIds = reach.awards.map((award) => award.id)
  const histories = [
    ...reach.ids.map((one) => historyOf(ctx, 'individual', one, [], whole)),
    ...awardIds.map((one) => historyOf(ctx, 'award', one, [], whole)),
  ]
  const entries = new Map(
    (await Promise.all(histories)).flat().map((entry) => [entry.sequence, entry]),
  )
  const { sortKey: _, searchText: __, nameKey: ___, createKey: ____, ...person } = row.person
  const fileNames = new Map(reach.lists.map((list) => [list.id, list.fileName]))
  return {
    isAnonymous: await isAnonymous(db, id),
    person: { ...person, unit: row.unit },
    awards: await awardsOf(ctx, awardIds),
    statusChanges: await db
      .select({
        awardId: awardStatusChanges.awardId,
        status: awardStatusChanges.status,
        at: awardStatusChanges.at,
        reason: awardStatusChanges.reason,
      })
      .from(awardStatusChanges)
      .where(inArray(awardStatusChanges.awardId, awardIds))
      .orderBy(asc(awardStatusChanges.id)),
    history: [...entries.values()].sort((a, b) => a.sequence - b.sequence),
    changes: reach.changes.map(({ kind, createdAt, name, otherName, undoneAt }) => ({
      ...{ kind, at: createdAt, name, otherName, undoneAt },
    })),
    rows: reach.rows.map(({ importId, sheet, row: line, cells }) => ({
      file: fileNames.get(importId) ?? null,
      sheet,
      row: line,
      cells,
    })),
    files: reach.files.map(({ id: file, fileName, caption, mediaType, size, sha256 }) => ({
      ...{ id: file, fileName, caption, mediaType, size, sha256 },
    })),
    exports: await db
      .select({
        at: personalExports.at,
        by: personalExports.byName,
        kind: personalExports.kind,
        format: personalExports.format,
        reason: personalExports.reason,
      })
      .from(personalExports)
      .where(inArray(personalExports.individualId, reach.ids))
      .orderBy(asc(personalExports.id)),
  }
}

/**
 * The same for the file, with the word that it may be sent: to whoever wrote down, moments ago, that this
 * person's data are taken out (`export` is that line of the register). Null without it.
 */
export async function takeOut(
  ctx: ReadContext,
  { export: id, individualId, now }: { export: number; individualId: number; now: Date },
): Promise<{ held: Held; told: Told } | null> {
  const since = new Date(now.getTime() - quarter).toISOString()
  const [row] = await ctx.db
    .select({ id: personalExports.id })
    .from(personalExports)
    .where(
      and(
        eq(personalExports.id, id),
        eq(personalExports.kind, 'person'),
        eq(personalExports.individualId, individualId),
        eq(personalExports.byUserId, ctx.actor.userId),
        gte(personalExports.at, since),
      ),
    )
  const held = row && (await heldOn(ctx, individualId))
  return held ? { held, told } : null
}

const quarter = 15 * 60_000

/** Numbers too: they are the person's own. */
const whole = { whole: true } as const

const awardsOf = ({ db }: ReadContext, ids: number[]) =>
  db
    .select({
      id: awards.id,
      recipientName: awards.recipientName,
      recipientNote: awards.recipientNote,
      unitName: awards.unitName,
      form: awardForms.name,
      level: awards.level,
      status: awards.status,
      awardYear: awards.awardYear,
      decision: decisions.number,
      decidedOn: decisions.decidedOn,
      campaign: campaigns.name,
      event: events.name,
      citation: awards.citation,
      rewardAmount: awards.rewardAmount,
      certificateNumber: awards.certificateNumber,
    })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .leftJoin(decisions, eq(decisions.id, awards.decisionId))
    .leftJoin(campaigns, eq(campaigns.id, awards.campaignId))
    .leftJoin(events, eq(events.id, awards.eventId))
    .where(inArray(awards.id, ids))
    .orderBy(asc(awards.awardYear), asc(awards.id))
