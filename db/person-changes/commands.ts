import { and, eq } from 'drizzle-orm'
import { problem } from '@/domain/validation'
import { isAnonymous } from '../anonymisations/is-anonymous'
import { attachments } from '../attachments/table'
import { awards } from '../awards/table'
import { already, defineCommand, done, notFound, refuse, stale } from '../command'
import { individualKeys, personRegister } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { registerOf } from '../register'
import { mergePeopleInput, removePersonInput, tellApartInput } from './input'
import { mergedPerson } from './merged'
import { nameOnAward } from './name'
import { bothOf, isLeanedOn } from './people'
import { mergePeoplePolicy, removePersonPolicy, tellApartPolicy } from './policy'
import { beginChange, changeRegister, handOn } from './record'
import { distinctPeople } from './table'

/**
 * Two records of one person become one: awards and files of `goId` go to `keepId`, of each field the
 * chosen one stays, names on the awards stay as on paper unless they are to be corrected. Everything
 * is kept as it was, so that `unmergePeople` can take them apart. One entry in the history.
 */
export const mergePeople = defineCommand(mergePeoplePolicy, {
  input: mergePeopleInput,
  run: async (tx, input, ctx) => {
    const { keepId, goId, createKey } = input
    const twin = await changeRegister.twin(tx, createKey)
    if (twin) return already({ id: twin.id, keepId: twin.individualId })
    const [keep, go] = await bothOf(tx, keepId, goId)
    if (!keep || !go) return notFound()
    if (keep.version !== input.keepVersion) return stale(tx, 'individual', keepId)
    if (go.version !== input.goVersion) return stale(tx, 'individual', goId)
    for (const each of [keepId, goId])
      if (await isAnonymous(tx, each)) return refuse({ '': 'personAnonymous' })
    const change = beginChange(tx, ctx)
    const fields = mergedPerson(keep, go, input)
    const all = await tx.select().from(awards).where(eq(awards.individualId, goId))
    const own = await tx.select().from(awards).where(eq(awards.individualId, keepId))
    const named = input.awardNames === 'correct' && (await nameOnAward(tx, fields.fullName))
    for (const award of [...all, ...own]) {
      const isCorrected =
        named && award.recipientName !== fields.fullName && !settled.includes(award.status)
      const set = {
        ...(award.individualId === goId ? { individualId: keepId } : {}),
        ...(isCorrected ? named : {}),
      }
      if (Object.keys(set).length === 0) continue
      const after = await change.set(award, set)
      if (!after) return stale(tx, 'award', award.id)
      // With the name as it was, whatever was done to the award can still be undone.
      if (!isCorrected) await handOn(tx, award.id, award.version, after.version)
    }
    const files = await tx
      .update(attachments)
      .set({ ownerId: keepId })
      .where(and(eq(attachments.ownerNoun, 'individual'), eq(attachments.ownerId, goId)))
      .returning({ id: attachments.id })
    for (const { id } of files)
      change.also.push({ noun: 'attachment', id, set: { ownerId: keepId } })
    change.also.push({ noun: 'individual', id: goId, set: null })
    await tx
      .delete(individuals)
      .where(and(eq(individuals.id, goId), eq(individuals.version, go.version)))
    const keys = individualKeys(fields.fullName)
    const after = await personRegister.save(tx, keep, { ...fields, ...keys })
    if ('ok' in after) return after
    const id = await change.record(
      {
        kind: 'merge',
        individualId: keepId,
        otherId: goId,
        name: after.fullName,
        otherName: go.fullName,
        createKey,
        snapshot: {
          before: keep,
          after,
          other: go,
          attachments: files.map((file) => file.id),
          own: own.map((award) => award.id),
        },
      },
      {
        ...mergePeoplePolicy,
        id: keepId,
        before: keep,
        after: { ...after, mergedName: go.fullName, awardsChanged: all.length },
      },
    )
    return already({ id, keepId })
  },
})

const settled = ['revoked', 'undone']

/** Takes a person out of the register whom nothing in the book is about; it can be undone. */
export const removePerson = defineCommand(removePersonPolicy, {
  input: removePersonInput,
  run: async (tx, { id, version }, ctx) => {
    const person = await personRegister.load(tx, { id, version })
    if ('ok' in person) return person
    if (await isLeanedOn(tx, id))
      return refuse({ '': problem('personLeanedOn', { name: person.fullName }) })
    const gone = await tx
      .delete(individuals)
      .where(and(eq(individuals.id, id), eq(individuals.version, version)))
      .returning({ id: individuals.id })
    if (gone.length === 0) return stale(tx, 'individual', id)
    const change = beginChange(tx, ctx)
    const changeId = await change.record(
      {
        kind: 'remove',
        individualId: id,
        name: person.fullName,
        snapshot: { before: person, after: null },
      },
      { ...removePersonPolicy, id, before: person, after: null },
    )
    return already({ id: changeId })
  },
})

const pairs = registerOf(distinctPeople, 'distinctPeople')

/** "Đây là hai người khác nhau": the two are not shown as likely doubles again. */
export const tellApart = defineCommand(tellApartPolicy, {
  input: tellApartInput,
  run: async (tx, input, ctx) => {
    const firstId = Math.min(input.firstId, input.secondId)
    const secondId = Math.max(input.firstId, input.secondId)
    const [first, second] = await bothOf(tx, firstId, secondId)
    if (!first || !second) return notFound()
    const pair = and(eq(distinctPeople.firstId, firstId), eq(distinctPeople.secondId, secondId))
    const [known] = await tx.select({ id: distinctPeople.id }).from(distinctPeople).where(pair)
    if (known) return already({ id: known.id })
    const row = await pairs.enter(tx, { firstId, secondId, byUserId: ctx.actor.userId || null })
    const after = { fullName: first.fullName, apartFrom: second.fullName }
    return done({ id: firstId, before: { fullName: first.fullName }, after }, { id: row.id })
  },
})
