import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Noun } from '@/domain/nouns'
import { historyOf } from '../audit/queries'
import { createAward } from '../awards/commands'
import type { Context } from '../command'
import { enterIndividual } from '../individuals/enter'
import { pickIndividuals } from '../individuals/pick'
import { getIndividual, listIndividuals } from '../individuals/queries'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { unitSuccessions } from '../units/table'
import { mergePeople, tellApart } from './commands'
import { unmergePeople } from './commands-unmerge'
import { listDoubles } from './doubles'
import { getPersonChange, mergedInto, mergesOf } from './queries'
import { personChanges } from './table'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
  officer = book.as.officer
})

const enter = async (fullName: string, changes: object = {}) =>
  enterIndividual(book.db.writer, officer, {
    fullName,
    position: null,
    unitId: book.units.tayThanh,
    ...changes,
  })
const reading = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const doubles = async (who: keyof SmallBook['as'] = 'officer') =>
  (await listDoubles(reading(who), { page: 1 })).pairs.map(({ first, second, near }) => [
    first.fullName,
    second.fullName,
    near,
  ])
const merge = async (
  keep: { id: number; version: number },
  go: { id: number; version: number },
) => {
  const answer = await mergePeople(officer, {
    keepId: keep.id,
    keepVersion: keep.version,
    goId: go.id,
    goVersion: go.version,
    awardNames: 'paper',
    createKey: newKey(),
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

test('one name in one unit or in units next to each other, the likeliest first', async () => {
  const { khuPho3, sonKy, tayThanh } = book.units
  await enter('Trần Văn Lý', { birthYear: 1970 })
  await enter('Trần Văn Lí', { birthYear: 1970 })
  await enter('Lê Thị Hòa')
  await enter('Lê Thị Hoà', { unitId: khuPho3 })
  await enter('Võ Thị Lan', { unitId: sonKy })
  const next = await book.unit('Phường Tây Thạnh mới', { parent: book.units.committee })
  await book.db.writer
    .insert(unitSuccessions)
    .values({ fromUnitId: tayThanh, toUnitId: next, on: '2025-07-01' })
  await enter('Ngô Văn Nam')
  await enter('Ngô Văn Nam', { unitId: next })
  expect(await doubles()).toEqual([
    ['Trần Văn Lý', 'Trần Văn Lí', 'same'],
    ['Ngô Văn Nam', 'Ngô Văn Nam', 'successor'],
    ['Lê Thị Hòa', 'Lê Thị Hoà', 'parent'],
  ])
  for (const who of ['leader', 'contributor'] as const) expect(await doubles(who)).toEqual([])
})

test('other names, what contradicts, and units apart are none', async () => {
  const { sonKy } = book.units
  for (const fullName of ['Lê Thúy', 'Lê Thủy', 'Đỗ An', 'Đỗ Ân', 'Đỗ Ấn']) await enter(fullName)
  await enter('Nguyễn Văn Bảy', { birthYear: 1970 })
  await enter('Nguyễn Văn Bảy', { birthYear: 1985 })
  await enter('Phạm Thanh Xuân', { honorific: 'Ông' })
  await enter('Phạm Thanh Xuân', { honorific: 'Bà' })
  await enter('Ngô Thị Lan', { identityNumber: '079180001234' })
  await enter('Ngô Thị Lan', { identityNumber: '079180001235' })
  await enter('Võ Thị Hoa')
  await enter('Võ Thị Hoa', { unitId: sonKy })
  expect(await doubles()).toEqual([])
})

test('told apart, a pair does not come again', async () => {
  const one = await enter('Lê Thị Hòa')
  const other = await enter('Lê Thị Hoà')
  expect(await doubles()).toHaveLength(1)
  await tellApart(officer, { firstId: other.id, secondId: one.id })
  expect(await doubles()).toEqual([])
})

test('merged: the old name still finds the person, the old number leads there, and both know', async () => {
  const keep = await enter('Lê Thị Hòa')
  const go = await enter('Lê Thị Hoàn')
  const made = await createAward(
    officer,
    praised(book, { recipientName: 'Lê Thị Hoàn', individualId: go.id }),
  )
  if (!made.ok) throw new Error('no award')
  const id = await merge(keep, go)
  const sort = { by: 'name' as const, down: false }
  const found = await listIndividuals(reading(), { q: 'thi hoan' }, { sort, page: 1 })
  expect(found.rows.map((row) => [row.fullName, row.awards])).toEqual([['Lê Thị Hòa', 1]])
  expect((await pickIndividuals(reading(), 'hoan')).map(({ id: who }) => who)).toEqual([keep.id])
  expect(await getIndividual(reading(), go.id)).toBeNull()
  expect(await mergedInto(reading(), go.id)).toBe(keep.id)
  expect(await mergesOf(reading(), keep.id)).toMatchObject([{ id, name: 'Lê Thị Hoàn' }])
  const verbs = async (noun: Noun, of: number) =>
    (await historyOf(reading(), noun, of)).map((entry) => entry.verb)
  expect(await verbs('individual', keep.id)).toEqual(['merge', 'create'])
  expect(await verbs('award', made.value.id)).toEqual(['merge', 'create'])
  await unmergePeople(officer, { id, belongs: {} })
  expect(await mergedInto(reading(), go.id)).toBeNull()
  expect(await pickIndividuals(reading(), 'hoan')).toMatchObject([{ id: go.id }])
  expect(await verbs('award', made.value.id)).toEqual(['unmerge', 'merge', 'create'])
})

test('what was merged is kept whole, and seen by the office alone', async () => {
  const keep = await enter('Lê Thị Hòa')
  const id = await merge(keep, await enter('Lê Thị Hoà'))
  expect(await getPersonChange(reading(), id)).toMatchObject({ kind: 'merge', since: [] })
  for (const who of ['leader', 'contributor'] as const)
    expect(await getPersonChange(reading(who), id)).toBeNull()
  const [change] = await book.db.reader.select().from(personChanges).where(eq(personChanges.id, id))
  expect(change?.snapshot.other?.fullName).toBe('Lê Thị Hoà')
})
