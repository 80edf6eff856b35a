import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ListValues } from '@/domain/list'
import { createAward } from '../awards/commands'
import { awards } from '../awards/table'
import type { Context } from '../command'
import { individuals } from '../individuals/table'
import { faultsOf, letAllIssue, praised, type SmallBook, smallBook } from '../testing'
import { listOf, readBatch, sent } from '../testing/lists'
import { startImport } from './commands'
import { settleNear, takeOut } from './commands-near'
import { saveImport } from './commands-save'
import { undoImport } from './commands-undo'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
  await letAllIssue(book)
  officer = book.as.officer
})

const person = (name: string, changes: ListValues = {}): ListValues => ({
  kind: 'individual',
  name,
  unit: 'Phường Tây Thạnh',
  form: 'Tuyên dương',
  level: 'district',
  year: 2021,
  ...changes,
})
const paper = {
  decisionNumber: '25-QĐ/QU',
  decidedOn: '2021-11-10',
  issuer: 'Quận ủy',
  statedTotals: { individual: 5 },
}
async function start(values: ListValues[]) {
  const result = await startImport(officer, sent(listOf(values, { document: paper })))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}
const read = (id: number) => readBatch(officer, id)
const save = async (id: number) =>
  saveImport(officer, { id, version: (await read(id)).batch.version })
const undo = async (id: number) =>
  undoImport(officer, { id, version: (await read(id)).batch.version })
const conferred = async () =>
  (await book.db.reader.select().from(awards).where(eq(awards.status, 'conferred')))
    .map((award) => award.recipientName)
    .sort()
const people = async () =>
  (await book.db.reader.select().from(individuals)).map((each) => each.fullName).sort()

const first = ['Lê Thúy', 'Trần Văn Bảy', 'Đặng Kim Chi', 'Ngô Quốc Việt', 'Võ Ngọc Ý']
const second = ['Lê Thủy', 'Trần Văn Bảy', 'Đặng Kim Chi', 'Ngô Quốc Việt', 'Phạm Hoàng Oanh']

describe('a list sent again with a name corrected and one exchanged', () => {
  async function again() {
    await save(await start(first.map((name) => person(name))))
    return start(second.map((name) => person(name)))
  }

  test('says what is near, new, unchanged and gone', async () => {
    const { batch, rows } = await read(await again())
    expect(rows.map((row) => [row.change, row.problems.map(({ code }) => code)])).toEqual([
      ['new', ['near-earlier']],
      ['same', []],
      ['same', []],
      ['same', []],
      ['new', []],
    ])
    expect(batch.gone.map(({ name }) => name).sort()).toEqual(['Lê Thúy', 'Võ Ngọc Ý'])
  })

  test('corrects the award and its person, takes out who is gone, and comes back as one', async () => {
    const id = await again()
    await settleNear(officer, { id, rows: 'all', as: 'correct' })
    const { batch, rows } = await read(id)
    expect(rows[0]).toMatchObject({
      change: 'changed',
      take: 'yes',
      differences: [{ field: 'name', old: 'Lê Thúy', new: 'Lê Thủy' }],
    })
    expect(batch.gone.map(({ name }) => name)).toEqual(['Võ Ngọc Ý'])
    await takeOut(officer, { id, awards: batch.gone.map((award) => award.id), out: true })
    expect(await save(id)).toMatchObject({
      ok: true,
      value: { created: 1, updated: 1, takenOut: 1 },
    })
    expect(await conferred()).toEqual([...second].sort())
    expect(await people()).toEqual(expect.arrayContaining(second))
    expect(await people()).not.toContain('Lê Thúy')
    expect((await read(id)).batch.held).toMatchObject({ individual: 5 })
    expect(await faultsOf(book.db)).toEqual([])
    expect(await undo(id)).toMatchObject({ ok: true, value: { stays: [] } })
    expect(await conferred()).toEqual([...first].sort())
    expect(await people()).toEqual([...first].sort())
    expect(await faultsOf(book.db)).toEqual([])
  })

  test('somebody else is added beside, and the book is said to hold more than the paper', async () => {
    const id = await again()
    await settleNear(officer, { id, rows: 'all', as: 'new' })
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 2, updated: 0 } })
    expect(await conferred()).toHaveLength(7)
    expect((await read(id)).batch.held).toMatchObject({ individual: 7 })
  })

  test('a third copy is compared with both before it', async () => {
    const id = await again()
    await settleNear(officer, { id, rows: 'all', as: 'correct' })
    await save(id)
    const third = await start(second.slice(0, 4).map((name) => person(name)))
    const { batch } = await read(third)
    expect(batch.gone.map(({ name }) => name).sort()).toEqual(['Phạm Hoàng Oanh', 'Võ Ngọc Ý'])
  })
})

