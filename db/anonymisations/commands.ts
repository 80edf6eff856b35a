import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { anonymousName, withheldWords } from '@/domain/anonymous-name'
import { dropBytes } from '../attachments/hold'
import { pathOf } from '../attachments/store'
import { attachments } from '../attachments/table'
import { withAlso } from '../audit/also'
import { awards } from '../awards/table'
import { already, type Context, defineLongCommand, done, inOne, refuse, stale } from '../command'
import type { Tx } from '../engine/connection'
import { individualKeys, personRegister } from '../individuals/enter'
import { recipientNames } from '../names-table'
import { nameOnAward } from '../person-changes/name'
import { beginChange } from '../person-changes/record'
import { registerOf } from '../register'
import { forgetElsewhere } from './forget'
import { anonymiseInput } from './input'
import { isAnonymous } from './is-anonymous'
import { anonymisePolicy } from './policy'
import { reachOf } from './reach'
import { anonymisations } from './table'
import { personWithoutNames } from './without-names'

const register = registerOf(anonymisations, 'anonymisation')

/**
 * Takes a person out of the book on a lawful request: the name and all that describes them, in the
 * register, on awards, in rows of lists, in what merges and corrections remember; their own files and
 * the original lists that named them. Awards, decisions and every count stay. For good: nothing undoes
 * it, and `docs/decisions/0013` says what of it stays where. One entry in the history.
 */
export const anonymiseIndividual = defineLongCommand(anonymisePolicy, {
  input: anonymiseInput,
  run: async (input, ctx) => {
    let bytes: string[] = []
    const result = await inOne(ctx, anonymisePolicy, async (tx) => {
      bytes = []
      return anonymise(tx, ctx, input, bytes)
    })
    const { folder } = ctx.db
    if (result.ok && folder !== null)
      for (const sha256 of new Set(bytes)) await dropBytes(ctx.db, sha256, pathOf(sha256, folder))
    return result
  },
})

async function anonymise(
  tx: Tx,
  ctx: Context,
  input: z.output<typeof anonymiseInput>,
  bytes: string[],
) {
  const { id, version, createKey, documentNumber, documentOn, reason } = input
  const twin = await register.twin(tx, createKey)
  if (twin) return already({ id: twin.individualId })
  const person = await personRegister.load(tx, { id, version })
  if ('ok' in person) return person
  if (await isAnonymous(tx, id)) return refuse({ '': 'alreadyAnonymous' })
  const name = anonymousName(id)
  const reach = await reachOf(tx, person)
  const change = beginChange(tx, ctx)
  const named = await nameOnAward(tx, name)
  for (const award of reach.awards) {
    const doubtReason = award.doubtReason && withheldWords
    const set = { ...named, ...emptyAward, doubtReason }
    if (!(await change.set(award, set))) return stale(tx, 'award', award.id)
  }
  await change.finish()
  await dropUnusedNames(
    tx,
    reach.awards.map(({ nameId }) => nameId),
  )
  await forgetElsewhere(tx, ctx, reach, name, change.also)
  for (const file of reach.files) {
    await tx.delete(attachments).where(eq(attachments.id, file.id))
    change.also.push({ noun: 'attachment', id: file.id, set: null })
  }
  bytes.push(...[...reach.files, ...reach.lists].flatMap(({ sha256 }) => sha256 || []))
  bytes.push(...reach.filesOnce)
  const nameless = { ...personWithoutNames(name), ...individualKeys(name) }
  const after = await personRegister.save(tx, person, nameless)
  if ('ok' in after) return after
  const at = ctx.now.toISOString()
  await register.enter(tx, {
    ...{ individualId: id, individualIds: reach.ids, at, byUserId: ctx.actor.userId || null },
    ...{ documentNumber, documentOn, reason, createKey },
  })
  const told = { documentNumber, documentOn, reason, awardsChanged: reach.awards.length }
  return done({ id, before: after, after: withAlso({ ...after, ...told }, change.also) }, { id })
}

/** Of an award what is said of the person; money, form, decision and year stay. */
const emptyAward = { recipientNote: null, citation: null, certificateNumber: null }

/** Names in the index of search that no award bears any more. */
async function dropUnusedNames(tx: Tx, nameIds: number[]): Promise<void> {
  for (const nameId of new Set(nameIds)) {
    const [used] = await tx
      .select({ id: awards.id })
      .from(awards)
      .where(eq(awards.nameId, nameId))
      .limit(1)
    if (!used) await tx.delete(recipientNames).where(eq(recipientNames.id, nameId))
  }
}
