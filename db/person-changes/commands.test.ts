import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { attachments } from '../attachments/table'
import { auditEntries } from '../audit/table'
import { createAward, updateAward } from '../awards/commands'
import { conferProposal, proposeAward } from '../awards/commands-propose'
import { awards } from '../awards/table'
import type { Context } from '../command'
import { updateIndividual } from '../individuals/commands'
import { enterIndividual } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { newKey } from '../open'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { mergePeople, removePerson, tellApart } from './commands'
import { undoPersonChange } from './commands-undo'
import { unmergePeople } from './commands-unmerge'
import { personChanges } from './table'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
  officer = book.as.officer
})

const people = () => book.db.reader.select().from(individuals).orderBy(asc(individuals.id))
const given = () => book.db.reader.select().from(awards).orderBy(asc(awards.id))
const entries = async () => (await book.db.reader.select().from(auditEntries)).length
const lastEntry = async () => (await book.db.reader.select().from(auditEntries)).at(-1)
const lastChange = async () => (await book.db.reader.select().from(personChanges)).at(-1)?.id ?? 0
const clean = async () => expect(await faultsOf(book.db)).toEqual([])
const must = <T>(answer: { ok: true; value: T } | { ok: false }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const enter = (fullName: string, changes: object = {}) =>
  enterIndividual(book.db.writer, officer, {
    fullName,
    position: null,
    unitId: book.units.tayThanh,
    ...changes,
  })
const praise = async (recipientName: string, changes: object = {}) =>
  must(await createAward(officer, praised(book, { recipientName, ...changes }))).id
const edit = async (id: number, changes: object) => {
  const [award] = (await given()).filter((each) => each.id === id)
  const { createKey: _, ...fields } = praised(book, { recipientName: award?.recipientName })
  const same = { awardYear: award?.awardYear ?? 2021, unitId: award?.unitId ?? 0 }
  return updateAward(officer, {
    ...fields,
    ...same,
    id,
    version: award?.version ?? 0,
    ...changes,
  })
}
/** The whole book but for versions, which only grow. */
const state = async () => {
  const strip = ({ version: _, updatedAt: __, ...row }: { version: number; updatedAt?: string }) =>
    row
  const files = await book.db.reader.select().from(attachments)
  return [(await people()).map(strip), (await given()).map(strip), files]
}

describe('a name corrected on an award', () => {
  test('is asked about: nothing is written before it is said who is meant', async () => {
    const id = await praise('Nguyễn Thị Hao')
    const before = await entries()
    expect(await edit(id, { recipientName: 'Nguyễn Thị Hoa' })).toMatchObject({
      ok: false,
      problems: { namesake: 'whoIsMeant' },
    })
    expect(await people()).toHaveLength(1)
    expect(await entries()).toBe(before)
  })

  test('as the same person: on all awards under that name, as one entry, and back', async () => {
    const id = await praise('Nguyễn Thị Hao')
    await praise('Nguyễn Thị Hao', { awardYear: 2020 })
    const was = await state()
    const before = await entries()
    expect(await edit(id, { recipientName: 'Nguyễn Thị Hoa', namesake: 'correct' })).toMatchObject({
      ok: true,
    })
    expect((await given()).map((award) => award.recipientName)).toEqual([
      'Nguyễn Thị Hoa',
      'Nguyễn Thị Hoa',
    ])
    expect(await people()).toMatchObject([{ fullName: 'Nguyễn Thị Hoa' }])
    expect(await entries()).toBe(before + 1)
    expect(await lastEntry()).toMatchObject({ noun: 'individual', verb: 'correct' })
    await clean()
    const changeId = await lastChange()
    expect(await undoPersonChange(officer, { id: changeId })).toMatchObject({ ok: true })
    expect(await state()).toEqual(was)
    expect(await entries()).toBe(before + 2)
    expect(await undoPersonChange(officer, { id: changeId })).toMatchObject({
      problems: { '': 'changeUndone' },
    })
    await clean()
  })

  test('as another person: this award is theirs, the others and the first person stay', async () => {
    const id = await praise('Nguyễn Thị Hoa')
    await praise('Nguyễn Thị Hoa', { awardYear: 2020 })
    const was = await state()
    const before = await entries()
    await edit(id, { recipientName: 'Nguyễn Thị Hòa', namesake: 'other' })
    expect(await people()).toMatchObject([
      { fullName: 'Nguyễn Thị Hoa' },
      { fullName: 'Nguyễn Thị Hòa' },
    ])
    const [one, two] = await people()
    expect((await given()).map((award) => award.individualId)).toEqual([two?.id, one?.id])
    expect(await entries()).toBe(before + 1)
    expect(await lastEntry()).toMatchObject({ noun: 'award', verb: 'reassign', nounId: id })
    await clean()
    must(await undoPersonChange(officer, { id: await lastChange() }))
    expect(await state()).toEqual(was)
    await clean()
  })

  test('as another whom the register has, and as one picked from it: nobody is entered', async () => {
    const id = await praise('Nguyễn Thị Hoa')
    const other = await enter('Nguyễn Thị Hòa')
    await edit(id, { recipientName: 'Nguyễn Thị Hòa', namesake: 'other' })
    expect((await given())[0]?.individualId).toBe(other.id)
    const third = await enter('Lê Thị Lan', { unitId: book.units.sonKy })
    must(await edit(id, { recipientName: 'Lê Thị Lan', individualId: third.id }))
    expect((await given())[0]?.individualId).toBe(third.id)
    must(await undoPersonChange(officer, { id: await lastChange() }))
    expect((await given())[0]?.individualId).toBe(other.id)
    expect(await people()).toHaveLength(3)
    await clean()
  })

  test('typed and typed back makes no second person, in another unit neither', async () => {
    const id = await praise('Nguyễn Thị Hoa')
    must(await edit(id, { individualId: null, unitId: book.units.sonKy }))
    expect(await people()).toHaveLength(1)
    expect((await given())[0]).toMatchObject({ unitId: book.units.sonKy })
  })

  test('does not reach a revoked award, nor what was kept under another name', async () => {
    const old = await praise('Nguyễn Thị Hao', { awardYear: 2019 })
    const id = await praise('Nguyễn Thị Hao')
    const [person] = await people()
    await praise('Nguyễn Thị Hoà', { individualId: person?.id, awardYear: 2018 })
    await book.db.writer.update(awards).set({ status: 'revoked' }).where(eq(awards.id, old))
    must(await edit(id, { recipientName: 'Nguyễn Thị Hoa', namesake: 'correct' }))
    expect((await given()).map((award) => award.recipientName)).toEqual([
      'Nguyễn Thị Hao',
      'Nguyễn Thị Hoa',
      'Nguyễn Thị Hoà',
    ])
  })

  test('is not taken back over what was changed since, and says by name what', async () => {
    const id = await praise('Nguyễn Thị Hao')
    must(await edit(id, { recipientName: 'Nguyễn Thị Hoa', namesake: 'correct' }))
    const changeId = await lastChange()
    must(await edit(id, { recipientName: 'Nguyễn Thị Hoàn', namesake: 'correct' }))
    const was = await state()
    const answer = await undoPersonChange(officer, { id: changeId })
    expect(!answer.ok && answer.problems['']).toContain('MovedOn')
    expect(await state()).toEqual(was)
    // A field that the correction did not touch is no hindrance.
    must(await edit(id, { citation: 'Vận động nhân dân hiến đất' }))
    must(await undoPersonChange(officer, { id: await lastChange() }))
    must(await undoPersonChange(officer, { id: changeId }))
    expect((await given())[0]).toMatchObject({
      recipientName: 'Nguyễn Thị Hao',
      citation: 'Vận động nhân dân hiến đất',
    })
    await clean()
  })
})

describe('a name corrected on the person', () => {
  const send = async (changes: object) => {
    const [person] = await people()
    if (!person) throw new Error('nobody')
    const { id, version, unitId } = person
    const blank = { honorific: '', birthYear: '', position: '', identityNumber: '', phone: '' }
    return updateIndividual(officer, {
      ...blank,
      note: '',
      id,
      version,
      unitId,
      ...changes,
    } as never)
  }

  test('is asked for its awards; all of them, or as on paper: one entry each, and back', async () => {
    await praise('Nguyễn Thị Hao')
    expect(await send({ fullName: 'Nguyễn Thị Hoa' })).toMatchObject({
      problems: { awardNames: 'whichNames' },
    })
    const was = await state()
    for (const [awardNames, name] of [
      ['correct', 'Nguyễn Thị Hoa'],
      ['keep', 'Nguyễn Thị Hao'],
    ] as const) {
      const before = await entries()
      must(await send({ fullName: 'Nguyễn Thị Hoa', birthYear: '1980', awardNames }))
      expect((await given())[0]?.recipientName).toBe(name)
      expect(await people()).toMatchObject([{ fullName: 'Nguyễn Thị Hoa', birthYear: 1980 }])
      expect(await entries()).toBe(before + 1)
      must(await undoPersonChange(officer, { id: await lastChange() }))
      const [asThey, awardsNow] = await state()
      expect(awardsNow).toEqual(was[1])
      expect(asThey).toMatchObject([{ fullName: 'Nguyễn Thị Hao', birthYear: null }])
    }
    await clean()
  })
})

describe('two records of one person', () => {
  const twice = async () => {
    const keep = await enter('Nguyễn Thị Hòa', { position: 'Tổ trưởng' })
    const go = await enter('Nguyễn Thị Hoà', { birthYear: 1980, unitId: book.units.khuPho3 })
    await praise('Nguyễn Thị Hòa', { individualId: keep.id })
    await praise('Nguyễn Thị Hoà', {
      individualId: go.id,
      unitId: book.units.khuPho3,
      awardYear: 2019,
    })
    return { keep, go }
  }
  type Two = Awaited<ReturnType<typeof twice>>
  const merge = ({ keep, go }: Two, changes: object = {}) =>
    mergePeople(officer, {
      keepId: keep.id,
      goId: go.id,
      keepVersion: keep.version,
      goVersion: go.version,
      awardNames: 'paper',
      createKey: newKey(),
      ...changes,
    })

  test('become one: awards and files move, names stay as on paper, one entry', async () => {
    const two = await twice()
    const photo = { ownerNoun: 'individual' as const, ownerId: two.go.id, caption: 'Ảnh chân dung' }
    await book.db.writer.insert(attachments).values(photo)
    const was = await state()
    const before = await entries()
    const { id } = must(await merge(two))
    expect(await people()).toMatchObject([
      { id: two.keep.id, fullName: 'Nguyễn Thị Hòa', birthYear: 1980, position: 'Tổ trưởng' },
    ])
    expect(await given()).toMatchObject([
      { individualId: two.keep.id, recipientName: 'Nguyễn Thị Hòa' },
      { individualId: two.keep.id, recipientName: 'Nguyễn Thị Hoà' },
    ])
    expect(await book.db.reader.select().from(attachments)).toMatchObject([
      { ownerId: two.keep.id },
    ])
    expect(await entries()).toBe(before + 1)
    await clean()
    expect(await unmergePeople(officer, { id, belongs: {} })).toMatchObject({ ok: true })
    expect(await state()).toEqual(was)
    expect(await entries()).toBe(before + 2)
    await clean()
  })

  test('names are corrected on the awards when that is chosen, and come back as they were', async () => {
    const two = await twice()
    const was = await state()
    const { id } = must(await merge(two, { awardNames: 'correct', fullName: 'go' }))
    expect((await given()).map((award) => award.recipientName)).toEqual([
      'Nguyễn Thị Hoà',
      'Nguyễn Thị Hoà',
    ])
    await clean()
    must(await unmergePeople(officer, { id, belongs: {} }))
    expect(await state()).toEqual(was)
    await clean()
  })

  test('what was added since goes to whom it belongs; where nothing tells, it is asked', async () => {
    const two = await twice()
    const { id } = must(await merge(two))
    const individualId = two.keep.id
    const ofGo = await praise('Nguyễn Thị Hoà', {
      individualId,
      unitId: book.units.khuPho3,
      awardYear: 2017,
    })
    const ofKeep = await praise('Nguyễn Thị Hòa', { individualId, awardYear: 2016 })
    const unclear = await praise('Nguyễn Thị Hòa', {
      individualId,
      unitId: book.units.sonKy,
      recipientName: 'NGUYỄN THỊ HÒA',
      awardYear: 2015,
    })
    const before = await entries()
    expect(await unmergePeople(officer, { id, belongs: {} })).toMatchObject({
      ok: false,
      problems: { [`belongs.${unclear}`]: 'chooseOne' },
    })
    expect(await entries()).toBe(before)
    must(await unmergePeople(officer, { id, belongs: { [unclear]: 'go' } }))
    const whose = new Map((await given()).map((award) => [award.id, award.individualId]))
    expect([ofGo, ofKeep, unclear].map((award) => whose.get(award))).toEqual([
      two.go.id,
      two.keep.id,
      two.go.id,
    ])
    await clean()
  })

  test('what somebody changed since the merge stays as it was changed', async () => {
    const two = await twice()
    const { id } = must(await merge(two))
    await book.db.writer
      .update(individuals)
      .set({ position: 'Bí thư chi bộ', version: 9 })
      .where(eq(individuals.id, two.keep.id))
    must(await unmergePeople(officer, { id, belongs: {} }))
    expect(await people()).toMatchObject([
      { position: 'Bí thư chi bộ', birthYear: null },
      { birthYear: 1980, unitId: book.units.khuPho3 },
    ])
  })

  test('merged on and on, they are taken apart the last first; the number of a card goes along', async () => {
    const two = await twice()
    await book.db.writer
      .update(individuals)
      .set({ identityNumber: '079180001234' })
      .where(eq(individuals.id, two.go.id))
    const third = await enter('Nguyễn Thị Hoà', { unitId: book.units.sonKy })
    const was = await state()
    const { id: first } = must(await merge(two))
    const [keep] = await people()
    if (!keep) throw new Error('nobody')
    expect(keep.identityNumber).toBe('079180001234')
    const { id: second } = must(await merge({ keep: third, go: keep }))
    const refused = await unmergePeople(officer, { id: first, belongs: {} })
    expect(!refused.ok && refused.problems['']).toContain('personGone')
    must(await unmergePeople(officer, { id: second, belongs: {} }))
    must(await unmergePeople(officer, { id: first, belongs: {} }))
    expect(await state()).toEqual(was)
    await clean()
  })

  test('a second press, a stale one and oneself change nothing', async () => {
    const two = await twice()
    const createKey = newKey()
    const first = await merge(two, { createKey })
    expect(await merge(two, { createKey })).toEqual(first)
    expect(await merge(two)).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await merge({ keep: two.keep, go: two.keep })).toMatchObject({
      problems: { goId: 'sameRecord' },
    })
    const other = await enter('Lê Thị Lan')
    expect(await merge({ keep: two.keep, go: other })).toMatchObject({ reason: 'stale' })
    expect(await people()).toHaveLength(2)
  })

  const text = fc.constantFrom(null, 'Tổ trưởng', 'Bí thư')
  const who = fc.record({
    fullName: fc.constantFrom('Trần Văn Lý', 'Trần Văn Lí', 'Trần Văn Bảy'),
    honorific: fc.constantFrom(null, 'Ông', 'Đồng chí'),
    birthYear: fc.constantFrom(null, 1970, 1985),
    position: text,
    note: text,
    sample: fc.boolean(),
  })
  test('merged and taken apart, the book is what it was, whatever was chosen', async () => {
    await fc.assert(
      fc.asyncProperty(
        who,
        who,
        fc.nat(2),
        fc.nat(2),
        fc.constantFrom('paper' as const, 'correct' as const),
        fc.record({
          fullName: fc.constantFrom('keep', 'go'),
          birthYear: fc.constantFrom(undefined, 'keep', 'go'),
          unitId: fc.constantFrom('keep', 'go'),
        }),
        async (one, other, n, m, awardNames, take) => {
          const keep = await enter(one.fullName, one)
          const go = await enter(other.fullName, { ...other, unitId: book.units.sonKy })
          for (const [person, times] of [
            [keep, n],
            [go, m],
          ] as const)
            for (let at = 0; at < times; at++)
              await praise(person.fullName, { individualId: person.id, awardYear: 2000 + at })
          const was = await state()
          const { id } = must(await merge({ keep, go }, { awardNames, ...take }))
          must(await unmergePeople(officer, { id, belongs: {} }))
          expect(await state()).toEqual(was)
        },
      ),
      { numRuns: 25 },
    )
    await clean()
  })
})

