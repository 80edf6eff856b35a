import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ListValues } from '@/domain/list'
import { problem } from '@/domain/validation'
import { createAward, updateAward } from '../awards/commands'
import { awards } from '../awards/table'
import { campaigns } from '../campaigns/table'
import type { Context } from '../command'
import { decisions } from '../decisions/table'
import { enterIndividual } from '../individuals/enter'
import { individuals } from '../individuals/table'
import { registrationSteps, registrations } from '../registrations/table'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { listOf, readBatch, sent, typed } from '../testing/lists'
import { units } from '../units/table'
import { setConstants, startImport } from './commands'
import { correctRow, splitRow, takeRows } from './commands-rows'
import { saveImport } from './commands-save'
import { undoImport } from './commands-undo'
import { isAsChecked } from './load'
import { getImport } from './queries'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
  officer = book.as.officer
  const committee = eq(units.id, book.units.committee)
  await book.db.writer.update(units).set({ issues: true, regime: 'party' }).where(committee)
})

const title = {
  document: {
    decisionNumber: '25-QĐ/QU',
    decidedOn: '2021-11-10',
    issuer: 'Ban Thường vụ Quận ủy',
  },
}
const person = (name: string, changes: ListValues = {}): ListValues => ({
  kind: 'individual',
  name,
  unit: 'P. Tây Thạnh',
  form: 'Tuyên dương',
  level: 'district',
  year: 2021,
  ...changes,
})

async function start(values: ListValues[], changes = {}) {
  const result = await startImport(officer, sent(listOf(values, { ...title, ...changes })))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}
const read = (id: number) => readBatch(officer, id)
const save = async (id: number) =>
  saveImport(officer, { id, version: (await read(id)).batch.version })
const undo = async (id: number) =>
  undoImport(officer, { id, version: (await read(id)).batch.version })
const conferred = () =>
  book.db.reader.select().from(awards).where(eq(awards.status, 'conferred')).orderBy(awards.id)
const clean = async () => expect(await faultsOf(book.db)).toEqual([])

