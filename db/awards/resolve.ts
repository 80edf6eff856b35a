import { eq } from 'drizzle-orm'
import { type YearDoubt, yearDoubts } from '@/domain/award-years'
import { todayIn } from '@/domain/dates'
import { awardTimes } from '@/domain/unit-time'
import type { FormKind } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { type Context, type Refusal, refuse } from '../command'
import { resolveDecision } from '../decisions/resolve'
import type { Tx } from '../engine/connection'
import { given, prepared } from '../engine/statements'
import { events } from '../events/table'
import { resolveIndividual } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { remembered } from '../long/bulk'
import { models } from '../models/table'
import { indexName } from '../recipient-names'
import { readOffice } from '../settings/office'
import { officeSince, outOfTimeProblem } from '../units/at-time'
import { units } from '../units/table'
import type { AwardFields } from './input'
import type { awards } from './table'

type Row = Omit<typeof awards.$inferInsert, 'status' | 'updatedAt'>
/** A list says what it doubts row by row before it is saved, and is not asked for reasons again. */
type Fields = Omit<AwardFields, 'createKey' | 'doubtReason'> & { doubtReason?: string | null }
type Place = {
  unitId: number
  awardYear: number
  decisionId: number | null
  meritFrom: string | null
  meritTo: string | null
}
/** `entered` is what came into the registers with it, by the award's own fields. */
export type Resolved = {
  ok: true
  row: Row
  formKind: FormKind
  entered: { individualId?: number; decisionId?: number }
}

/**
 * Turns what the form sent into the row to store: every reference is looked up, names are kept as
 * they are today, the person and the decision enter their registers when they are new. A unit that
 * was not there then, and dates that contradict each other, are refused until a reason is given; not again where `before` said the same.
 */
export async function resolveAward(
  tx: Tx,
  ctx: Context,
  input: Fields,
  before?: Place,
): Promise<Resolved | Refusal> {
  const find = statementsOf(tx)
  const { unitId, awardFormId } = input
  const [unit] = await remembered(ctx, `unit ${unitId}`, () => find.unitId.execute({ id: unitId }))
  const [form] = await remembered(ctx, `form ${awardFormId}`, () =>
    find.awardFormId.execute({ id: awardFormId }),
  )
  if (!unit) return refuse({ unitId: 'notFound' })
  if (!form) return refuse({ awardFormId: 'notFound' })
  if (!form.recipientKinds.includes(input.recipientKind))
    return refuse({ awardFormId: 'formNotForKind' })
  const missing = await missingReference(tx, ctx, input)
  if (missing) return refuse({ [missing]: 'notFound' })
  const decision = await remembered(ctx, decisionKey(input), () => resolveDecision(tx, ctx, input))
  if (decision && 'ok' in decision) return decision
  const times = awardTimes(decision?.decidedOn ?? null, input.awardYear)
  const doubt = outOfTimeProblem(unit, times)
  const isKnown =
    before?.unitId === unitId &&
    before.awardYear === input.awardYear &&
    before.meritFrom === input.meritFrom &&
    before.meritTo === input.meritTo &&
    before.decisionId === (decision?.id ?? null)
  if (!isKnown && !ctx.bulk && !input.doubtReason) {
    const years = await yearsOf(tx, ctx, input, decision)
    if (doubt || years.length > 0)
      return refuse({
        ...(doubt && { unitId: doubt }),
        ...Object.fromEntries(years.map(({ field, problem }) => [field, problem])),
        doubtReason: 'reasonForDoubt',
      })
  }
  const person = await individualOf(tx, ctx, input)
  const name = await indexName(tx, input.recipientKind, input.recipientName, ctx.bulk)
  return {
    ok: true,
    formKind: form.kind,
    entered: {
      ...(person?.isNew && { individualId: person.id }),
      ...(decision?.isEntered && { decisionId: decision.id }),
    },
    row: {
      recipientKind: input.recipientKind,
      recipientName: input.recipientName,
      recipientNote: input.recipientNote,
      unitId,
      awardFormId,
      level: input.level,
      campaignId: input.campaignId,
      eventId: input.eventId,
      modelId: input.modelId,
      awardYear: input.awardYear,
      meritFrom: input.meritFrom,
      meritTo: input.meritTo,
      citation: input.citation,
      rewardAmount: input.rewardAmount,
      certificateNumber: input.certificateNumber,
      doubtReason: input.doubtReason,
      individualId: person?.id ?? null,
      unitName: unit.name,
      regime:
        decision?.regime ??
        form.regime ??
        (await remembered(ctx, 'office', () => readOffice(tx))).regime,
      decisionId: decision?.id ?? null,
      nameId: name.id,
      sortKey: name.sortKey,
    },
  }
}

/** What contradicts among the dates. */
async function yearsOf(
  tx: Tx,
  { now }: Context,
  input: Fields,
  decision: { decidedOn: string } | null,
): Promise<YearDoubt[]> {
  const dates = { ...input, decidedOn: decision?.decidedOn ?? null }
  const since = decision ? null : await officeSince(tx)
  return yearDoubts(dates, todayIn(now), since)
}

const decisionKey = ({ decisionNumber, decidedOn, issuerId }: Fields) =>
  `decision ${decisionNumber}|${decidedOn}|${issuerId}`

async function individualOf(
  tx: Tx,
  ctx: Context,
  input: Fields,
): Promise<{ id: number; isNew: boolean } | null> {
  if (input.recipientKind !== 'individual') return null
  if (input.individualId) return { id: input.individualId, isNew: false }
  const { recipientName: fullName, recipientNote: position, unitId } = input
  return resolveIndividual(tx, ctx, { fullName, position, unitId })
}

/** The first reference that names a record which is not there. */
async function missingReference(tx: Tx, ctx: Context, input: Fields): Promise<string | null> {
  const find = statementsOf(tx)
  for (const field of ['individualId', 'campaignId', 'eventId', 'modelId'] as const) {
    const id = input[field]
    if (id === null) continue
    if (field === 'individualId' && ctx.bulk?.people.has(id)) continue
    const found = await remembered(ctx, `${field} ${id}`, () => find[field].execute({ id }))
    if (found.length === 0) return field
  }
  return null
}

const statementsOf = prepared((tx) => {
  const there = <T extends typeof individuals | typeof campaigns | typeof events | typeof models>(
    table: T,
  ) =>
    tx
      .select({ id: table.id })
      .from(table)
      .where(eq(table.id, given('id')))
      .prepare()
  return {
    unitId: tx
      .select({ name: units.name, validFrom: units.validFrom, validTo: units.validTo })
      .from(units)
      .where(eq(units.id, given('id')))
      .prepare(),
    awardFormId: tx
      .select({
        kind: awardForms.kind,
        regime: awardForms.regime,
        recipientKinds: awardForms.recipientKinds,
      })
      .from(awardForms)
      .where(eq(awardForms.id, given('id')))
      .prepare(),
    individualId: there(individuals),
    campaignId: there(campaigns),
    eventId: there(events),
    modelId: there(models),
  }
})
