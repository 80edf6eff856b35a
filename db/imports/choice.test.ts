import { beforeEach, describe, expect, test } from 'vitest'
import type { ListRow, ListValues } from '@/domain/list'
import { createAwardForm } from '../award-forms/commands'
import { awards } from '../awards/table'
import type { Context } from '../command'
import { decisions } from '../decisions/table'
import { newKey } from '../open'
import { letAllIssue, type SmallBook, smallBook } from '../testing'
import { listOf, readBatch, sent, typed } from '../testing/lists'
import { setConstants, startImport } from './commands'
import { prefer } from './commands-prefer'
import { correctRow } from './commands-rows'
import { saveImport } from './commands-save'
import { type FileField, noConstants } from './types'

let book: SmallBook
let officer: Context
let skilful: number
beforeEach(async () => {
  book = await smallBook()
  await letAllIssue(book)
  officer = book.as.officer
  skilful = await aForm('Tuyên dương điển hình “Dân vận khéo”')
})

const aForm = async (name: string) => {
  const made = await createAwardForm(officer, {
    name,
    kind: 'praise',
    regime: '',
    level: '',
    recipientKinds: ['individual', 'collective'],
    onceOnly: false,
    validFrom: '',
    validTo: '',
    basis: '',
    createKey: newKey(),
  } as never)
  if (!made.ok) throw new Error('no form')
  return made.value.id
}
const person = (name: string, changes: ListValues = {}): ListValues => ({
  kind: 'individual',
  name,
  unit: 'Phường Tây Thạnh',
  level: 'district',
  year: 2021,
  ...changes,
})

/** A list of which these values of each row stand in its title. */
async function start(values: ListValues[], around: ListRow['around'] = [], changes = {}) {
  const list = listOf(values, changes)
  if (around.length > 0) for (const row of list.rows) row.around = around
  const result = await startImport(officer, sent(list))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}
const read = (id: number) => readBatch(officer, id)
async function choose(id: number, changes: Record<string, unknown>) {
  const { batch } = await read(id)
  const { year, ...constants } = batch.constants ?? noConstants
  const given = {
    ...constants,
    decisionNumber: constants.decisionNumber ?? '',
    decidedOn: constants.decidedOn ?? '',
    year: year === null ? '' : String(year),
    ...changes,
  }
  expect(
    await setConstants(officer, { id, version: batch.version, ...given } as never),
  ).toMatchObject({ ok: true })
}
const settle = async (id: number, field: FileField, take: 'file' | 'choice') =>
  prefer(officer, { id, version: (await read(id)).batch.version, field, take })
const save = async (id: number) =>
  saveImport(officer, { id, version: (await read(id)).batch.version })
const saved = () => book.db.reader.select().from(awards).orderBy(awards.id)
const codes = async (id: number) =>
  (await read(id)).rows.map((row) => row.problems.map(({ code }) => code))