describe('a list that comes in', () => {
  test('waits to be reviewed, and enters the book as it was shown', async () => {
    const id = await start([
      {
        kind: 'collective',
        name: 'Khu phố 3',
        unit: 'Phường Tây Thạnh',
        form: 'Tuyên dương',
        year: 2021,
      },
      person('Nguyễn Thị Hoa', { position: 'Tổ trưởng' }),
      person('Trần Văn Bảy', { unit: 'UBND phường Sơn Kỳ' }),
    ])
    expect(await conferred()).toHaveLength(0)
    const { batch, rows } = await read(id)
    expect(rows.map((row) => row.problems)).toEqual([[], [], []])
    expect(rows.map((row) => row.found?.unitName)).toEqual([
      'Khu phố 3',
      'Phường Tây Thạnh',
      'Phường Sơn Kỳ',
    ])
    expect(batch.counts).toMatchObject({
      left: 3,
      ready: 3,
      kinds: { collective: 1, individual: 2 },
    })
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 3, updated: 0 } })
    const saved = await conferred()
    expect(
      saved.map((award) => [award.recipientName, award.unitId, award.level, award.importId]),
    ).toEqual([
      ['Khu phố 3', book.units.khuPho3, 'district', id],
      ['Nguyễn Thị Hoa', book.units.tayThanh, 'district', id],
      ['Trần Văn Bảy', book.units.sonKy, 'district', id],
    ])
    const [decision] = await book.db.reader.select().from(decisions)
    expect(decision).toMatchObject({ number: '25-QĐ/QU', decidedOn: '2021-11-10' })
    expect((await read(id)).batch.counts).toMatchObject({ saved: 3, left: 0 })
    await clean()
  })

  test('is entered once, however often the save is sent', async () => {
    const id = await start([person('Nguyễn Thị Hoa')])
    const { version } = (await read(id)).batch
    await saveImport(officer, { id, version })
    expect(await saveImport(officer, { id, version })).toMatchObject({ ok: false, reason: 'stale' })
    expect(await save(id)).toMatchObject({ ok: false, problems: { '': 'noRowsToSave' } })
    expect(await conferred()).toHaveLength(1)
  })

  test('a unit written otherwise is offered, an unknown one keeps the row out', async () => {
    const id = await start([
      person('Ngô Quốc Việt', { unit: 'P. Tây Thanhj' }),
      person('Lê Thị Lan', { unit: 'Xã Đồng Tháp Mười' }),
    ])
    const { rows } = await read(id)
    expect(rows[0]).toMatchObject({ state: 'warning', found: { unitId: book.units.tayThanh } })
    expect(rows[0]?.problems.map((p) => p.code)).toEqual(['unit-near'])
    expect(rows[1]).toMatchObject({ state: 'error' })
    expect(rows[1]?.problems.map((p) => p.code)).toEqual(['unit-unknown'])
    expect(await save(id)).toMatchObject({ ok: false, problems: { '': 'noRowsToSave' } })
    const [first, second] = rows as [(typeof rows)[0], (typeof rows)[0]]
    await takeRows(officer, { id, rows: [first.id], take: true })
    const answer = await correctRow(officer, {
      ...typed(second.cells),
      id: second.id,
      version: second.version,
      unitId: book.units.sonKy,
    })
    expect(answer).toMatchObject({ ok: true })
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 2 } })
    expect((await conferred()).map((award) => award.unitId)).toEqual([
      book.units.tayThanh,
      book.units.sonKy,
    ])
    await clean()
  })

  test('a unit that the register lacks enters it when the officer says so', async () => {
    const id = await start([
      person('Lê Thị Lan', { unit: 'Chùa Pháp Vân' }),
      person('Lê Văn Hai', { unit: 'Chùa Pháp Vân' }),
    ])
    for (const row of (await read(id)).rows)
      await correctRow(officer, {
        ...typed(row.cells),
        id: row.id,
        version: row.version,
        unitId: 'new',
      })
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 2 } })
    const saved = await conferred()
    expect(saved.map((award) => award.unitName)).toEqual(['Chùa Pháp Vân', 'Chùa Pháp Vân'])
    expect(saved[0]?.unitId).toBe(saved[1]?.unitId)
    await clean()
  })

  test('two people in one cell become two rows', async () => {
    const list = listOf([person('Nguyễn Văn Bảy\nTrần Thị Tám')], title)
    const first = list.rows[0]
    if (!first) throw new Error('no row')
    first.state = 'error'
    first.problems = [{ code: 'two-names', field: 'name', message: 'Hai người trong một ô.' }]
    const started = await startImport(officer, sent(list))
    if (!started.ok) throw new Error('not started')
    const { id } = started.value
    const [row] = (await read(id)).rows
    if (!row) throw new Error('no row')
    expect(row.state).toBe('error')
    expect(await splitRow(officer, { id: row.id, version: row.version })).toMatchObject({
      ok: true,
    })
    const { rows } = await read(id)
    expect(rows.map((each) => [each.cells.name, each.state, each.row])).toEqual([
      ['Nguyễn Văn Bảy', 'ready', 9],
      ['Trần Thị Tám', 'ready', 9],
    ])
  })

  test('a row twice in the file is pointed out on both, until one is corrected', async () => {
    const id = await start([person('Lê Văn Hai'), person('Lê Thị Ba'), person('LÊ VĂN HAI')])
    const { rows } = await read(id)
    expect(rows.map((row) => row.problems.map((p) => [p.code, p.values?.row]))).toEqual([
      [['duplicate-in-file', 11]],
      [],
      [['duplicate-in-file', 9]],
    ])
    const last = rows[2]
    if (!last) throw new Error('no row')
    await correctRow(officer, {
      ...typed(last.cells),
      name: 'Lê Văn Tư',
      id: last.id,
      version: last.version,
    })
    expect((await read(id)).rows.map((row) => row.state)).toEqual(['ready', 'ready', 'ready'])
  })

  test('what the file does not say is asked once for the whole file', async () => {
    const { form: _, level: __, year: ___, ...bare } = person('Lê Văn Hai')
    const id = await start([bare], { document: {} })
    const before = await read(id)
    expect(before.rows[0]?.problems.map((p) => p.code)).toEqual([
      'form-missing',
      'level-missing',
      'year-missing',
    ])
    const constants = {
      unitId: null,
      eventId: book.event,
      campaignId: book.campaign,
      awardFormId: book.form.praise,
      level: 'district' as const,
      year: '2021',
      decisionNumber: '',
      decidedOn: '',
      issuerId: null,
    }
    await setConstants(officer, { id, version: before.batch.version, ...constants })
    expect(await save(id)).toMatchObject({ ok: true })
    expect((await conferred())[0]).toMatchObject({
      awardYear: 2021,
      eventId: book.event,
      campaignId: book.campaign,
      decisionId: null,
    })
    await clean()
  })
})

