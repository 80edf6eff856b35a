import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { queryRows } from '@/domain/access/queries'
import { mayBe } from '@/domain/access/row'
import { roles } from '@/domain/vocabulary'
import type { Tried } from '../testing/access/ask'
import { asksOfAwards } from '../testing/access/asks-of-awards'
import { asksOfOffice } from '../testing/access/asks-of-office'
import { asksOfRegisters } from '../testing/access/asks-of-registers'
import { accessBook, otherOf, readAs, type TriedBook } from '../testing/access/tried-book'

/**
 * Whether a query keeps to its row is tried on two books that are one but for other units' records: a
 * contributor must get the same answer from both, the office another one.
 */
const asks = { ...asksOfAwards, ...asksOfRegisters, ...asksOfOffice }
let both: TriedBook
let ownAlone: TriedBook
beforeAll(async () => {
  both = await accessBook({ both: true })
  ownAlone = await accessBook({ both: false })
})
const tried = (book: TriedBook): Tried => ({ own: book.own, other: otherOf(both), book })
const answer = async (name: string, book: TriedBook, role: (typeof roles)[number]) =>
  plain(await asks[name]?.(readAs(book, role), tried(book)))

test('every query that a page or route asks has its row and is tried, and there are no others', () => {
  expect(Object.keys(queryRows).sort()).toEqual(askedQueries())
  expect(Object.keys(asks).sort()).toEqual(askedQueries())
})

describe.each(Object.entries(queryRows))('%s', (name, [who, of]) => {
  const [may, mayNot] = [roles.filter((r) => mayBe(who, r)), roles.filter((r) => !mayBe(who, r))]

  test(`is answered for ${may.join(', ')} alone`, async () => {
    for (const role of mayNot)
      expect(isNothing(await answer(name, both, role)), `${role} gets nothing`).toBe(true)
    const answered = await Promise.all(may.map((role) => answer(name, both, role)))
    const empty = may.filter((_, at) => isNothing(answered[at]))
    // What is one account's own the others of its role do not have.
    if (of === 'self') expect(empty.length).toBeLessThan(may.length)
    else expect(empty, 'gets nothing').toEqual([])
  })

  if (of !== 'book')
    test('a contributor’s answer is the same whatever others have', async () => {
      const [here, there] = await Promise.all(
        [both, ownAlone].map((book) => answer(name, book, 'contributor')),
      )
      expect(here).toEqual(there)
      const [all, fewer] = await Promise.all(
        [both, ownAlone].map((book) => answer(name, book, 'officer')),
      )
      expect(all, 'the office sees the others’ too').not.toEqual(fewer)
    })

  if (of === 'book' && mayBe(who, 'contributor'))
    test('is the same for everybody', async () => {
      expect(await answer(name, both, 'contributor')).toEqual(await answer(name, both, 'officer'))
    })
})

/** Functions of the data layer that take a reading context and are named in an import of `app/`. */
function askedQueries(): string[] {
  const imported = new Set(
    below('app').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '@\/db\/([^']+)'/g)].flatMap(
        ([, names = '', from]) =>
          names.split(',').map((name) => `${from}.${name.trim().replace(/^type /, '')}`),
      ),
    ),
  )
  return below('db')
    .flatMap(queriesIn)
    .filter((name) => imported.has(name))
    .sort()
}

function queriesIn(file: string): string[] {
  const parts = readFileSync(file, 'utf8')
    .split(/^export /m)
    .slice(1)
  return parts.flatMap((part) => {
    const [, name] = /^(?:async )?(?:function\*?|const) (\w+)/.exec(part) ?? []
    const head = part.slice(0, 300).split(/\n\}|=>/)[0] ?? ''
    return name && /\bReadContext\b/.test(head) ? [`${file.slice(3, -3)}.${name}`] : []
  })
}

function below(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return below(path)
    return /(?<!\.test|testing)\.tsx?$/.test(path) ? [path] : []
  })
}

const aside = new Set(['can', 'page', 'pageSize', 'ok', 'reason', 'problems', 'actorRole'])

/** No record and no count in it, however deep. */
function isNothing(value: unknown): boolean {
  if (value instanceof Map) return value.size === 0
  if (Array.isArray(value)) return value.every(isNothing)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).every(([key, each]) => aside.has(key) || isNothing(each))
  return value === undefined || value === null || value === false || value === 0 || value === ''
}

const besides = new Set(['can', 'createKey', 'createdAt'])

/** What one may do with it is another question: only what it says is compared. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, plain(each)]))
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const kept = Object.entries(value).filter(([key]) => !besides.has(key))
  return Object.fromEntries(kept.map(([key, each]) => [key, plain(each)]))
}
