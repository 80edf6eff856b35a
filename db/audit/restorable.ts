import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { RestorableNoun } from '@/domain/history-filters'
import { updateAwardForm } from '../award-forms/commands'
import { updateAward } from '../awards/commands'
import { updateCampaignYear } from '../campaign-years/commands'
import { updateCampaign } from '../campaigns/commands'
import type { Command, Problems } from '../command'
import { updateDecision } from '../decisions/commands'
import { decisions } from '../decisions/table'
import type { Reader } from '../engine/connection'
import { updateEvent } from '../events/commands'
import { updateField } from '../fields/commands'
import { updateIndividual } from '../individuals/commands'
import { updateModel } from '../models/commands'
import { updateRegistration } from '../registrations/commands'
import { registrations } from '../registrations/table'
import { updateSource, updateTally } from '../tallies/commands'
import { updateUnit } from '../units/commands'
import type { Snapshot } from './changes'

type Fields = Record<string, unknown>
/** What a form asks in other words than the record keeps; or why it cannot be answered any more. */
type Filling = { ok: true; fields: Fields } | { ok: false; problems: Problems }
type Restorable = {
  /** The record's own update: its policy, its rules, its counts. */
  update: Command<z.ZodObject, unknown>
  fill?: (db: Reader, then: Snapshot, now: Snapshot) => Promise<Filling>
}

const by = (update: unknown, fill?: Restorable['fill']): Restorable => ({
  update: update as Restorable['update'],
  ...(fill && { fill }),
})

/** Every register whose records can be edited, and how an earlier version goes through its form. */
const restorables: Record<RestorableNoun, Restorable> = {
  award: by(updateAward, async (db, then, now) => {
    const decision = await decisionOf(db, then.decisionId)
    if (!decision.ok) return decision
    // Of the same person the name is the register's: it is corrected there, for all that bears it.
    const isSame = then.individualId !== null && then.individualId === now.individualId
    const name = isSame ? { recipientName: now.recipientName } : {}
    return filled({ ...decision.fields, ...name, namesake: null })
  }),
  individual: by(updateIndividual, async (_, then, now) =>
    filled({ awardNames: then.fullName === now.fullName ? null : 'correct' }),
  ),
  unit: by(updateUnit),
  decision: by(updateDecision),
  event: by(updateEvent),
  campaign: by(updateCampaign),
  campaignYear: by(updateCampaignYear, (db, then) => decisionOf(db, then.planDecisionId)),
  registration: by(updateRegistration, async () => filled({ models: [] })),
  model: by(updateModel, (db, then) => placeOf(db, then.registrationId)),
  tally: by(updateTally),
  source: by(updateSource),
  awardForm: by(updateAwardForm),
  field: by(updateField),
}

const filled = (fields: Fields): Filling => ({ ok: true, fields })

export const updateOf = (noun: RestorableNoun) => restorables[noun].update

/** What the update is sent to make the record as it was; fields that it did not have then stay. */
export async function inputFor(
  db: Reader,
  noun: RestorableNoun,
  then: Snapshot,
  now: Snapshot,
): Promise<Filling> {
  const { update, fill } = restorables[noun]
  const more = (await fill?.(db, then, now)) ?? filled({})
  if (!more.ok) return more
  const known = { ...now, ...then }
  const fields = Object.keys(update.input.shape)
    .filter((field) => field !== 'id' && field !== 'version')
    .map((field) => [field, known[field]])
  return filled({ ...Object.fromEntries(fields), ...more.fields })
}

async function decisionOf(db: Reader, id: unknown): Promise<Filling> {
  if (id === null || id === undefined)
    return filled({ decisionNumber: null, decidedOn: null, issuerId: null })
  const [row] = await db
    .select()
    .from(decisions)
    .where(eq(decisions.id, Number(id)))
  if (!row) return { ok: false, problems: { decisionNumber: 'notFound' } }
  const { number: decisionNumber, decidedOn, issuerId } = row
  return filled({ decisionNumber, decidedOn, issuerId })
}

/** A work or model names its registration by campaign, year and unit. */
async function placeOf(db: Reader, id: unknown): Promise<Filling> {
  const { campaignId, year, unitId } = registrations
  const [place] = await db
    .select({ campaignId, year, unitId })
    .from(registrations)
    .where(eq(registrations.id, Number(id)))
  return place ? filled(place) : { ok: false, problems: { unitId: 'notFound' } }
}
