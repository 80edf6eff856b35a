import { and, count, eq, inArray } from 'drizzle-orm'
import { todayIn } from '@/domain/dates'
import { stagesFrom } from '@/domain/model-stages'
import { isOpenToUnit } from '@/domain/registration-state'
import { type Context, defineCommand, done, type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { models } from '../models/table'
import { enterRegistrationStep, type Registration, registrationRegister } from './enter'
import { returnRegistrationInput, stepInput } from './input'
import { load } from './load'
import {
  acceptRegistrationPolicy,
  returnRegistrationPolicy,
  sendRegistrationPolicy,
} from './policy'

/**
 * Gửi văn phòng: the unit hands its registration in, the first time or after a correction. Where it
 * bears no day of registration yet, that is the day on which it was first sent.
 */
export const sendRegistration = defineCommand(sendRegistrationPolicy, {
  input: stepInput,
  run: async (tx, { id, version }, ctx) => {
    const before = await load(tx, ctx, { id, version })
    if ('ok' in before) return before
    if (!isOpenToUnit(before.state)) return refuse({ '': 'registrationSentAlready' })
    const [own] = await tx.select({ n: count() }).from(models).where(eq(models.registrationId, id))
    if (!own?.n) return refuse({ '': 'nothingToSend' })
    const registeredOn = before.registeredOn ?? todayIn(ctx.now)
    const after = await step(tx, ctx, before, { state: 'sent', registeredOn })
    return 'ok' in after ? after : done({ id, before, after }, { id })
  },
})

/**
 * Trả lại đơn vị, with the reason that the unit reads. One that was accepted by mistake can go back
 * too, as long as none of its works is recognised: after that the office corrects it itself, so
 * that no recognised work drops out of the figures.
 */
export const returnRegistration = defineCommand(returnRegistrationPolicy, {
  input: returnRegistrationInput,
  run: async (tx, { id, version, reason }, ctx) => {
    const before = await load(tx, ctx, { id, version })
    if ('ok' in before) return before
    if (isOpenToUnit(before.state)) return refuse({ '': 'registrationNotSent' })
    if (before.state === 'accepted' && (await isRecognised(tx, id)))
      return refuse({ '': 'registrationMovedOn' })
    const after = await step(tx, ctx, before, { state: 'returned' }, reason)
    if ('ok' in after) return after
    return done({ id, before, after: { ...after, reason } }, { id })
  },
})

/** Tiếp nhận: from now on the unit is registered, and its works are counted. */
export const acceptRegistration = defineCommand(acceptRegistrationPolicy, {
  input: stepInput,
  run: async (tx, { id, version }, ctx) => {
    const before = await load(tx, ctx, { id, version })
    if ('ok' in before) return before
    if (before.state !== 'sent') return refuse({ '': 'registrationNotSent' })
    const after = await step(tx, ctx, before, { state: 'accepted' })
    return 'ok' in after ? after : done({ id, before, after }, { id })
  },
})

/** Writes the state with its dated row. */
async function step(
  tx: Tx,
  ctx: Context,
  before: Registration,
  set: Pick<Registration, 'state'> & Partial<Registration>,
  reason?: string,
): Promise<Registration | Refusal> {
  const after = await registrationRegister.save(tx, before, set)
  if ('ok' in after) return after
  await enterRegistrationStep(tx, ctx, { registrationId: before.id, state: set.state, reason })
  return after
}

async function isRecognised(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .select({ id: models.id })
    .from(models)
    .where(and(eq(models.registrationId, id), inArray(models.stage, stagesFrom('recognised'))))
    .limit(1)
  return rows.length > 0
}
