import { beforeEach, describe, expect, test } from 'vitest'
import type { ListNoun, ListValues } from '@/domain/list'
import { awards } from '../awards/table'
import type { Context } from '../command'
import { faultsOf, type SmallBook, smallBook } from '../testing'
import { listOf, readBatch, sent, typed } from '../testing/lists'
import { units } from '../units/table'
import { startImport } from './commands'
import { correctRow, takeRows } from './commands-rows'
import { saveImport } from './commands-save'
import { settleText } from './commands-settle'
import { undoImport } from './commands-undo'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
  officer = book.as.officer
})

async function start(values: ListValues[], kind: ListNoun = 'units'): Promise<number> {
  const result = await startImport(officer, sent(listOf(values, { kind })))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}
const read = (id: number) => readBatch(officer, id)
const version = async (id: number) => (await read(id)).batch.version
const save = async (id: number) => saveImport(officer, { id, version: await version(id) })
const states = async (id: number) => (await read(id)).rows.map((row) => row.state)
const tree = async () => {
  const all = await book.db.reader.select().from(units)
  const nameOf = (id: number | null) => all.find((unit) => unit.id === id)?.name ?? ''
  return Object.fromEntries(all.map((unit) => [unit.name, nameOf(unit.parentId)]))
}

describe('a list of units whose parents it names itself', () => {
  const rows: ListValues[] = [
    { name: 'Hội Phụ nữ khu phố 12', parent: 'KHU PHỐ 12' },
    { name: 'Khu phố 12', parent: 'P. Phú Thạnh' },
    { name: 'Phường Phú Thạnh', code: 'PT', parent: 'Quận ủy' },
    { name: 'Trường Tiểu học Phan Chu Trinh', parent: 'PT' },
    ...Array.from({ length: 32 }, (_, at) => ({
      name: `Tổ dân phố ${at + 1}`,
      parent: 'Phường Phú Thạnh',
    })),
  ]

  test('is ready as a whole, in any order and on several levels, and goes as one', async () => {
    const before = await tree()
    const id = await start(rows)
    expect(new Set(await states(id))).toEqual(new Set(['ready']))
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 36 } })
    expect(await tree()).toMatchObject({
      'Hội Phụ nữ khu phố 12': 'Khu phố 12',
      'Khu phố 12': 'Phường Phú Thạnh',
      'Phường Phú Thạnh': 'Quận ủy quận Tân Phú',
      'Trường Tiểu học Phan Chu Trinh': 'Phường Phú Thạnh',
      'Tổ dân phố 32': 'Phường Phú Thạnh',
    })
    expect(await faultsOf(book.db)).toEqual([])
    expect(await undoImport(officer, { id, version: await version(id) })).toMatchObject({
      ok: true,
      value: { undone: 36, stays: [] },
    })
    expect(await tree()).toEqual(before)
  })

  test('that stand above each other are refused, until one is corrected', async () => {
    const id = await start([
      { name: 'Tổ Một', parent: 'Tổ Hai' },
      { name: 'Tổ Hai', parent: 'Tổ Ba' },
      { name: 'Tổ Ba', parent: 'Tổ Một' },
      { name: 'Tổ Bốn', parent: 'Tổ Bốn' },
      { name: 'Tổ Năm', parent: 'Tổ Một' },
    ])
    expect(await states(id)).toEqual(['error', 'error', 'error', 'error', 'ready'])
    const last = (await read(id)).rows[2]
    if (!last) throw new Error('no row')
    const right = typed({ ...last.cells, parent: 'Phường Sơn Kỳ' })
    await correctRow(officer, { ...right, id: last.id, version: last.version })
    expect(await states(id)).toEqual(['ready', 'ready', 'ready', 'error', 'ready'])
  })

  test('do not enter without the row of their parent', async () => {
    const id = await start(rows)
    const parent = (await read(id)).rows[2]
    if (!parent) throw new Error('no row')
    await takeRows(officer, { id, rows: [parent.id], take: false })
    const answer = await save(id)
    expect(answer.ok ? '' : answer.problems['']).toContain('parentNotSaved')
    expect(Object.keys(await tree())).toHaveLength(4)
    await takeRows(officer, { id, rows: [parent.id], take: true })
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 36 } })
  })

  test('a parent that nobody knows enters once, for all that name it', async () => {
    const id = await start([
      { name: 'Tổ Một', parent: 'Chùa Pháp Vân' },
      { name: 'Tổ Hai', parent: 'CHÙA PHÁP VÂN' },
    ])
    expect(await states(id)).toEqual(['error', 'error'])
    await settleText(officer, { id, about: 'unit', text: 'Chùa Pháp Vân', choice: 'new' })
    expect(await states(id)).toEqual(['ready', 'ready'])
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 2 } })
    expect(await tree()).toMatchObject({ 'Tổ Một': 'Chùa Pháp Vân', 'Tổ Hai': 'Chùa Pháp Vân' })
  })
})

