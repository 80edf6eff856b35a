import { and, count, eq, inArray } from 'drizzle-orm'
import { todayIn } from '@/domain/dates'
import { stagesFrom } from '@/domain/model-stages'
import { isOpenToUnit } from '@/domain/registration-state'
import { type Context, defineCommand, done, notFound, refuse, stale } from '../command'
import { models } from '../models/table'
import type { Tx } from '../open'
import { enterRegistrationStep, type Registration } from './enter'
import { returnRegistrationInput, stepInput } from './input'
import { load } from './load'
import {
  acceptRegistrationPolicy,
  returnRegistrationPolicy,
  sendRegistrationPolicy,
} from './policy'
import { registrations } from './table'

/**
 * Gửi văn phòng: the unit hands its registration in, the first time or after a correction. Where it
 * bears no day of registration yet, that is the day on which it was first sent.
 */
export const sendRegistration = defineCommand(sendRegistrationPolicy, {
  input: stepInput,
  run: async (tx, { id, version }, ctx) => {
    const before = await load(tx, ctx, id)
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'registration', id)
    if (!isOpenToUnit(before.state)) return refuse({ '': 'registrationSentAlready' })
    const [own] = await tx.select({ n: count() }).from(models).where(eq(models.registrationId, id))
    if (!own?.n) return refuse({ '': 'nothingToSend' })
    const registeredOn = before.registeredOn ?? todayIn(ctx.now)
    const after = await step(tx, ctx, before, { state: 'sent', registeredOn })
    return after ? done({ id, before, after }, { id }) : stale(tx, 'registration', id)
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
    const before = await load(tx, ctx, id)
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'registration', id)
    if (isOpenToUnit(before.state)) return refuse({ '': 'registrationNotSent' })
    if (before.state === 'accepted' && (await isRecognised(tx, id)))
      return refuse({ '': 'registrationMovedOn' })
    const after = await step(tx, ctx, before, { state: 'returned' }, reason)
    if (!after) return stale(tx, 'registration', id)
    return done({ id, before, after: { ...after, reason } }, { id })
  },
})

/** Tiếp nhận: from now on the unit is registered, and its works are counted. */
export const acceptRegistration = defineCommand(acceptRegistrationPolicy, {
  input: stepInput,
  run: async (tx, { id, version }, ctx) => {
    const before = await load(tx, ctx, id)
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'registration', id)
    if (before.state !== 'sent') return refuse({ '': 'registrationNotSent' })
    const after = await step(tx, ctx, before, { state: 'accepted' })
    return after ? done({ id, before, after }, { id }) : stale(tx, 'registration', id)
  },
})

/** Writes the state with its dated row, only where the version is still the one that was read. */
async function step(
  tx: Tx,
  ctx: Context,
  { id, version }: Registration,
  set: Pick<Registration, 'state'> & Partial<Registration>,
  reason?: string,
): Promise<Registration | undefined> {
  const [after] = await tx
    .update(registrations)
    .set({ ...set, version: version + 1 })
    .where(and(eq(registrations.id, id), eq(registrations.version, version)))
    .returning()
  if (after) await enterRegistrationStep(tx, ctx, { registrationId: id, state: set.state, reason })
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
