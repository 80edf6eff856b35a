import { setImmediate } from 'node:timers/promises'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { ListValues } from '@/domain/list'
import { createAward } from '../awards/commands'
import { awards } from '../awards/table'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { listOf, sent } from '../testing/lists'
import { rereadImport, startImport } from './commands'
import { takeRows } from './commands-rows'
import { saveImport } from './commands-save'
import { settleText } from './commands-settle'
import { importRegister, isAsChecked } from './load'
import { progressOf } from './progress'
import { getImport, listImports } from './queries'
import { finishInterrupted } from './resume'
import { importRows, imports } from './table'
import type { Running } from './types'

const long = 90
let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

/** So few rows at once that the list is read in six transactions. */
const officer = () => ({ ...book.as.officer, atOnce: 15 })
const start = (list = people()) => startImport(officer(), sent(listOf(list)))
const isRight = async () => expect(await faultsOf(book.db)).toEqual([])
const rowsOf = (id: number) =>
  book.db.reader
    .select()
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(asc(importRows.ordinal))

async function started(list = people()): Promise<number> {
  const result = await start(list)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}

test('a long list is read in while others save; a row of its end that is one of its beginning is marked on both', async () => {
  const list = people()
  list[long - 1] = { ...list[2] } as ListValues
  const order: string[] = []
  const reading = start(list).then((result) => {
    order.push('list')
    return result
  })
  while ((progressOf(1)?.done ?? 0) < 15) await setImmediate()
  const office = { db: book.db.reader, actor: book.as.officer.actor }
  expect((await listImports(office, 1)).total).toBe(0)
  expect(await saveImport(book.as.admin, { id: 1, version: 1 })).toMatchObject({ ok: false })
  await createAward(book.as.admin, praised(book)).then(() => order.push('award'))
  expect(await reading).toMatchObject({ ok: true, value: { id: 1 } })
  expect(order).toEqual(['award', 'list'])
  const rows = await rowsOf(1)
  expect(rows.map(({ ordinal }) => ordinal)).toEqual(rows.map((_, at) => at + 1))
  const marked = rows.flatMap(({ row, problems }) =>
    problems.map(({ code, values }) => [row, code, values?.row]),
  )
  expect(marked).toEqual([
    [11, 'duplicate-in-file', 9 + long - 1],
    [9 + long - 1, 'duplicate-in-file', 11],
  ])
  // Rows that were checked before the other's save are checked again when they are saved.
  expect(await isAsChecked(book.db.reader, 1)).toBe(false)
  const batch = await getImport(office, 1)
  expect(batch).toMatchObject({ state: 'reviewing', running: null, counts: { left: long - 2 } })
  const saved = await saveImport(officer(), { id: 1, version: batch?.version ?? 0 })
  expect(saved).toMatchObject({ ok: true, value: { created: long - 2 } })
  await isRight()
})

test('read again, the rows of the first reading leave when the new ones are there', async () => {
  const id = await started()
  const first = (await rowsOf(id)).map((row) => row.id)
  const version = (await importRegister.find(book.db.reader, id))?.version ?? 0
  const list = listOf(people('Trần Thị'))
  const input = { id, version, noun: 'awards' as const, mapping: {}, withHidden: true, list }
  expect(await rereadImport(officer(), input)).toMatchObject({ ok: true, value: { id } })
  const rows = await rowsOf(id)
  expect(rows).toHaveLength(long)
  expect(rows.every((row) => row.cells.name?.startsWith('Trần Thị'))).toBe(true)
  expect(rows.filter((row) => first.includes(row.id))).toEqual([])
  expect(await importRegister.find(book.db.reader, id)).toMatchObject({
    state: 'reviewing',
    withHidden: true,
    running: null,
  })
  await isRight()
})

test('cut off while it was read in, a new list leaves nothing, and one that was read again stays as it was', async () => {
  const fresh = await started()
  await cutOff(fresh, { what: 'read', run: 0, by: null, from: 'reviewing' })
  const again = await started(people('Trần Thị'))
  const kept = (await rowsOf(again)).slice(0, 40)
  await cutOff(again, { what: 'read', run: kept.at(-1)?.id ?? 0, by: null, from: 'reviewing' })
  await isRight()
  const told: number[] = []
  const failed = await finishInterrupted(officer(), ({ id }) => told.push(id))
  expect({ told, failed }).toEqual({ told: [fresh, again], failed: [] })
  expect(await rowsOf(fresh)).toEqual([])
  expect((await importRegister.find(book.db.reader, fresh))?.state).toBe('discarded')
  expect(await rowsOf(again)).toEqual(kept)
  expect((await importRegister.find(book.db.reader, again))?.state).toBe('reviewing')
  expect(await book.db.reader.select().from(awards)).toEqual([])
  await isRight()
})

test('what is said of all rows of a long list is carried out while others save, and finished when it was cut off', async () => {
  const text = 'P. Tây Thanhj'
  const id = await started(people().map((row) => ({ ...row, unit: text })))
  const states = async () => [...new Set((await rowsOf(id)).map(({ state }) => state))]
  expect(await states()).toEqual(['warning'])
  const order: string[] = []
  const choice = { id, about: 'unit' as const, text, choice: book.units.tayThanh }
  const saying = settleText(officer(), choice).then((result) => {
    order.push('rows')
    return result
  })
  while ((progressOf(id)?.done ?? 0) < 15) await setImmediate()
  const busy = await takeRows(book.as.admin, { id, rows: 'ready', take: false })
  expect(busy).toMatchObject({ ok: false, problems: { '': 'importBusy' } })
  await createAward(book.as.admin, praised(book)).then(() => order.push('award'))
  expect(await saying).toMatchObject({ ok: true, value: { id, rows: long } })
  expect(order).toEqual(['award', 'rows'])
  expect(await states()).toEqual(['ready'])
  await cutOff(id, { what: 'check', run: 0, by: null, from: 'reviewing' })
  expect(await finishInterrupted(officer(), () => undefined)).toEqual([])
  expect(await importRegister.find(book.db.reader, id)).toMatchObject({
    state: 'reviewing',
    running: null,
  })
  expect(await states()).toEqual(['ready'])
  await isRight()
})

/** As the server leaves a batch that it was reading when it was killed. */
async function cutOff(id: number, running: Running) {
  await book.db.writer.update(imports).set({ state: 'reading', running }).where(eq(imports.id, id))
}

function people(family = 'Nguyễn Văn'): ListValues[] {
  return Array.from({ length: long }, (_, at) => ({
    kind: 'individual',
    name: `${family} ${'abcdeghikl'[Math.floor(at / 10)]}${'mnopqrstuv'[at % 10]}`,
    unit: 'P. Tây Thạnh',
    form: 'Tuyên dương',
    level: 'district',
    year: 2021,
  }))
}
