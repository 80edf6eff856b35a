import { eq } from 'drizzle-orm'
import { present } from '@/domain/address'
import type { FormKind, Level, RecipientKind, Regime } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { type Context, type Refusal, refuse } from '../command'
import { decisionRow } from '../decisions/enter'
import { lookForDecision, resolveDecision } from '../decisions/resolve'
import type { Reader, Tx } from '../engine/connection'
import { events } from '../events/table'
import { readOffice } from '../settings/office'
import type { TimedUnit } from '../units/at-time'
import { units } from '../units/table'
import type { Edited } from './fields'
import type { BulkEditFields } from './input'

/** `id` is 0 for one that enters the register with the save. */
export type DecisionTarget = { id: number; number: string; decidedOn: string; regime: Regime }
type Form = { kind: FormKind; regime: Regime | null; recipientKinds: RecipientKind[]; name: string }

/** What every award of an edit gets; undefined stays, null is emptied. */
export type Targets = {
  ok: true
  decision?: DecisionTarget | null
  eventId?: number | null
  campaignId?: number | null
  awardFormId?: number
  awardYear?: number
  level?: Level
  unit?: TimedUnit
  recipientNote?: string | null
  citation?: string | null
  /** The catalogue of forms, and the regime where neither decision nor form says one. */
  forms: Map<number, Form>
  officeRegime: Regime
}

export type FindDecision = (
  tx: Reader,
  wanted: Pick<BulkEditFields, 'decisionNumber' | 'decidedOn' | 'issuerId'>,
) => Promise<DecisionTarget | null | Refusal>

/** The fields that an edit sets, as they are stored: `{ decisionId: 5, eventId: null }`. */
export function changesOf({
  decision,
  unit,
  forms: _,
  officeRegime: __,
  ok: ___,
  ...set
}: Targets) {
  const decisionId = decision === undefined ? undefined : (decision?.id ?? null)
  const changes = { ...set, decisionId, unitId: unit?.id, unitName: unit?.name }
  return present(changes) as Partial<Edited>
}

/** Looks up all that the edit names. Refuses what is not there, and an edit that says nothing. */
export async function findTargets(
  db: Reader,
  input: BulkEditFields,
  findDecision: FindDecision,
): Promise<Targets | Refusal> {
  const { decision, event, campaign, position, achievement } = input
  const { awardFormId, awardYear, level, unitId } = input
  const says = [decision, event, campaign, position, achievement].some((way) => way !== 'keep')
  const sets = [awardFormId, awardYear, level, unitId].some((value) => value !== null)
  if (!says && !sets) return refuse({ '': 'nothingToChange' })
  const forms = await formsOf(db)
  if (awardFormId !== null && !forms.has(awardFormId)) return refuse({ awardFormId: 'notFound' })
  if (event === 'set' && !(await isThere(db, events, input.eventId)))
    return refuse({ eventId: 'notFound' })
  if (campaign === 'set' && !(await isThere(db, campaigns, input.campaignId)))
    return refuse({ campaignId: 'notFound' })
  const unit = unitId === null ? undefined : await unitOf(db, unitId)
  if (unitId !== null && !unit) return refuse({ unitId: 'notFound' })
  const found = decision === 'set' ? await findDecision(db, input) : null
  if (found && 'ok' in found) return found
  return {
    ok: true,
    ...(decision !== 'keep' && { decision: found }),
    ...(event !== 'keep' && { eventId: event === 'set' ? input.eventId : null }),
    ...(campaign !== 'keep' && { campaignId: campaign === 'set' ? input.campaignId : null }),
    ...(awardFormId !== null && { awardFormId }),
    ...(awardYear !== null && { awardYear }),
    ...(level !== null && { level }),
    ...(unit && { unit }),
    ...(position !== 'keep' && { recipientNote: position === 'set' ? input.recipientNote : null }),
    ...(achievement !== 'keep' && { citation: achievement === 'set' ? input.citation : null }),
    forms,
    officeRegime: (await readOffice(db)).regime,
  }
}

/** For a preview: what a save would find or enter, with nothing entered. */
export const lookForTarget: FindDecision = async (db, wanted) => {
  const found = await lookForDecision(db, wanted)
  if (!found || !('isNew' in found)) return found
  const { decisionNumber: number, decidedOn } = found
  const issuerId = found.issuerId ?? (await readOffice(db)).unitId ?? 0
  const checked = await decisionRow(db, { number, decidedOn, issuerId })
  if (!checked.ok) return asEntered(checked)
  return { id: 0, number: checked.row.number, decidedOn, regime: checked.row.regime }
}

/** For a save: the same, and what is new enters the register. */
export const enterTarget =
  (tx: Tx, ctx: Context): FindDecision =>
  async (_, wanted) => {
    const found = await resolveDecision(tx, ctx, wanted)
    return found && 'ok' in found ? asEntered(found) : found
  }

/** The decision form calls the number otherwise. */
function asEntered({ problems: { number, ...problems }, ...refusal }: Refusal): Refusal {
  return { ...refusal, problems: number ? { ...problems, decisionNumber: number } : problems }
}

async function formsOf(db: Reader): Promise<Map<number, Form>> {
  const { id, name, kind, regime, recipientKinds } = awardForms
  const rows = await db.select({ id, name, kind, regime, recipientKinds }).from(awardForms)
  return new Map(rows.map(({ id, ...form }) => [id, form]))
}

async function unitOf(db: Reader, unitId: number): Promise<TimedUnit | undefined> {
  const { id, name, validFrom, validTo } = units
  const [unit] = await db.select({ id, name, validFrom, validTo }).from(units).where(eq(id, unitId))
  return unit
}

async function isThere(
  db: Reader,
  table: typeof events | typeof campaigns,
  id: number | null,
): Promise<boolean> {
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(eq(table.id, id ?? 0))
  return rows.length > 0
}