describe('a book that changes between the look and the save', () => {
  test('nothing is saved when a row has become another record, and the row is named', async () => {
    const id = await start([person('Nguyễn Thị Hoa'), person('Trần Văn Bảy')])
    const byHand = praised(book, { recipientName: 'Trần Văn Bảy', recipientNote: '' })
    expect(await createAward(officer, byHand)).toMatchObject({ ok: true })
    expect(await save(id)).toMatchObject({
      ok: false,
      problems: { '': problem('rowMovedOn', { row: 10 }) },
    })
    expect(await conferred()).toHaveLength(1)
    await clean()
  })

  test('a person who has come in meanwhile is the one meant', async () => {
    const id = await start([person('Nguyễn Thị Hoa')])
    const byHand = { fullName: 'Nguyễn Thị Hoa', position: null, unitId: book.units.tayThanh }
    const hoa = await enterIndividual(book.db.writer, officer, byHand)
    expect(await save(id)).toMatchObject({ ok: true })
    expect((await conferred())[0]?.individualId).toBe(hoa.id)
    expect(await book.db.reader.select().from(individuals)).toHaveLength(1)
    await clean()
  })

  test('one person with two awards in a list enters the register once', async () => {
    const id = await start([
      person('Nguyễn Thị Hoa'),
      person('Nguyễn Thị Hoa', { form: 'Giấy khen' }),
      person('Nguyễn Thị Hoa', { unit: 'Phường Sơn Kỳ' }),
    ])
    expect(await save(id)).toMatchObject({ ok: true, value: { created: 3 } })
    expect(await book.db.reader.select().from(individuals)).toHaveLength(2)
    await clean()
  })

  test('other lists being reviewed are no change', async () => {
    const id = await start([person('Nguyễn Thị Hoa'), person('Lê Văn Hai')])
    await start([person('Trần Văn Bảy')])
    expect(await isAsChecked(book.db.writer, id)).toBe(true)
    await createAward(officer, praised(book))
    expect(await isAsChecked(book.db.writer, id)).toBe(false)
  })
})

describe('the same list again', () => {
  test('says what is unchanged, changed, new and gone; only what is chosen is saved', async () => {
    const first = await start([
      person('Nguyễn Thị Hoa', { position: 'Tổ trưởng' }),
      person('Trần Văn Bảy'),
      person('Lê Văn Hai'),
    ])
    await save(first)
    const again = await start([
      person('Nguyễn Thị Hoa', { position: 'Khu phố trưởng' }),
      person('Trần Văn Bảy'),
      person('Võ Ngọc Ý'),
    ])
    const { batch, rows } = await read(again)
    expect(batch.earlier?.id).toBe(first)
    expect(batch.gone.map((award) => award.name)).toEqual(['Lê Văn Hai'])
    expect(rows.map((row) => row.change)).toEqual(['changed', 'same', 'new'])
    expect(rows[0]?.differences).toEqual([
      { field: 'position', old: 'Tổ trưởng', new: 'Khu phố trưởng' },
    ])
    expect(await save(again)).toMatchObject({ ok: true, value: { created: 1, updated: 0 } })
    await takeRows(officer, { id: again, rows: 'changed', take: true })
    expect(await save(again)).toMatchObject({ ok: true, value: { created: 0, updated: 1 } })
    const saved = await conferred()
    expect(saved).toHaveLength(4)
    expect(saved.find((award) => award.recipientName === 'Nguyễn Thị Hoa')?.recipientNote).toBe(
      'Khu phố trưởng',
    )
    await clean()
    expect(await undo(again)).toMatchObject({ ok: true, value: { undone: 2, stays: [] } })
    const back = await conferred()
    expect(back.find((award) => award.recipientName === 'Nguyễn Thị Hoa')?.recipientNote).toBe(
      'Tổ trưởng',
    )
    await clean()
  })
})