describe('somebody with no award', () => {
  test('may be removed, and comes back under the same number', async () => {
    const person = await enter('Nguyễn Thị Hoa', { birthYear: 1980 })
    const was = await state()
    const before = await entries()
    const { id } = must(await removePerson(officer, { id: person.id, version: 1 }))
    expect(await people()).toEqual([])
    expect(await entries()).toBe(before + 1)
    must(await undoPersonChange(officer, { id }))
    expect(await state()).toEqual(was)
    await clean()
  })

  test('but not who has an award, even one that was revoked, or a file', async () => {
    await praise('Nguyễn Thị Hoa')
    const [person] = await people()
    const before = await entries()
    const answer = await removePerson(officer, { id: person?.id ?? 0, version: 1 })
    expect(!answer.ok && answer.problems['']).toContain('personLeanedOn')
    expect(await entries()).toBe(before)
    expect(await people()).toHaveLength(1)
  })
})

test('two who are not one are told apart once, whoever is named first', async () => {
  const one = await enter('Nguyễn Thị Hoa')
  const other = await enter('Nguyễn Thị Hoa')
  const before = await entries()
  const first = await tellApart(officer, { firstId: other.id, secondId: one.id })
  expect(await tellApart(officer, { firstId: one.id, secondId: other.id })).toEqual(first)
  expect(await entries()).toBe(before + 1)
})

test('a proposal whose person is corrected as it is conferred asks the same question', async () => {
  const one = await enter('Nguyễn Thị Hao')
  const { createKey, ...fields } = praised(book, {
    recipientName: 'Nguyễn Thị Hao',
    individualId: one.id,
  })
  const sent = { ...fields, citation: 'Vận động hiến đất', createKey }
  const { id } = must(await proposeAward(book.as.contributor, sent))
  const confer = (namesake: 'correct' | 'other' | null) =>
    conferProposal(officer, {
      ...fields,
      id,
      version: 1,
      individualId: null,
      recipientName: 'Nguyễn Thị Hoa',
      namesake,
    })
  expect(await confer(null)).toMatchObject({ problems: { namesake: 'whoIsMeant' } })
  must(await confer('correct'))
  expect(await people()).toMatchObject([{ id: one.id, fullName: 'Nguyễn Thị Hoa' }])
  expect(await given()).toMatchObject([
    { status: 'conferred', individualId: one.id, recipientName: 'Nguyễn Thị Hoa' },
  ])
  await clean()
})