test.each<[string, ListValues, ListValues, boolean]>([
  ['two letters', { name: 'Nguyễn Thị Hoa' }, { name: 'Nguyễn Thị Hoan' }, true],
  [
    'another birth year',
    { name: 'Lê Thúy', birthYear: 1970 },
    { name: 'Lê Thủy', birthYear: 1985 },
    false,
  ],
  [
    'another honorific',
    { name: 'Lê Thúy', honorific: 'Bà' },
    { name: 'Lê Thủy', honorific: 'Ông' },
    false,
  ],
  ['another name', { name: 'Lê Thúy' }, { name: 'Lê Ngân' }, false],
  ['another unit', { name: 'Lê Thúy' }, { name: 'Lê Thủy', unit: 'Phường Sơn Kỳ' }, false],
])('%s', async (_, was, is, isNear) => {
  const others = first.slice(1).map((name) => person(name))
  await save(await start([person('', was), ...others]))
  const { rows } = await read(await start([person('', is), ...others]))
  expect(rows[0]?.problems.some(({ code }) => code === 'near-earlier')).toBe(isNear)
})

describe('a list of a decision whose awards were entered by hand', () => {
  const byHand = (recipientName: string, changes = {}) =>
    createAward(officer, praised(book, { recipientName, ...changes }))
  const list = (names: string[]) => start(names.map((name) => person(name, inBook)))
  // As `praised` enters them.
  const inBook = { decisionNumber: '25-QĐ/QU', decidedOn: '2021-11-10' }

  test('says what is the same, near and gone, as for one that was sent before', async () => {
    for (const name of first) expect(await byHand(name)).toMatchObject({ ok: true })
    // Collectives have a list of their own, and another decision is another list.
    await byHand('Chi hội khu phố 4', { recipientKind: 'collective' })
    await byHand('Hồ Văn Tám', { decisionNumber: '31-QĐ/QU' })
    const id = await list(second)
    const { batch, rows } = await read(id)
    expect(batch.earlierDecision).toMatchObject({ number: '25-QĐ/QU' })
    expect(rows.map((row) => [row.change, row.problems.map(({ code }) => code)])).toEqual([
      ['new', ['near-earlier']],
      ['same', []],
      ['same', []],
      ['same', []],
      ['new', []],
    ])
    expect(batch.gone.map(({ name }) => name).sort()).toEqual(['Lê Thúy', 'Võ Ngọc Ý'])
    await settleNear(officer, { id, rows: 'all', as: 'correct' })
    const gone = (await read(id)).batch.gone.map((award) => award.id)
    await takeOut(officer, { id, awards: gone, out: true })
    expect(await save(id)).toMatchObject({
      ok: true,
      value: { created: 1, updated: 1, takenOut: 1 },
    })
    expect((await read(id)).batch.held).toMatchObject({ individual: 5 })
    expect(await undo(id)).toMatchObject({ ok: true, value: { stays: [] } })
    expect(await conferred()).toEqual(expect.arrayContaining(first))
    expect(await faultsOf(book.db)).toEqual([])
  })

  test('a few of its names are no copy of it: nobody is said to be gone', async () => {
    for (const name of first) await byHand(name)
    const { batch } = await read(await list(['Lê Thúy', 'Phạm Hoàng Oanh']))
    expect(batch.earlierDecision).toBeNull()
    expect(batch.gone).toEqual([])
  })
})
