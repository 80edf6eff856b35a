import { beforeEach, expect, test } from 'vitest'
import type { Refusal } from './command'
import type { Tx } from './engine/connection'
import { transaction } from './engine/transaction'
import { createField, updateField } from './fields/commands'
import { fields } from './fields/table'
import { newKey } from './open'
import { registerOf } from './register'
import { type SmallBook, smallBook } from './testing'

const register = registerOf(fields, 'field')
const gone: Refusal = { ok: false, reason: 'notFound', problems: { '': 'notFound' } }
const createKey = newKey()
let book: SmallBook
let id: number
beforeEach(async () => {
  book = await smallBook()
  const made = await createField(book.as.officer, { name: 'Kinh tế', ordinal: 1, createKey })
  if (!made.ok) throw new Error('no field')
  id = made.value.id
})

const within = <T>(work: (tx: Tx) => Promise<T>) => transaction(book, work)
const all = () => book.db.reader.select().from(fields)
const rename = (version: number, name: string) =>
  updateField(book.as.admin, { id, version, name, ordinal: 1 })

test('the twin of a create is the record that bears its key, as it is stored', async () => {
  expect(await within((tx) => register.twin(tx, createKey))).toEqual((await all())[0])
  expect(await within((tx) => register.twin(tx, newKey()))).toBeUndefined()
})

test('what nobody has changed is loaded as it was seen; what is not there is not found', async () => {
  const [now] = await all()
  expect(await within((tx) => register.load(tx, { id, version: 1 }))).toEqual(now)
  expect(await within((tx) => register.load(tx, { id: id + 1, version: 1 }))).toEqual(gone)
  expect(await within((tx) => register.load(tx, { id: id + 1 }))).toEqual(gone)
  expect(await within((tx) => register.find(tx, id + 1))).toBeUndefined()
  expect(await within((tx) => register.asSeen(tx, undefined, 1))).toEqual(gone)
})

test('what was changed since it was seen is neither loaded nor written: it says who, and when', async () => {
  expect(await rename(1, 'Kinh tế tập thể')).toMatchObject({ ok: true })
  const { actor, now } = book.as.admin
  const stale = {
    ok: false,
    reason: 'stale',
    problems: { '': 'stale' },
    changed: { by: actor.name, at: now.toISOString(), gone: false },
  }
  const seen = { id, version: 1 }
  const [row] = await all()
  expect(await within((tx) => register.load(tx, seen))).toEqual(stale)
  expect(await within((tx) => register.asSeen(tx, row, 1))).toEqual(stale)
  expect(await within((tx) => register.save(tx, seen, { ordinal: 7 }))).toEqual(stale)
  expect(await within((tx) => register.write(tx, seen, { ordinal: 7 }))).toBeUndefined()
  expect(await all()).toEqual([row])
  // As it is now it is there for whoever does not ask for a version.
  expect(await within((tx) => register.load(tx, { id }))).toEqual(row)
})

test('a record is written once for each version of it', async () => {
  const save = (version: number, ordinal: number) =>
    within((tx) => register.save(tx, { id, version }, { ordinal }))
  const [was] = await all()
  expect(await save(1, 5)).toEqual({ ...was, ordinal: 5, version: 2 })
  expect(await save(1, 6)).toMatchObject({ reason: 'stale' })
  expect(await save(2, 7)).toEqual({ ...was, ordinal: 7, version: 3 })
})

test('a new record is answered as it is stored; one key makes one', async () => {
  const values = { name: 'Quốc phòng, an ninh', ordinal: 2, createKey: newKey() }
  const made = await within((tx) => register.enter(tx, values))
  expect(await all()).toContainEqual(made)
  expect(made).toMatchObject({ ...values, version: 1, sample: false })
  await expect(within((tx) => register.enter(tx, values))).rejects.toThrow('UNIQUE')
})

test('rows and values are those of the table: another column does not compile', () => {
  type Values = Parameters<typeof register.enter>[1]
  type Row = Awaited<ReturnType<typeof register.load>>
  // @ts-expect-error a field has no number
  const wrong: Values = { name: 'Kinh tế', number: 3 }
  // @ts-expect-error a refusal is no record
  const name = (row: Row): string => row.name
  const narrowed = (row: Row): string => ('ok' in row ? row.reason : row.name)
  expect([wrong, name, narrowed]).toHaveLength(3)
})
