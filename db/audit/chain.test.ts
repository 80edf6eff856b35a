import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createAward } from '../awards/commands'
import { praised, smallBook } from '../testing'
import { genesis, seal } from './chain'
import { auditEntries } from './table'

test('each history entry is sealed with the hash of the one before', async () => {
  const book = await smallBook()
  await createAward(book.as.officer, praised(book))
  await createAward(book.as.admin, praised(book, { recipientName: 'Võ Ngọc Ý' }))
  const entries = await book.db.reader
    .select()
    .from(auditEntries)
    .orderBy(asc(auditEntries.sequence))
  expect(entries.length).toBeGreaterThan(2)
  let previous = genesis
  for (const { sequence: _, hash, ...entry } of entries) {
    expect(entry.previousHash).toBe(previous)
    expect(seal(entry)).toBe(hash)
    expect(seal({ ...entry, actorName: 'Người khác' })).not.toBe(hash)
    previous = hash
  }
})
