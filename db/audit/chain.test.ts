import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createAward } from '../awards/commands'
import { praised, smallBook } from '../testing'
import { genesis, plainSeal, textOf } from './chain'
import { sealsOf, sealText } from './seals'
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
    expect(sealText(sealsOf(book.db.reader), textOf(entry))).toBe(hash)
    // Who does not have the key cannot make a seal.
    expect(plainSeal(entry)).not.toBe(hash)
    previous = hash
  }
})
