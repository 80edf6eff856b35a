import { count } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { commandRows } from '@/domain/access/commands'
import { mayBe } from '@/domain/access/row'
import { roles } from '@/domain/vocabulary'
import { auditEntries } from '../audit/table'
import { personalExports } from '../personal-exports/table'
import { smallBook } from '../testing'
import { accessBook, otherOf, type TriedBook } from '../testing/access/tried-book'
import { triesInUnit, triesOfSelf } from '../testing/access/tries'
import { everyCommand, nameOf } from '../testing/every-command'

const commands = new Map(everyCommand.map((command) => [nameOf(command), command]))
const rows = Object.entries(commandRows)
const named = (reach: string) => rows.flatMap(([name, [, of]]) => (of === reach ? [name] : []))
/** What is written down: the history, and the register of what leaves the book. */
const entries = async ({ small }: TriedBook): Promise<number> => {
  const counted = await Promise.all(
    [auditEntries, personalExports].map((table) =>
      small.db.reader.select({ n: count() }).from(table),
    ),
  )
  return counted.reduce((sum, [row]) => sum + (row?.n ?? 0), 0)
}

test('every command has its row, and there are no others', () => {
  expect(Object.keys(commandRows).sort()).toEqual([...commands.keys()].sort())
})

test('each command refuses the roles that its row does not name, and those alone, as its policy says; a refusal writes nothing', async () => {
  const book = await smallBook()
  for (const [name, [who]] of rows)
    for (const role of roles) {
      for (const nothing of [null, {}]) {
        const answer = await commands.get(name)?.(book.as[role], nothing as never)
        const refused = answer?.ok === false && answer.reason === 'notAllowed'
        expect(refused, `${name} by ${role}`).toBe(!mayBe(who, role))
      }
      expect(commands.get(name)?.policy.roles.includes(role)).toBe(mayBe(who, role))
    }
  expect(await book.db.reader.select({ n: count() }).from(auditEntries)).toEqual([{ n: 0 }])
})

test('units write in units alone, and each such command is tried', () => {
  const ofUnits = rows.filter(([, [who, of]]) => mayBe(who, 'contributor') && of === 'book')
  expect(ofUnits).toEqual([])
  expect(Object.keys(triesInUnit).sort()).toEqual(named('unit').sort())
})

describe.each(Object.entries(triesInUnit))('%s', (_, send) => {
  test('goes through in the own unit, and changes nothing in another', async () => {
    const book = await accessBook({ both: true })
    const { contributor } = book.as
    const before = await entries(book)
    const refused = await send(contributor, otherOf(book), book)
    expect(refused).toMatchObject({ ok: false })
    expect(['notFound', 'invalid', 'stale']).toContain(refused.ok || refused.reason)
    expect(await entries(book)).toBe(before)
    expect(await send(contributor, book.own, book)).toMatchObject({ ok: true })
    expect(await entries(book)).toBeGreaterThan(before)
    // For the office it goes through in any unit.
    const answer = await send(book.as.officer, otherOf(book), book)
    // What the unit has not sent yet is the unit's to send; the office is told so, not kept out.
    if (!answer.ok) expect(answer).toMatchObject({ reason: 'invalid' })
  })
})

describe.each(named('self'))('%s', (name) => {
  test('reaches the own account alone', async () => {
    const book = await accessBook({ both: true })
    const send = triesOfSelf[name]
    const shape = (commands.get(name)?.input as { shape?: object } | undefined)?.shape ?? {}
    if (!send) return expect(Object.keys(shape)).not.toEqual(expect.arrayContaining(['id']))
    const before = await entries(book)
    expect(await send(book.as.contributor, book.kept.officer, book)).toMatchObject({ ok: false })
    expect(await entries(book)).toBe(before)
    expect(await send(book.as.contributor, book.kept.contributor, book)).toMatchObject({ ok: true })
  })
})