test('a unit that enters with some awards is there for the others of the list, saved later', async () => {
  const person = (name: string, unit: string): ListValues => ({
    kind: 'individual',
    name,
    unit,
    form: 'Tuyên dương',
    level: 'district',
    year: 2021,
  })
  const id = await start(
    [
      person('Lê Thị Lan', 'Khu phố 14, Phường Tây Thạnh'),
      person('Lê Văn Hai', 'KP 14, P. Tây Thạnh'),
      person('Ngô Quốc Việt', 'Khu phố 14, Phường Tây Thạnh'),
    ],
    'awards',
  )
  const text = 'Khu phố 14, Phường Tây Thạnh'
  await settleText(officer, { id, about: 'unit', text, choice: 'new' })
  expect(await states(id)).toEqual(['ready', 'ready', 'ready'])
  const last = (await read(id)).rows[2]
  await takeRows(officer, { id, rows: [last?.id ?? 0], take: false })
  expect(await save(id)).toMatchObject({ ok: true, value: { created: 2 } })
  await takeRows(officer, { id, rows: [last?.id ?? 0], take: true })
  expect(await save(id)).toMatchObject({ ok: true, value: { created: 1 } })
  const saved = await book.db.reader.select().from(awards)
  expect(new Set(saved.map((award) => award.unitName))).toEqual(new Set(['Khu phố 14']))
  expect(new Set(saved.map((award) => award.unitId)).size).toBe(1)
  expect(await tree()).toMatchObject({ 'Khu phố 14': 'Phường Tây Thạnh' })
})

describe('the undo of a list that made units', () => {
  const person = (name: string, unit: string): ListValues => ({
    kind: 'individual',
    name,
    unit,
    form: 'Tuyên dương',
    level: 'district',
    year: 2021,
  })
  const text = 'Khu phố 14, Phường Tây Thạnh'
  async function saved() {
    const id = await start([person('Lê Thị Lan', text), person('Lê Văn Hai', text)], 'awards')
    await settleText(officer, { id, about: 'unit', text, choice: 'new' })
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 2 } })
    return id
  }

  test('takes them back, and the awards stay in the history under their names', async () => {
    const before = await tree()
    const id = await saved()
    const undone = await undoImport(officer, { id, version: await version(id) })
    expect(undone).toMatchObject({ ok: true, value: { undone: 2, stays: [] } })
    expect(await tree()).toEqual(before)
    expect(await book.db.reader.select().from(awards)).toMatchObject([
      { status: 'undone', unitName: 'Khu phố 14', unitId: book.units.tayThanh },
      { status: 'undone', unitName: 'Khu phố 14', unitId: book.units.tayThanh },
    ])
    expect((await read(id)).batch.keptUnits).toEqual([])
    expect(await faultsOf(book.db)).toEqual([])
  })

  test('leaves one that an award of another list is of, and names it', async () => {
    const id = await saved()
    const other = await start([person('Ngô Quốc Việt', text)], 'awards')
    await save(other)
    await undoImport(officer, { id, version: await version(id) })
    expect((await read(id)).batch.keptUnits).toMatchObject([{ name: 'Khu phố 14' }])
    // The list that leans on it did not make it.
    await undoImport(officer, { id: other, version: await version(other) })
    expect(await tree()).toMatchObject({ 'Khu phố 14': 'Phường Tây Thạnh' })
    expect(await faultsOf(book.db)).toEqual([])
  })
})