describe('a batch undone', () => {
  test('leaves the tallies and stays in the history; people who came with it go', async () => {
    const id = await start([person('Nguyễn Thị Hoa'), person('Trần Văn Bảy')])
    await save(id)
    expect(await undo(id)).toMatchObject({ ok: true, value: { undone: 2, stays: [] } })
    expect(await conferred()).toHaveLength(0)
    const undone = await book.db.reader
      .select()
      .from(awards)
      .where(and(eq(awards.importId, id), eq(awards.status, 'undone')))
    expect(undone.map((award) => award.recipientName)).toEqual(['Nguyễn Thị Hoa', 'Trần Văn Bảy'])
    expect(await book.db.reader.select().from(individuals)).toHaveLength(0)
    await clean()
    expect(await undo(id)).toMatchObject({ ok: false })
  })

  test('keeps and names what was changed by hand since', async () => {
    const id = await start([person('Nguyễn Thị Hoa'), person('Trần Văn Bảy')])
    await save(id)
    const [hoa] = await conferred()
    if (!hoa) throw new Error('no award')
    const { createKey: _, ...input } = praised(book, {
      recipientName: 'Nguyễn Thị Hoa',
      individualId: hoa.individualId,
      recipientNote: 'sửa tay',
    })
    expect(
      await updateAward(officer, { ...input, id: hoa.id, version: hoa.version }),
    ).toMatchObject({ ok: true })
    expect(await undo(id)).toMatchObject({
      ok: true,
      value: { undone: 1, stays: [{ row: 9, name: 'Nguyễn Thị Hoa', id: hoa.id }] },
    })
    expect((await conferred()).map((award) => award.recipientName)).toEqual(['Nguyễn Thị Hoa'])
    await clean()
  })
})

test('a list of works is accepted at once; undone, its registrations and their steps go with it', async () => {
  await book.db.writer.update(campaigns).set({ registers: true })
  const work = (title: string) => ({
    title,
    unit: 'P. Tây Thạnh',
    campaign: 'Dân vận khéo',
    year: 2021,
  })
  const list = listOf([work('Hẻm không rác'), work('Chợ văn minh')], { kind: 'models' })
  const started = await startImport(officer, sent(list))
  const id = started.ok ? started.value.id : 0
  expect(await save(id)).toMatchObject({ ok: true })
  const registered = () => book.db.reader.select().from(registrations)
  expect(await registered()).toMatchObject([{ state: 'accepted', year: 2021 }])
  expect(await undo(id)).toMatchObject({ ok: true })
  expect(await registered()).toEqual([])
  expect(await book.db.reader.select().from(registrationSteps)).toEqual([])
})

test('contributors and leaders neither bring in lists nor see any', async () => {
  const id = await start([person('Nguyễn Thị Hoa')])
  for (const role of ['contributor', 'leader'] as const) {
    const ctx = book.as[role]
    expect(await startImport(ctx, sent(listOf([person('A B')])))).toMatchObject({
      ok: false,
      reason: 'notAllowed',
    })
    expect(await saveImport(ctx, { id, version: 1 })).toMatchObject({
      ok: false,
      reason: 'notAllowed',
    })
    expect(await getImport({ db: book.db.reader, actor: ctx.actor }, id)).toBeUndefined()
  }
})
