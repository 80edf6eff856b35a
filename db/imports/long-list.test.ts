import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { ListValues } from '@/domain/list'
import { auditEntries } from '../audit/table'
import { awards } from '../awards/table'
import { individuals } from '../individuals/table'
import { recipientNames } from '../names-table'
import { faultsOf, smallBook } from '../testing'
import { listOf, sent } from '../testing/lists'
import { startImport } from './commands'
import { saveImport } from './commands-save'
import { undoImport } from './commands-undo'
import { importRegister } from './load'

/** Each row leaves four or five rows in the book, which are written some thousands at a time. */
const long = 2400

test('in a list of many pages the same person, far apart, is one person with one name and all awards', async () => {
  const book = await smallBook()
  const officer = book.as.officer
  const rows = Array.from({ length: long }, (_, at): ListValues => {
    // One name comes three times, twice before anything is written; all others once.
    const again = [3, 303, 1703].indexOf(at)
    const name = again >= 0 ? 'Đặng Thị Kim Chung' : `Nguyễn Văn ${nameOf(at)}`
    const unit = 'P. Tây Thạnh'
    const year = 2019 + Math.max(again, 0)
    const level = 'district'
    if (at === 5 || at === 105)
      return {
        name: 'Tập thể Tổ 5',
        kind: 'collective',
        form: 'Tuyên dương',
        level,
        year: at === 5 ? 2019 : 2020,
        unit,
      }
    return { name, unit, kind: 'individual', form: 'Tuyên dương', level, year }
  })
  const started = await startImport(officer, sent(listOf(rows)))
  if (!started.ok) throw new Error(JSON.stringify(started))
  const { id } = started.value
  const version = async () => (await importRegister.find(book.db.reader, id))?.version ?? 0
  expect(await saveImport(officer, { id, version: await version() })).toMatchObject({
    ok: true,
    value: { created: long },
  })
  const { reader } = book.db
  const chung = await reader
    .select()
    .from(individuals)
    .where(eq(individuals.fullName, 'Đặng Thị Kim Chung'))
  expect(chung).toHaveLength(1)
  const hers = await reader
    .select()
    .from(awards)
    .where(eq(awards.individualId, chung[0]?.id ?? 0))
  expect(hers.map((award) => award.awardYear).sort()).toEqual([2019, 2020, 2021])
  expect(new Set(hers.map((award) => award.nameId)).size).toBe(1)
  const [name] = await reader
    .select()
    .from(recipientNames)
    .where(eq(recipientNames.name, 'Đặng Thị Kim Chung'))
  expect(name?.conferred).toBe(3)
  const entries = await reader.select().from(auditEntries).where(eq(auditEntries.noun, 'award'))
  expect(entries).toHaveLength(long)
  expect(await faultsOf(book.db)).toEqual([])
  expect(await undoImport(officer, { id, version: await version() })).toMatchObject({
    ok: true,
    value: { undone: long, stays: [] },
  })
  expect(await faultsOf(book.db)).toEqual([])
})

const letters = 'abcdefghiklmnopq'
/** A given name of its own for each number. */
const nameOf = (at: number): string =>
  [...at.toString(16)].map((digit) => letters[Number.parseInt(digit, 16)]).join('')
