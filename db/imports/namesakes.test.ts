import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ListNoun, ListValues } from '@/domain/list'
import { createAward } from '../awards/commands'
import { awards } from '../awards/table'
import type { Context } from '../command'
import { enterIndividual } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { faultsOf, letAllIssue, praised, type SmallBook, smallBook } from '../testing'
import { listOf, readBatch, sent } from '../testing/lists'
import { startImport } from './commands'
import { correctRow, takeRows } from './commands-rows'
import { saveImport } from './commands-save'
import { undoImport } from './commands-undo'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
  officer = book.as.officer
  await letAllIssue(book)
})

const document = { decisionNumber: '25-QĐ/QU', decidedOn: '2021-11-10', issuer: 'Quận ủy' }
const bay = (changes: ListValues = {}): ListValues => ({
  kind: 'individual',
  name: 'Trần Văn Bảy',
  unit: 'Phường Tây Thạnh',
  form: 'Tuyên dương',
  level: 'district',
  year: 2021,
  ...changes,
})

async function start(values: ListValues[], kind: ListNoun = 'awards') {
  const result = await startImport(officer, sent(listOf(values, { document, kind })))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}
const read = (id: number) => readBatch(officer, id)
const codes = async (id: number) =>
  (await read(id)).rows.map((row) => row.problems.map((each) => each.code))
const save = async (id: number) =>
  saveImport(officer, { id, version: (await read(id)).batch.version })
const takeAll = async (id: number) =>
  takeRows(officer, { id, rows: (await read(id)).rows.map((row) => row.id), take: true })
const people = () => book.db.reader.select().from(individuals).orderBy(asc(individuals.id))
const conferred = () =>
  book.db.reader.select().from(awards).where(eq(awards.status, 'conferred')).orderBy(asc(awards.id))
const enter = (changes: object = {}) =>
  enterIndividual(book.db.writer, officer, {
    fullName: 'Trần Văn Bảy',
    position: null,
    unitId: book.units.tayThanh,
    ...changes,
  })
const years = async () => (await people()).map((person) => person.birthYear)
const clean = async () => expect(await faultsOf(book.db)).toEqual([])

describe('two of one name in one list', () => {
  test('born in different years, both are saved without a question, as two people', async () => {
    const id = await start([bay({ birthYear: 1970 }), bay({ birthYear: 1985 })])
    expect(await codes(id)).toEqual([[], []])
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 2 } })
    expect(await years()).toEqual([1970, 1985])
    const given = await conferred()
    expect(new Set(given.map((award) => award.individualId)).size).toBe(2)
    await clean()
  })

  test('one called Ông and one Bà are two people too', async () => {
    const values = { name: 'Nguyễn Thanh Xuân' }
    const id = await start([
      bay({ ...values, honorific: 'Ông' }),
      bay({ ...values, honorific: 'Bà' }),
    ])
    expect(await codes(id)).toEqual([[], []])
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 2 } })
    expect((await people()).map((person) => person.honorific)).toEqual(['Ông', 'Bà'])
  })

  test('with nothing between them they are asked about, in either spelling of the name', async () => {
    const names = ['Trần Thị Hòa', 'Trần Thị Hoà']
    const id = await start(names.map((name) => bay({ name })))
    expect(await codes(id)).toEqual([['duplicate-in-file'], ['duplicate-in-file']])
    await takeAll(id)
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 2 } })
    expect(await people()).toHaveLength(1)
    // Each award keeps the name as its paper has it.
    expect((await conferred()).map((award) => award.recipientName)).toEqual(names)
    await clean()
  })

  test('names of another tone or letter are other names: no question, all are saved', async () => {
    const names = ['Lê Thị Thúy', 'Lê Thị Thủy', 'Lê Văn An', 'Lê Văn Ân', 'Lê Văn Ấn']
    const id = await start(names.map((name) => bay({ name })))
    expect((await codes(id)).flat()).toEqual([])
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 5 } })
    expect(await people()).toHaveLength(5)
    const again = await start(names.map((name) => bay({ name })))
    expect((await codes(again)).flat()).toEqual([])
    expect((await read(again)).rows.map((row) => row.change)).toEqual(names.map(() => 'same'))
  })
})