describe('what is chosen for the whole file', () => {
  test('goes before what is read from the title, which is said', async () => {
    const id = await start(
      [person('Lê Thị Lan', { form: 'Giấy khen' }), person('Lê Văn Hai', { form: 'Giấy khen' })],
      ['form', 'year', 'level'],
    )
    await choose(id, { awardFormId: skilful, year: '2020', level: 'city' })
    const { batch } = await read(id)
    expect(await codes(id)).toEqual([[], []])
    expect(batch.differing).toEqual(
      [
        { field: 'level', file: 'district', by: 'title', rows: 2 },
        { field: 'year', file: '2021', by: 'title', rows: 2 },
        { field: 'form', file: 'Giấy khen', by: 'title', rows: 2 },
      ].sort((a, b) => a.field.localeCompare(b.field)),
    )
    await save(id)
    expect((await saved()).map((row) => [row.awardFormId, row.awardYear, row.level])).toEqual([
      [skilful, 2020, 'city'],
      [skilful, 2020, 'city'],
    ])
  })

  test('a title that names it shorter says the same', async () => {
    const id = await start([person('Lê Thị Lan', { form: 'Tuyên dương' })], ['form'])
    await choose(id, { awardFormId: skilful })
    expect((await read(id)).batch.differing).toEqual([])
    await save(id)
    expect(await saved()).toMatchObject([{ awardFormId: skilful }])
  })

  test('a title that names another in full does not', async () => {
    const hay = await aForm('Tuyên dương mô hình, cách làm hay')
    const title = 'DANH SÁCH TUYÊN DƯƠNG MÔ HÌNH, CÁCH LÀM HAY NĂM 2021'
    const rows = [person('Lê Thị Lan', { form: 'Tuyên dương' })]
    const id = await start(rows, ['form'], { document: { title } })
    expect((await read(id)).rows[0]?.found?.awardFormId).toBe(hay)
    await choose(id, { awardFormId: skilful })
    expect((await read(id)).batch.differing).toEqual([
      { field: 'form', file: 'Tuyên dương mô hình, cách làm hay', by: 'title', rows: 1 },
    ])
    await save(id)
    expect(await saved()).toMatchObject([{ awardFormId: skilful }])
  })

  test('and the title may be taken instead, with one click', async () => {
    const id = await start([person('Lê Thị Lan', { form: 'Giấy khen' })], ['form'])
    await choose(id, { awardFormId: skilful })
    expect(await settle(id, 'form', 'file')).toMatchObject({ ok: true })
    await save(id)
    expect(await saved()).toMatchObject([{ awardFormId: book.form.form }])
  })

  test.each([
    ['file', 'form'],
    ['choice', 'praise'],
  ] as const)('a cell that contradicts it is asked about once for all: %s', async (take, form) => {
    const id = await start([
      person('Lê Thị Lan', { form: 'Giấy khen' }),
      person('Lê Văn Hai', { form: 'Giấy khen' }),
      person('Lê Văn Ba'),
    ])
    await choose(id, { awardFormId: book.form.praise })
    expect(await codes(id)).toEqual([['file-differs'], ['file-differs'], []])
    expect((await read(id)).batch.differing).toEqual([
      { field: 'form', file: 'Giấy khen', by: 'cell', rows: 2 },
    ])
    await settle(id, 'form', take)
    expect(await codes(id)).toEqual([[], [], []])
    await save(id)
    const chosen = book.form.praise
    expect((await saved()).map((row) => row.awardFormId)).toEqual([
      book.form[form],
      book.form[form],
      chosen,
    ])
  })

  test('a row typed by hand is asked no more', async () => {
    const id = await start([person('Lê Thị Lan', { form: 'Giấy khen' })], ['form'])
    await choose(id, { awardFormId: skilful })
    const [row] = (await read(id)).rows
    if (!row) throw new Error('no row')
    const input = { ...typed({ ...row.cells, form: 'Chiến sĩ thi đua' }), id: row.id }
    await correctRow(officer, { ...input, version: row.version })
    expect(await codes(id)).toEqual([[]])
    await save(id)
    expect(await saved()).toMatchObject([{ awardFormId: book.form.title }])
  })

  test.each<[string, ListValues, Record<string, unknown>, FileField[]]>([
    ['level', { level: 'city' }, { level: 'district' }, ['level']],
    ['year', { year: 2019 }, { year: '2021' }, ['year']],
    ['unit', { unit: 'Phường Sơn Kỳ' }, { unitId: 'tayThanh' }, ['unit']],
    ['a unit below it is no contradiction', { unit: 'Khu phố 3' }, { unitId: 'tayThanh' }, []],
    ['a campaign nobody knows', { campaign: 'Biển đảo' }, { campaignId: 'campaign' }, ['campaign']],
    [
      'decision number',
      { decisionNumber: '31-QĐ/QU', decidedOn: '2021-11-05' },
      { decisionNumber: '25-QĐ/QU', decidedOn: '10/11/2021', issuerId: 'committee' },
      ['decisionNumber'],
    ],
    [
      'the day of the same decision',
      { decisionNumber: '25-QĐ/QU', decidedOn: '2021-11-05' },
      { decisionNumber: '25-QĐ/QU', decidedOn: '10/11/2021', issuerId: 'committee' },
      ['decidedOn'],
    ],
    [
      'a day in the cell and no number',
      { decidedOn: '2021-11-05' },
      { decisionNumber: '25-QĐ/QU', decidedOn: '10/11/2021', issuerId: 'committee' },
      ['decidedOn'],
    ],
    ['who issued it', { issuer: 'Phường Sơn Kỳ' }, { issuerId: 'committee' }, ['issuer']],
  ])('%s in a cell beside a choice', async (_, cells, choice, fields) => {
    const ids: Record<string, number> = { ...book.units, campaign: book.campaign }
    const chosen = Object.fromEntries(
      Object.entries(choice).map(([key, value]) => [key, ids[String(value)] ?? value]),
    )
    const id = await start([person('Lê Thị Lan', { form: 'Giấy khen', ...cells })])
    await choose(id, chosen)
    const differing = (await read(id)).batch.differing
    expect(differing.map(({ field, by }) => [field, by])).toEqual(
      fields.map((field) => [field, 'cell']),
    )
    for (const field of fields) await settle(id, field, 'choice')
    const { rows } = await read(id)
    expect(rows[0]?.problems).toEqual([])
    await save(id)
    const [award] = await saved()
    const [decision] = await book.db.reader.select().from(decisions)
    const is = {
      ...award,
      ...decision,
      ...(fields.length === 0 ? { unitId: book.units.tayThanh } : {}),
    }
    for (const [key, value] of Object.entries(chosen)) {
      const at = { year: 'awardYear', decisionNumber: 'number' }[key] ?? key
      if (key === 'issuerId') continue
      const wanted = key === 'decidedOn' ? '2021-11-10' : key === 'year' ? Number(value) : value
      expect([at, (is as Record<string, unknown>)[at]]).toEqual([at, wanted])
    }
  })
})

