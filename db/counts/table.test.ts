import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { select } from '../engine/transaction'
import { openMemory } from '../open'

test('counts lie in the order of their keys', async () => {
  const tables = await select<{ name: string; sql: string }>(
    openMemory().reader,
    sql`select name, sql from sqlite_master where name in ('levelCounts', 'formCounts', 'unitCounts', 'cellCounts')`,
  )
  expect(tables).toHaveLength(4)
  // A migration that was generated anew has lost these words: the schema cannot say them.
  expect(tables.filter((table) => !table.sql.endsWith('WITHOUT ROWID'))).toEqual([])
})
