import { eq } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { isAnonymous } from '../anonymisations/is-anonymous'
import { type Also, withAlso } from '../audit/also'
import { awards } from '../awards/table'
import type { Award } from '../awards/write'
import {
  type Context,
  defineCommand,
  done,
  notFound,
  type Refusal,
  refuse,
  stale,
} from '../command'
import type { Tx } from '../engine/connection'
import { individualKeys, personRegister } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { differing } from './award'
import { undoPersonChangeInput } from './input'
import { bringBack, isLeanedOn, personNow } from './people'
import { undoPersonChangePolicy } from './policy'
import { beginChange, type Changing, changeRegister, handOn, markUndone } from './record'
import { type Person, personChangeAwards, type personChanges } from './table'

export type PersonChange = typeof personChanges.$inferSelect

/**
 * Takes back a corrected name, an award given to another, or a removal: all of it or, where somebody
 * has changed what it left since, nothing. A merge is taken apart by `unmergePeople`.
 */
export const undoPersonChange = defineCommand(undoPersonChangePolicy, {
  input: undoPersonChangeInput,
  run: async (tx, { id }, ctx) => {
    const back = await takeBackChange(tx, ctx, id)
    if ('ok' in back) return back
    const { change, also } = back
    const { before, after } = entryOf(change)
    return done(
      { id: change.individualId, before, after: withAlso(after, also) },
      { id: change.individualId, kind: change.kind },
    )
  },
})

/**
 * Takes back what one change of people left; the caller writes what the history says of it, with what
 * else was touched.
 */
export async function takeBackChange(
  tx: Tx,
  ctx: Context,
  id: number,
): Promise<{ change: PersonChange; also: Also[] } | Refusal> {
  const change = await changeRegister.find(tx, id)
  if (!change || change.kind === 'merge') return notFound()
  for (const each of [change.individualId, change.otherId])
    if (each !== null && (await isAnonymous(tx, each))) return refuse({ '': 'personAnonymous' })
  if (change.undoneAt) return refuse({ '': 'changeUndone' })
  const changing = beginChange(tx, ctx)
  const refused = await undoes[change.kind](tx, ctx, change, changing)
  if (refused) return refused
  await changing.finish()
  if (!(await markUndone(tx, ctx, id))) return stale(tx, 'individual', change.individualId)
  if (change.kind !== 'reassign' || change.snapshot.before === null)
    changing.also.push(await personNow(tx, change.individualId))
  return { change, also: changing.also }
}

/** What the history says went back. */
function entryOf({ id, kind, snapshot, ...change }: PersonChange) {
  const mark = { personChangeId: id }
  if (kind === 'remove') return { before: null, after: { ...snapshot.before, ...mark } }
  if (kind === 'correct')
    return {
      before: { ...snapshot.after, fullName: change.name },
      after: { ...snapshot.before, fullName: change.otherName, ...mark },
    }
  return {
    before: { recipientName: change.name, individualId: change.individualId },
    after: { recipientName: change.otherName, individualId: change.otherId, ...mark },
  }
}

type Undo = (
  tx: Tx,
  ctx: Context,
  change: PersonChange,
  changing: Changing,
) => Promise<Refusal | null>

const undoes: Record<'correct' | 'reassign' | 'remove', Undo> = {
  correct: async (tx, ctx, change, changing) => {
    const { before, after } = change.snapshot
    const now = await personRegister.find(tx, change.individualId)
    if (!before || !after || !now) return movedOn(change)
    const set = differing(after, ownFields(before))
    if (!isAsLeft(now, after, set)) return movedOn(change)
    const refused = await awardsBack(tx, ctx, change, changing)
    if (refused) return refused
    if (Object.keys(set).length === 0) return null
    const keys = individualKeys(set.fullName ?? now.fullName)
    const back = await personRegister.write(tx, now, { ...set, ...keys })
    return back ? null : movedOn(change)
  },

  reassign: async (tx, ctx, change, changing) => {
    const left = await personRegister.find(tx, change.otherId ?? 0)
    if (!left) return refuse({ '': problem('personGone', { name: change.otherName ?? '' }) })
    const refused = await awardsBack(tx, ctx, change, changing)
    if (refused || change.snapshot.before !== null) return refused
    // Entered by that very correction, the person goes with it unless others lean on them by now.
    const entered = await personRegister.find(tx, change.individualId)
    const isUntouched = entered?.version === change.snapshot.after?.version
    if (entered && isUntouched && !(await isLeanedOn(tx, entered.id)))
      await tx.delete(individuals).where(eq(individuals.id, entered.id))
    return null
  },

  remove: async (tx, _, { snapshot }) => bringBack(tx, snapshot.before as Person),
}

/** Each award as it was, where it still is as the change left it. */
async function awardsBack(
  tx: Tx,
  _: Context,
  change: PersonChange,
  changing: Changing,
): Promise<Refusal | null> {
  const rows = await tx
    .select({ touched: personChangeAwards, award: awards })
    .from(personChangeAwards)
    .innerJoin(awards, eq(awards.id, personChangeAwards.awardId))
    .where(eq(personChangeAwards.personChangeId, change.id))
  for (const { touched, award } of rows) {
    const [before, after] = [touched.before as Partial<Award>, touched.after as Partial<Award>]
    if (!isAsLeft(award, after, after) || settled.includes(award.status))
      return refuse({ '': problem('awardMovedOn', { name: award.recipientName, id: award.id }) })
    const back = await changing.set(award, before)
    if (!back) return movedOn(change)
    if (award.version === touched.versionAfter)
      await handOn(tx, award.id, touched.versionAfter - 1, back.version)
  }
  return null
}

const settled = ['revoked', 'undone']

const movedOn = ({ name }: PersonChange): Refusal =>
  refuse({ '': problem('personMovedOn', { name }) })

/** Whether the fields of a record that a change set are still what it set. */
const isAsLeft = <T extends object>(now: T, left: Partial<T>, fields: Partial<T>): boolean =>
  (Object.keys(fields) as (keyof T)[]).every((key) => now[key] === left[key])

/** Without what every record keeps of itself and what is made of the name. */
function ownFields({ id: _, version: __, sortKey: ___, searchText, nameKey, ...own }: Person) {
  void [searchText, nameKey]
  return own
}