describe('a form that is named short', () => {
  test('in a title is asked about, unless the title names it in full', async () => {
    const rows = [person('Lê Thị Lan', { form: 'Tuyên dương' })]
    const short = await start(rows, ['form'])
    expect(await codes(short)).toEqual([['form-ambiguous']])
    const title = 'DANH SÁCH TUYÊN DƯƠNG ĐIỂN HÌNH "DÂN VẬN KHÉO" NĂM 2021'
    const full = await start(rows, ['form'], { document: { title } })
    expect(await codes(full)).toEqual([[]])
    expect((await read(full)).rows[0]?.found?.awardFormId).toBe(skilful)
  })

  test('in a cell is the form of that name, where nothing else is chosen or said', async () => {
    const id = await start([person('Lê Thị Lan', { form: 'Tuyên dương' })])
    expect((await read(id)).rows[0]?.found?.awardFormId).toBe(book.form.praise)
    await choose(id, { awardFormId: skilful })
    expect(await codes(id)).toEqual([['file-differs']])
  })
})

test('an unknown body that issues a decision is asked about, not replaced by the office', async () => {
  const issuer = 'Tỉnh ủy Cà Mau'
  const cells = { form: 'Giấy khen', decisionNumber: '9-QĐ/TU', decidedOn: '2021-05-05', issuer }
  const id = await start([person('Lê Thị Lan', cells)], [], { document: { issuer: 'Quận ủy' } })
  expect((await codes(id))[0]).toContain('issuer-unknown')
})

test('what the reader doubted of a title is settled by the choice', async () => {
  const list = listOf([person('Lê Thị Lan', { form: 'Giấy khen' })])
  for (const row of list.rows) {
    row.around = ['form']
    row.state = 'warning'
    row.problems = [{ code: 'form-doubtful', field: 'form', message: 'Tạm lấy theo tiêu đề.' }]
  }
  const started = await startImport(officer, sent(list))
  const id = started.ok ? started.value.id : 0
  expect(await codes(id)).toEqual([['form-doubtful']])
  await choose(id, { awardFormId: skilful })
  expect(await codes(id)).toEqual([[]])
})
