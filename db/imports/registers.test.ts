import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ListNoun, ListValues } from '@/domain/list'
import { campaigns } from '../campaigns/table'
import type { Context } from '../command'
import { fields } from '../fields/table'
import { updateIndividual } from '../individuals/commands'
import { individuals } from '../individuals/table'
import { modelStageChanges, models } from '../models/table'
import { registrations } from '../registrations/table'
import { faultsOf, type SmallBook, smallBook } from '../testing'
import { listOf, readBatch, sent } from '../testing/lists'
import { units } from '../units/table'
import { setConstants, startImport } from './commands'
import { takeRows } from './commands-rows'
import { saveImport } from './commands-save'
import { undoImport } from './commands-undo'
import { noConstants } from './types'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
  officer = book.as.officer
  await book.db.writer.update(campaigns).set({ registers: true })
  await book.db.writer
    .insert(fields)
    .values({ name: 'Kinh tế', sortKey: 'kinh te', searchText: 'kinh te' } as never)
})

async function start(kind: ListNoun, values: ListValues[]): Promise<number> {
  const result = await startImport(officer, sent(listOf(values, { kind })))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}
const read = (id: number) => readBatch(officer, id)
const version = async (id: number) => (await read(id)).batch.version
const save = async (id: number) => saveImport(officer, { id, version: await version(id) })
const undo = async (id: number) => undoImport(officer, { id, version: await version(id) })
const all = async (
  table: typeof models | typeof registrations | typeof units | typeof individuals,
) => book.db.reader.select().from(table)
const clean = async () => expect(await faultsOf(book.db)).toEqual([])

describe('a list of registered works and models', () => {
  const model = (title: string, changes: ListValues = {}): ListValues => ({
    title,
    unit: 'P. Tây Thạnh',
    field: 'Kinh tế',
    year: 2021,
    campaign: 'Dân vận khéo',
    ...changes,
  })

  test('registers each unit once and enters its works; undone, nothing of it is left', async () => {
    const id = await start('models', [
      model('Hẻm xanh'),
      model('Công trình bờ kè', { ownerKind: 'household', ownerName: 'Hộ bà Lê Thị Ba' }),
      model('Tổ tự quản', { unit: 'Phường Sơn Kỳ' }),
    ])
    expect((await read(id)).rows.map((row) => row.problems)).toEqual([[], [], []])
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 3 } })
    expect(await all(registrations)).toHaveLength(2)
    expect(
      (await book.db.reader.select().from(models)).map((row) => [
        row.title,
        row.kind,
        row.ownerName,
      ]),
    ).toEqual([
      ['Hẻm xanh', 'model', null],
      ['Công trình bờ kè', 'work', 'Hộ bà Lê Thị Ba'],
      ['Tổ tự quản', 'model', null],
    ])
    expect(await book.db.reader.select().from(modelStageChanges)).toHaveLength(3)
    await clean()
    expect(await undo(id)).toMatchObject({ ok: true, value: { undone: 3, stays: [] } })
    expect(await all(models)).toEqual([])
    expect(await all(registrations)).toEqual([])
    await clean()
  })

  test('the campaign and the year are asked once when the list does not say them', async () => {
    const { campaign: _, year: __, ...bare } = model('Hẻm xanh')
    const id = await start('models', [bare])
    expect((await read(id)).rows[0]?.problems.map((p) => p.code)).toEqual([
      'year-missing',
      'campaign-missing',
    ])
    const constants = { ...noConstants, campaignId: book.campaign, year: '2021' }
    await setConstants(officer, {
      ...constants,
      decisionNumber: '',
      decidedOn: '',
      id,
      version: await version(id),
    })
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 1 } })
    expect((await book.db.reader.select().from(registrations))[0]).toMatchObject({
      campaignId: book.campaign,
      year: 2021,
      unitId: book.units.tayThanh,
    })
  })

  test('sent again, only what changed is saved, and comes back with the undo', async () => {
    await save(await start('models', [model('Hẻm xanh'), model('Tổ tự quản')]))
    const again = await start('models', [
      model('Hẻm xanh', { ownerKind: 'individual', ownerName: 'Ông Trần Văn Bảy' }),
      model('Tổ tự quản'),
    ])
    expect((await read(again)).rows.map((row) => row.change)).toEqual(['changed', 'same'])
    await takeRows(officer, { id: again, rows: 'changed', take: true })
    expect(await save(again)).toMatchObject({ ok: true, value: { created: 0, updated: 1 } })
    const named = async () =>
      (await book.db.reader.select().from(models)).map((row) => row.ownerName)
    expect(await named()).toEqual(['Ông Trần Văn Bảy', null])
    expect(await undo(again)).toMatchObject({ ok: true, value: { undone: 1, stays: [] } })
    expect(await named()).toEqual([null, null])
    await clean()
  })
})

