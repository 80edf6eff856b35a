import { and, asc, count, countDistinct, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { RegistrationFilters, RegistrationSort } from '@/domain/model-filters'
import { type Actor, may } from '@/domain/permissions'
import { isOpenToUnit, mayChangeIn } from '@/domain/registration-state'
import type { RegistrationState } from '@/domain/vocabulary'
import { campaigns } from '../campaigns/table'
import { contains } from '../engine/search'
import { fields } from '../fields/table'
import { models } from '../models/table'
import { pageSize, type ReadContext } from '../read'
import { inScope } from '../scope'
import { units } from '../units/table'
import { users } from '../users/table'
import {
  acceptRegistrationPolicy,
  createRegistrationPolicy,
  returnRegistrationPolicy,
  sendRegistrationPolicy,
  updateRegistrationPolicy,
} from './policy'
import { registrationSteps, registrations } from './table'
import { whereRegistrations } from './where'

export type RegistrationDetail = NonNullable<Awaited<ReturnType<typeof getRegistration>>>
export type RegistrationRow = Awaited<ReturnType<typeof listRegistrations>>['rows'][number]

/** One page of registrations with exact totals. Units and works are two counts. */
export async function listRegistrations(
  ctx: ReadContext,
  filters: RegistrationFilters,
  { sort, page, size = pageSize }: { sort: RegistrationSort; page: number; size?: number },
) {
  const totals = await totalRegistrations(ctx, filters)
  const shown = Math.min(page, Math.max(1, Math.ceil(totals.registrations / size)))
  const rows = await ctx.db
    .select({
      id: registrations.id,
      unitId: registrations.unitId,
      unit: units.name,
      campaignId: registrations.campaignId,
      campaign: campaigns.shortName,
      year: registrations.year,
      registeredOn: registrations.registeredOn,
      note: registrations.note,
      state: registrations.state,
      sample: registrations.sample,
      models: modelCount.as('modelCount'),
    })
    .from(registrations)
    .innerJoin(units, eq(units.id, registrations.unitId))
    .innerJoin(campaigns, eq(campaigns.id, registrations.campaignId))
    .where(whereOf(ctx, filters))
    .orderBy(...orderOf(sort))
    .limit(size)
    .offset((shown - 1) * size)
  return {
    rows,
    totals,
    page: shown,
    pageSize: size,
    can: { create: may(ctx.actor, createRegistrationPolicy) },
  }
}

/** Registrations, distinct units and works of a filtered list. */
async function totalRegistrations(ctx: ReadContext, filters: RegistrationFilters) {
  const [row] = await ctx.db
    .select({
      registrations: count(),
      units: countDistinct(registrations.unitId),
      models: sql<number | null>`sum(${modelCount})`,
    })
    .from(registrations)
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(whereOf(ctx, filters))
  return {
    registrations: row?.registrations ?? 0,
    units: row?.units ?? 0,
    models: Number(row?.models ?? 0),
  }
}

/** The years that anything is registered in, the latest first: what a list can be narrowed to. */
export async function registrationYears({ db, actor }: ReadContext): Promise<number[]> {
  const rows = await db
    .selectDistinct({ year: registrations.year })
    .from(registrations)
    .where(inScope(actor, registrations.unitId))
    .orderBy(desc(registrations.year))
  return rows.map((row) => row.year)
}

/** One registration with its works; null when not there or not in scope. */
export async function getRegistration(ctx: ReadContext, id: number) {
  const [row] = await ctx.db
    .select({
      id: registrations.id,
      unitId: registrations.unitId,
      unit: units.name,
      campaignId: registrations.campaignId,
      campaign: campaigns.shortName,
      campaignName: campaigns.name,
      year: registrations.year,
      registeredOn: registrations.registeredOn,
      note: registrations.note,
      sample: registrations.sample,
      state: registrations.state,
      version: registrations.version,
    })
    .from(registrations)
    .innerJoin(units, eq(units.id, registrations.unitId))
    .innerJoin(campaigns, eq(campaigns.id, registrations.campaignId))
    .where(and(eq(registrations.id, id), inScope(ctx.actor, registrations.unitId)))
  if (!row) return null
  const own = await ctx.db
    .select({
      id: models.id,
      title: models.title,
      kind: models.kind,
      ownerKind: models.ownerKind,
      ownerName: models.ownerName,
      field: fields.name,
      stage: models.stage,
      sample: models.sample,
    })
    .from(models)
    .leftJoin(fields, eq(fields.id, models.fieldId))
    .where(eq(models.registrationId, id))
    .orderBy(asc(models.sortKey), asc(models.id))
  return { ...row, models: own, steps: await stepsOf(ctx, id), can: canDo(ctx.actor, row.state) }
}

/** What the actor may do with a registration in that state; commands check it again. */
function canDo(actor: Actor, state: RegistrationState) {
  const open = isOpenToUnit(state)
  return {
    update: may(actor, updateRegistrationPolicy) && mayChangeIn(actor, state),
    send: may(actor, sendRegistrationPolicy) && open,
    accept: may(actor, acceptRegistrationPolicy) && state === 'sent',
    return: may(actor, returnRegistrationPolicy) && !open,
  }
}

/** Each step between unit and office, the first one first. */
const stepsOf = ({ db }: ReadContext, id: number) =>
  db
    .select({
      id: registrationSteps.id,
      state: registrationSteps.state,
      at: registrationSteps.at,
      by: users.name,
      reason: registrationSteps.reason,
    })
    .from(registrationSteps)
    .leftJoin(users, eq(users.id, registrationSteps.byUserId))
    .where(eq(registrationSteps.registrationId, id))
    .orderBy(asc(registrationSteps.id))

const modelCount = sql<number>`(select count(*) from ${models}
  where ${models.registrationId} = ${registrations.id})`

function whereOf({ actor }: ReadContext, f: RegistrationFilters): SQL | undefined {
  return and(
    whereRegistrations(actor, f),
    f.q ? contains(units.searchText, f.q) : undefined,
    f.sample === undefined ? undefined : eq(registrations.sample, f.sample === 'only'),
  )
}

function orderOf({ by, down }: RegistrationSort): SQL[] {
  const way = down ? desc : asc
  const rest = [desc(registrations.year), asc(units.sortKey), asc(registrations.id)]
  if (by === 'unit') return [way(units.sortKey), ...rest]
  if (by === 'campaign') return [way(campaigns.sortKey), ...rest]
  if (by === 'models') return [way(modelCount), ...rest]
  return [way(registrations.year), ...rest]
}
