import { expect, test } from 'vitest'
import { importRows, imports } from '../imports/table'
import { recipientNames } from '../names-table'
import { openMemory } from '../open'
import { inserter } from './statements'

test('a row that is entered whole is answered as the book holds it', async () => {
  const db = openMemory()
  const insertName = inserter(recipientNames)
  const insertImport = inserter(imports)
  const insertRow = inserter(importRows)
  const mark = { version: 1, sample: false, createdAt: '2021-11-15T02:00:00.000Z' }
  const name = {
    recipientKind: 'household' as const,
    name: 'Hộ ông Ý',
    sortKey: 'y',
    searchText: 'y',
  }
  const made = await insertName(db.writer, { ...name, conferred: 0 })
  expect(await db.reader.select().from(recipientNames)).toEqual([made])
  const list = {
    fileName: 'a.xlsx',
    sha256: 'a',
    size: 1,
    noun: 'awards' as const,
    encoding: 'unicode',
    source: 'file' as const,
  }
  const batch = { ...mark, ...list, withHidden: true, state: 'reviewing' as const }
  const { id: importId } = await insertImport(db.writer, batch)
  const row = { ...mark, importId, ordinal: 1, sheet: '', row: 9, state: 'ready' as const }
  const cells = { name: 'Hoa', year: 2021 }
  const entered = await insertRow(db.writer, {
    ...row,
    cells,
    problems: [],
    change: 'new',
    undone: false,
  })
  expect(await db.reader.select().from(importRows)).toEqual([entered])
})
