import { existsSync } from 'node:fs'
import { getTableName } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { pageRows } from '@/domain/access/pages'
import { type KeptNoun, type Noun, nouns, nounsWith } from '@/domain/nouns'
import en from '@/messages/en/history.json'
import vi from '@/messages/vi/history.json'
import { addAttachment } from './attachments/commands'
import { withNames } from './audit/names'
import { type AnyTable, linksIn } from './engine/columns'
import { nounOf, tableOf } from './nouns'
import { newKey } from './open'
import { recordInSight } from './record-scope'
import { nounNamedBy, partsOf } from './references'
import { type SmallBook, smallBook } from './testing'
import { rowOf, tableCalled, tableNames } from './testing/rows'

// What a new noun must have besides what does not compile without it; each test is named after it.

const all = Object.keys(nouns) as Noun[]
const kept = nounsWith('kept')

test.each(all.filter((noun) => nouns[noun].page))('%s has the pages that it says', (noun) => {
  const { page } = nouns[noun]
  for (const path of [`${page}`, `${page}/[id]`]) {
    expect(existsSync(`app${path}/page.tsx`), path).toBe(true)
    expect(pageRows, path).toHaveProperty([path])
  }
})

test.each(nounsWith('told'))('%s has words in the history', (noun) => {
  expect(vi.noun[noun]).toBeTruthy()
  expect(en.noun[noun]).toBeTruthy()
})

describe('in a book', () => {
  let book: SmallBook
  beforeEach(async () => {
    book = await smallBook()
  })
  const reading = (who: keyof SmallBook['as']) => ({
    db: book.db.reader,
    actor: book.as[who].actor,
  })
  const record = async (noun: KeptNoun, values = {}) =>
    Number((await rowOf(book, tableOf[noun], values)).id)

  test.each(all.filter((noun) => nouns[noun].sight))('%s is seen by whom it says', async (noun) => {
    const id = await record(noun as KeptNoun, await elsewhere(noun))
    const seen = async (who: keyof SmallBook['as'], of = id) =>
      recordInSight(reading(who), noun, of)
    expect([await seen('officer'), await seen('leader')]).toEqual([true, true])
    expect(await seen('contributor')).toBe(nouns[noun].sight === 'all')
    expect(await seen('officer', id + 1000)).toBe(false)
    expect(await seen('contributor', id + 1000)).toBe(false)
  })

  /** In a unit that is not the contributor's, where the table can say so. */
  const elsewhere = async (noun: Noun) => {
    const { unitId } = tableOf[noun as KeptNoun] as { unitId?: unknown }
    return unitId ? { unitId: book.units.sonKy } : {}
  }

  test.each(all.filter((noun) => !nouns[noun].sight))(
    '%s is in no sight of its own',
    async (noun) => {
      expect(await recordInSight(reading('admin'), noun, 1)).toBe(false)
    },
  )

  test.each(nounsWith('files'))('%s takes a file', async (noun) => {
    const owner = { ownerNoun: noun, ownerId: await record(noun) }
    const sent = { ...owner, caption: 'Ảnh', file: null, createKey: newKey() }
    expect(await addAttachment(book.as.officer, sent)).toMatchObject({ ok: true })
  })

  /** Fields of what the history tells that name a record. */
  const naming = [...nounNamedBy].filter(([field]) => field in vi.field)

  describe('a field that names a record is told by its name', () => {
    test('there are such fields', () => expect(naming.length).toBeGreaterThan(20))

    test.each(naming)('%s, of the noun %s', async (field, noun) => {
      const after = await record(noun)
      const [change] = await withNames(book.db.reader, [{ field, before: null, after }])
      expect(change?.after).toEqual(expect.any(String))
    })
  })
})

test('one field name means one noun', () => {
  const meanings = new Map<string, Set<string>>()
  for (const table of tableNames.map(tableCalled))
    for (const { field, to } of linksOf(table))
      meanings.set(field, (meanings.get(field) ?? new Set()).add(to))
  const many = [...meanings].filter(([, of]) => of.size > 1)
  expect(many).toEqual([])
})

test.each(tableNames)(
  'the table %s holds a noun, or parts of one, or is known to hold none',
  (name) => {
    const table = tableCalled(name)
    const isPart = kept.some((noun) => partsOf(noun).some((part) => part.table === table))
    expect(nounOf(table) !== undefined || isPart || noNouns.includes(name)).toBe(true)
  },
)

/** What the machine keeps for itself, and the figures of law. */
const noNouns = [
  'auditEntries',
  'recipientNames',
  'settings',
  'importMappings',
  'levelCounts',
  'formCounts',
  'unitCounts',
  'cellCounts',
  'sessions',
  'accounts',
  'verifications',
  'twoFactors',
  'rewardRates',
  'baseSalaries',
]

function linksOf(table: AnyTable) {
  return linksIn(table).map(({ column, to }) => ({ field: column.name, to: getTableName(to) }))
}
