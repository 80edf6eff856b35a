import { and, eq, inArray } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { isAnonymous } from '../anonymisations/is-anonymous'
import { attachments } from '../attachments/table'
import { withAlso } from '../audit/also'
import { awards } from '../awards/table'
import type { Award } from '../awards/write'
import {
  defineCommand,
  done,
  notFound,
  type Problems,
  type Refusal,
  refuse,
  stale,
} from '../command'
import type { Tx } from '../engine/connection'
import { individualKeys, personRegister } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { differing } from './award'
import { unmergePeopleInput } from './input'
import { bringBack, personNow } from './people'
import { unmergePeoplePolicy } from './policy'
import { beginChange, changeRegister, handOn, markUndone } from './record'
import { addedSince } from './since'
import { type Person, personChangeAwards } from './table'

/**
 * Takes two people apart who were merged: each has again what they had, and what was added since goes
 * to whom it belongs. Where an award does not tell, `belongs` has to. What somebody has changed since
 * (a field of the person, a name on an award) stays as it was changed.
 */
export const unmergePeople = defineCommand(unmergePeoplePolicy, {
  input: unmergePeopleInput,
  run: async (tx, { id, belongs }, ctx) => {
    const change = await changeRegister.find(tx, id)
    const { before: keep, after: left, other: go } = change?.snapshot ?? {}
    if (change?.kind !== 'merge' || !keep || !left || !go) return notFound()
    if (await isAnonymous(tx, keep.id)) return refuse({ '': 'personAnonymous' })
    if (change.undoneAt) return refuse({ '': 'changeUndone' })
    const now = await personRegister.find(tx, keep.id)
    if (!now) return refuse({ '': problem('personGone', { name: change.name }) })
    const unclear: Problems = {}
    const since = await addedSince(tx, change)
    for (const { award, whose } of since)
      if (!(belongs[award.id] ?? whose)) unclear[`belongs.${award.id}`] = 'chooseOne'
    if (Object.keys(unclear).length > 0) return refuse(unclear)
    const refused = await bringBack(tx, go)
    if (refused && !sameNumber(now, go)) return refused
    if (refused) {
      // The one who stayed has the number of the other only by the merge, and gives it back below.
      await tx.update(individuals).set({ identityNumber: null }).where(eq(individuals.id, keep.id))
      const still = await bringBack(tx, go)
      if (still) return still
    }
    const changing = beginChange(tx, ctx)
    await awardsBack(tx, changing, change.id, keep.id, go.id)
    for (const { award, whose } of since)
      if ((belongs[award.id] ?? whose) === 'go') {
        const moved = await changing.set(award, { individualId: go.id })
        if (moved) await handOn(tx, award.id, award.version, moved.version)
      }
    const files = change.snapshot.attachments ?? []
    const moved = await tx
      .update(attachments)
      .set({ ownerId: go.id })
      .where(
        and(
          inArray(attachments.id, files),
          eq(attachments.ownerNoun, 'individual'),
          eq(attachments.ownerId, keep.id),
        ),
      )
      .returning({ id: attachments.id })
    for (const file of moved)
      changing.also.push({ noun: 'attachment', id: file.id, set: { ownerId: go.id } })
    changing.also.push(await personNow(tx, go.id))
    const after = await personBack(tx, now, keep, left)
    if ('ok' in after) return after
    await changing.finish()
    if (!(await markUndone(tx, ctx, id))) return stale(tx, 'individual', keep.id)
    const entry = {
      id: keep.id,
      before: { ...now, mergedName: go.fullName },
      after: withAlso({ ...after, personChangeId: id }, changing.also),
    }
    return done(entry, { keepId: keep.id, goId: go.id })
  },
})

const sameNumber = (now: Person, go: Person): boolean => now.identityNumber === go.identityNumber

/** Awards of the merge that the one who stayed still has: whose they were, under the name they had. */
async function awardsBack(
  tx: Tx,
  changing: ReturnType<typeof beginChange>,
  changeId: number,
  keepId: number,
  goId: number,
): Promise<void> {
  const rows = await tx
    .select({ touched: personChangeAwards, award: awards })
    .from(personChangeAwards)
    .innerJoin(awards, eq(awards.id, personChangeAwards.awardId))
    .where(eq(personChangeAwards.personChangeId, changeId))
  for (const { touched, award } of rows) {
    if (award.individualId !== keepId) continue
    const [before, after] = [touched.before as Partial<Award>, touched.after as Partial<Award>]
    const { individualId, ...names } = before
    const isNamedSo = names.nameId !== undefined && award.recipientName === after.recipientName
    const set = {
      ...(individualId === goId ? { individualId: goId } : {}),
      ...(isNamedSo ? names : {}),
    }
    if (Object.keys(set).length === 0) continue
    const back = await changing.set(award, set)
    if (back && award.version === touched.versionAfter)
      await handOn(tx, award.id, isNamedSo ? touched.versionAfter - 1 : award.version, back.version)
    else if (back && !isNamedSo) await handOn(tx, award.id, award.version, back.version)
  }
}

/** The fields that the merge set and nobody has changed since. */
async function personBack(
  tx: Tx,
  now: Person,
  keep: Person,
  left: Person,
): Promise<Person | Refusal> {
  const { version: _, ...own } = keep
  const set = differing(left, own)
  const isAsLeft = (field: keyof Person) => now[field] === left[field]
  const back = Object.fromEntries(
    Object.entries(set).filter(([field]) => isAsLeft(field as keyof Person)),
  ) as Partial<Person>
  return personRegister.save(tx, now, {
    ...back,
    ...individualKeys(back.fullName ?? now.fullName),
    // Cleared above where both had it by the merge.
    identityNumber: isAsLeft('identityNumber') ? keep.identityNumber : now.identityNumber,
  })
}
