import { beforeEach, expect, test } from 'vitest'
import type { ListValues } from '@/domain/list'
import { createAwardForm } from '../award-forms/commands'
import { awards } from '../awards/table'
import type { Context } from '../command'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { listOf, readBatch, sent } from '../testing/lists'
import { startImport } from './commands'
import { saveImport } from './commands-save'
import { settleText } from './commands-settle'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
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
async function start(values: ListValues[]): Promise<number> {
  const result = await startImport(officer, sent(listOf(values)))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}
const read = (id: number) => readBatch(officer, id)
const states = async (id: number) => (await read(id)).rows.map((row) => row.state)
const aForm = (name: string) =>
  createAwardForm(officer, {
    name,
    kind: 'form',
    regime: '',
    level: '',
    recipientKinds: ['individual'],
    onceOnly: false,
    validFrom: '',
    validTo: '',
    basis: '',
    createKey: newKey(),
  } as never)

test('what one unknown unit is, is said once for all rows that name it', async () => {
  const id = await start([
    person('Lê Thị Lan', { unit: 'Tổ 12' }),
    person('Lê Văn Hai', { unit: 'Tổ 12' }),
    person('Ngô Quốc Việt', { unit: 'Tổ 13' }),
  ])
  expect(await states(id)).toEqual(['error', 'error', 'error'])
  const about = { id, about: 'unit' as const, text: 'Tổ 12' }
  expect(await settleText(officer, { ...about, choice: book.units.khuPho3 })).toMatchObject({
    ok: true,
    value: { rows: 2 },
  })
  expect(await states(id)).toEqual(['ready', 'ready', 'error'])
  // Chosen wrongly, it is chosen otherwise for the same rows at once.
  const was = { ...about, choice: book.units.sonKy, was: book.units.khuPho3 }
  expect(await settleText(officer, was)).toMatchObject({ ok: true, value: { rows: 2 } })
  const { batch } = await read(id)
  expect(await saveImport(officer, { id, version: batch.version })).toMatchObject({ ok: true })
  const saved = await book.db.reader.select().from(awards)
  expect(saved.map((award) => award.unitId)).toEqual([book.units.sonKy, book.units.sonKy])
})

test('a form named short that the catalogue holds several times offers them, and is settled once', async () => {
  expect(await aForm('Bằng khen của Thủ tướng')).toMatchObject({ ok: true })
  const second = await aForm('Bằng khen của Thành phố')
  if (!second.ok) throw new Error('no form')
  const id = await start([
    person('Lê Thị Lan', { form: 'Bằng khen' }),
    person('Lê Văn Hai', { form: 'Bằng khen' }),
    person('Ngô Quốc Việt', { form: 'Cờ luân lưu' }),
  ])
  const { rows } = await read(id)
  expect(rows.map((row) => row.problems.map((p) => p.code))).toEqual([
    ['form-ambiguous'],
    ['form-ambiguous'],
    ['form-unknown'],
  ])
  expect(rows[0]?.found?.forms?.map((form) => form.name)).toEqual([
    'Bằng khen của Thủ tướng',
    'Bằng khen của Thành phố',
  ])
  expect(rows[2]?.found?.forms?.length).toBeGreaterThan(4)
  const choice = second.value.id
  await settleText(officer, { id, about: 'form', text: 'Bằng khen', choice })
  expect(await states(id)).toEqual(['ready', 'ready', 'error'])
  expect((await read(id)).rows[0]?.found?.awardFormId).toBe(choice)
})

test('a unit or form that is not there settles nothing', async () => {
  const id = await start([person('Lê Thị Lan', { unit: 'Tổ 12' })])
  const about = { id, text: 'Tổ 12' }
  for (const wrong of [
    { ...about, about: 'unit' as const, choice: 999_999 },
    { ...about, about: 'form' as const, choice: 'new' as const },
  ])
    expect(await settleText(officer, wrong)).toMatchObject({
      ok: false,
      problems: { choice: 'notFound' },
    })
  expect(await states(id)).toEqual(['error'])
  expect(
    await settleText(book.as.leader, { ...about, about: 'unit', choice: book.units.sonKy }),
  ).toMatchObject({ ok: false, reason: 'notAllowed' })
})
