import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import type { Reader } from '../engine/connection'
import { fields } from '../fields/table'
import { models } from '../models/table'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { isAccepted } from '../registrations/where'
import { inScope } from '../scope'
import { units } from '../units/table'
import { partsOf } from './parts'
import { openCampaignYearPolicy, updateCampaignYearPolicy } from './policy'
import { campaignYears, expectedUnits, yearFields } from './table'

export type CampaignYearRow = Awaited<ReturnType<typeof listCampaignYears>>['rows'][number]
export type CampaignYearDetail = NonNullable<Awaited<ReturnType<typeof getCampaignYear>>>

/**
 * Every year that a campaign was opened for, the latest first (an office has a few a year). Of the
 * units expected and accepted a contributor sees its own.
 */
export async function listCampaignYears(
  ctx: ReadContext,
  { campaign }: { campaign?: number } = {},
) {
  const rows = await ctx.db
    .select({
      id: campaignYears.id,
      campaignId: campaignYears.campaignId,
      campaign: campaigns.shortName,
      year: campaignYears.year,
      plan: campaignYears.plan,
      planNumber: decisions.number,
      openedOn: campaignYears.openedOn,
      deadline: campaignYears.deadline,
      sample: campaignYears.sample,
    })
    .from(campaignYears)
    .innerJoin(campaigns, eq(campaigns.id, campaignYears.campaignId))
    .leftJoin(decisions, eq(decisions.id, campaignYears.planDecisionId))
    .where(campaign === undefined ? undefined : eq(campaignYears.campaignId, campaign))
    .orderBy(desc(campaignYears.year), asc(campaigns.sortKey))
  const [expected, accepted] = await Promise.all([expectedByYear(ctx), acceptedByYear(ctx)])
  return {
    rows: rows.map((row) => ({
      ...row,
      expected: expected.get(row.id) ?? 0,
      accepted: accepted.get(row.id)?.units ?? 0,
      models: accepted.get(row.id)?.models ?? 0,
    })),
    can: { open: may(ctx.actor, openCampaignYearPolicy) },
  }
}

/** One year with its plan, its fields and what the form holds; null when it is not there. */
export async function getCampaignYear({ db, actor }: ReadContext, id: number) {
  const [row] = await db
    .select({
      id: campaignYears.id,
      version: campaignYears.version,
      campaignId: campaignYears.campaignId,
      campaign: campaigns.shortName,
      year: campaignYears.year,
      plan: campaignYears.plan,
      openedOn: campaignYears.openedOn,
      deadline: campaignYears.deadline,
      note: campaignYears.note,
      planDecisionId: campaignYears.planDecisionId,
      sample: campaignYears.sample,
    })
    .from(campaignYears)
    .innerJoin(campaigns, eq(campaigns.id, campaignYears.campaignId))
    .where(eq(campaignYears.id, id))
  if (!row) return null
  const planDecision = row.planDecisionId === null ? null : await planOf(db, row.planDecisionId)
  const named = await db
    .select({ id: fields.id, name: fields.name })
    .from(yearFields)
    .innerJoin(fields, eq(fields.id, yearFields.fieldId))
    .where(eq(yearFields.campaignYearId, id))
    .orderBy(asc(fields.ordinal))
  const can = { update: may(actor, updateCampaignYearPolicy) }
  // Who else is expected is the office's to see.
  const { unitIds } = can.update ? await partsOf(db, id) : { unitIds: [] }
  return { ...row, planDecision, fields: named, unitIds, can }
}

/** The document of the plan, with what its form fields hold. */
async function planOf(db: Reader, id: number) {
  const [row] = await db
    .select({
      id: decisions.id,
      number: decisions.number,
      decidedOn: decisions.decidedOn,
      issuerId: decisions.issuerId,
      issuer: units.name,
    })
    .from(decisions)
    .innerJoin(units, eq(units.id, decisions.issuerId))
    .where(eq(decisions.id, id))
  return row ?? null
}

async function expectedByYear({ db, actor }: ReadContext): Promise<Map<number, number>> {
  const rows = await db
    .select({ id: expectedUnits.campaignYearId, n: count() })
    .from(expectedUnits)
    .where(inScope(actor, expectedUnits.unitId))
    .groupBy(expectedUnits.campaignYearId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

async function acceptedByYear({ db, actor }: ReadContext) {
  const rows = await db
    .select({
      id: campaignYears.id,
      units: count(),
      models: sql<number | null>`sum((select count(*) from ${models}
        where ${models.registrationId} = ${registrations.id}))`,
    })
    .from(campaignYears)
    .innerJoin(
      registrations,
      and(
        eq(registrations.campaignId, campaignYears.campaignId),
        eq(registrations.year, campaignYears.year),
      ),
    )
    .where(and(isAccepted, inScope(actor, registrations.unitId)))
    .groupBy(campaignYears.id)
  return new Map(rows.map(({ id, units, models }) => [id, { units, models: Number(models ?? 0) }]))
}