describe('a list of units', () => {
  test('enters what the register lacks below its parent, and goes again with the undo', async () => {
    const before = (await all(units)).length
    const id = await start('units', [
      { name: 'Trường Tiểu học Lê Lai', parent: 'Phường Tây Thạnh', code: 'TH01' },
      { name: 'Phường Sơn Kỳ' },
    ])
    const { rows } = await read(id)
    expect(rows.map((row) => [row.state, row.change])).toEqual([
      ['ready', 'new'],
      ['ready', 'same'],
    ])
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 1, updated: 0 } })
    const [school] = await book.db.reader.select().from(units).where(eq(units.code, 'TH01'))
    expect(school).toMatchObject({ kind: 'school', parentId: book.units.tayThanh })
    expect(school?.path).toContain(`/${book.units.tayThanh}/`)
    await clean()
    expect(await undo(id)).toMatchObject({ ok: true, value: { undone: 1, stays: [] } })
    expect(await all(units)).toHaveLength(before)
    await clean()
  })

  test('a unit that was given people since stays, and is named', async () => {
    const id = await start('units', [
      { name: 'Trường Tiểu học Lê Lai', parent: 'Phường Tây Thạnh' },
    ])
    await save(id)
    const [school] = await book.db.reader
      .select()
      .from(units)
      .where(eq(units.name, 'Trường Tiểu học Lê Lai'))
    if (!school) throw new Error('no unit')
    await save(await start('individuals', [{ name: 'Đỗ Thị Mai', unit: school.name }]))
    expect(await undo(id)).toMatchObject({
      ok: true,
      value: { undone: 0, stays: [{ name: 'Trường Tiểu học Lê Lai', id: school.id }] },
    })
    await clean()
  })
})

describe('a list of people', () => {
  const people: ListValues[] = [
    { name: 'Đỗ Thị Mai', unit: 'Phường Tây Thạnh', birthYear: 1980, position: 'Giáo viên' },
    { name: 'Trần Văn Bảy', unit: 'Phường Sơn Kỳ' },
  ]

  test('enters them; a corrected list changes only what it says otherwise', async () => {
    await save(await start('individuals', people))
    expect(await all(individuals)).toHaveLength(2)
    const again = await start('individuals', [
      { name: 'Đỗ Thị Mai', unit: 'Phường Tây Thạnh', position: 'Hiệu trưởng' },
    ])
    const [row] = (await read(again)).rows
    expect(row).toMatchObject({
      change: 'changed',
      differences: [{ field: 'position', old: 'Giáo viên', new: 'Hiệu trưởng' }],
    })
    await takeRows(officer, { id: again, rows: 'changed', take: true })
    await save(again)
    const mai = async () =>
      (
        await book.db.reader
          .select()
          .from(individuals)
          .where(eq(individuals.fullName, 'Đỗ Thị Mai'))
      )[0]
    expect(await mai()).toMatchObject({ position: 'Hiệu trưởng', birthYear: 1980 })
    await undo(again)
    expect(await mai()).toMatchObject({ position: 'Giáo viên', birthYear: 1980 })
    await clean()
  })

  test('undone, a person whom somebody corrected since stays', async () => {
    const id = await start('individuals', people)
    await save(id)
    const [mai] = await book.db.reader.select().from(individuals)
    if (!mai) throw new Error('nobody')
    const corrected = await updateIndividual(officer, {
      id: mai.id,
      version: mai.version,
      fullName: 'Đỗ Thị Mai',
      honorific: '',
      birthYear: '1981',
      position: 'Giáo viên',
      unitId: book.units.tayThanh,
      identityNumber: '',
      phone: '',
      note: '',
    })
    expect(corrected).toMatchObject({ ok: true })
    expect(await undo(id)).toMatchObject({
      ok: true,
      value: { undone: 1, stays: [{ name: 'Đỗ Thị Mai' }] },
    })
    expect(await all(individuals)).toHaveLength(1)
    await clean()
  })
})