describe('a name that the book has', () => {
  test('of another birth year is another person: new, without a question', async () => {
    await enter({ birthYear: 1970 })
    await createAward(officer, praised(book, { recipientName: 'Trần Văn Bảy' }))
    const id = await start([bay({ birthYear: 1985 })])
    const [row] = (await read(id)).rows
    expect(row).toMatchObject({ change: 'new', state: 'ready' })
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 1 } })
    expect(await years()).toEqual([1970, 1985])
    expect(await conferred()).toHaveLength(2)
  })

  test('of an unknown year is the same person, whose year is then known; undone, it is not', async () => {
    const { id: person } = await enter()
    const id = await start([bay({ birthYear: 1970, honorific: 'Ông' })])
    expect(await codes(id)).toEqual([[]])
    await save(id)
    expect(await people()).toMatchObject([{ id: person, birthYear: 1970, honorific: 'Ông' }])
    // The next of that name, born in another year, is no longer taken for the same.
    const other = await start([bay({ birthYear: 1985, year: 2020 })])
    await save(other)
    expect(await years()).toEqual([1970, 1985])
    const { version } = (await read(id)).batch
    await undoImport(officer, { id, version })
    expect((await people())[0]).toMatchObject({ id: person, birthYear: null, honorific: null })
    await clean()
  })

  test('in the other spelling is the same person', async () => {
    for (const [stored, typed] of [
      ['Phạm Công Lý', 'Phạm Công Lí'],
      ['Lê Thị Mỹ', 'Lê Thị Mĩ'],
      ['Ngô Thị Thuỷ', 'Ngô Thị Thủy'],
    ] as const) {
      const { id } = await enter({ fullName: stored })
      const list = await start([bay({ name: typed })])
      expect(await codes(list)).toEqual([[]])
      await save(list)
      expect((await conferred()).at(-1)?.individualId).toBe(id)
    }
    expect(await people()).toHaveLength(3)
  })

  test('twice in the book is asked about, never guessed', async () => {
    await enter({ birthYear: 1970 })
    const { id: young } = await enter({ birthYear: 1985 })
    const id = await start([bay()])
    expect(await codes(id)).toEqual([['person-several']])
    const [row] = (await read(id)).rows
    if (!row) throw new Error('no row')
    const { cells, version } = row
    const answer = { ...blank, ...cells, id: row.id, version, individualId: young }
    expect(await correctRow(officer, answer as never)).toEqual({
      ok: true,
      value: expect.anything(),
    })
    expect(await save(id)).toMatchObject({ ok: true })
    expect((await conferred())[0]?.individualId).toBe(young)
  })
})

describe('two namesakes in a list, one of whom the book may have without a birth year', () => {
  const list = () => start([bay({ birthYear: 1970 }), bay({ birthYear: 1985 })])
  const withAward = async () => {
    await createAward(officer, praised(book, { recipientName: 'Trần Văn Bảy' }))
    return (await people())[0]?.id
  }

  test('the second is never “already there”: it is asked about and saved as somebody else', async () => {
    const known = await withAward()
    const id = await list()
    expect((await read(id)).rows).toMatchObject([
      { change: 'same', state: 'ready' },
      { change: 'new', state: 'warning' },
    ])
    expect((await codes(id))[1]).toContain('namesake-in-file')
    await takeAll(id)
    // Something else is written meanwhile: all rows are checked again, and come to the same.
    await enter({ fullName: 'Ngô Thị Lan' })
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 1 } })
    const given = await conferred()
    expect(given.map((award) => award.individualId === known)).toEqual([true, false])
    await clean()
  })

  test('in a list of people as well', async () => {
    const { id: known } = await enter()
    const id = await start([bay({ birthYear: 1970 }), bay({ birthYear: 1985 })], 'individuals')
    await takeAll(id)
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 1, updated: 1 } })
    expect(await people()).toMatchObject([{ id: known, birthYear: 1970 }, { birthYear: 1985 }])
  })
})

/** What the form of a row sends for a field that the list has not. */
const blank = {
  kind: '' as const,
  name: '',
  position: '',
  unit: '',
  parent: '',
  code: '',
  form: '',
  level: '' as const,
  year: '',
  decisionNumber: '',
  decidedOn: '',
  birthYear: '',
  citation: '',
  amount: '',
  title: '',
  field: '',
  ownerKind: '' as const,
  ownerName: '',
  note: '',
}
