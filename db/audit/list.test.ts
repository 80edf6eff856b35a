import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { AuditAct } from '@/domain/history-filters'
import { createAward, updateAward } from '../awards/commands'
import { conferProposals } from '../awards/commands-proposals'
import { proposeAward } from '../awards/commands-propose'
import { createAwards } from '../awards/commands-quick'
import { select, transaction } from '../engine/transaction'
import { undoImport } from '../imports/commands-undo'
import { newKey } from '../open'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { quickHead, quickRow } from '../testing/quick-block'
import { appendAudit } from './chain'
import { listHistory } from './list'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const list = async (filters: Partial<Parameters<typeof listHistory>[1]> = {}, who = reader()) => {
  const found = await listHistory(who, { page: 1, ...filters })
  if (!found) throw new Error('not shown')
  return found
}
const block = (n: number) => ({
  ...quickHead(book),
  rows: Array.from({ length: n }, (_, at) => quickRow(book, `Nguyễn Văn A${at}`)),
})

test('400 rows saved at once are one entry, which opens to its own page by page', async () => {
  const made = await createAwards(book.as.officer, block(400))
  if (!made.ok) throw new Error('not saved')
  const all = await list()
  expect(all.total).toBe(1)
  const [whole] = all.entries
  expect(whole).toMatchObject({ noun: 'import', verb: 'save', by: 'Nguyễn Thu Trà' })
  const parts = Object.fromEntries((whole?.parts ?? []).map(({ noun, n }) => [noun, n]))
  expect(parts).toEqual({ award: 400, individual: 400, decision: 1 })
  const opened = await list({ batch: whole?.sequence, page: 3 })
  expect(opened).toMatchObject({ total: 801, page: 3, opened: { noun: 'import' } })
  expect(opened.entries).toHaveLength(50)
  expect(await list({ batch: whole?.sequence, noun: 'decision' })).toMatchObject({
    total: 1,
    entries: [{ title: '25-QĐ/QU' }],
  })
  // What is asked for stands in it: the one entry is what is found.
  for (const filters of [{ noun: 'award' as const }, { act: 'enter' as AuditAct }])
    expect(await list(filters)).toMatchObject({ total: 1, entries: [{ noun: 'import' }] })
  expect((await list({ noun: 'unit' })).total).toBe(0)
  expect(await faultsOf(book.db)).toEqual([])
})

test('undone, it is one entry more, and each tells only of what was done that time', async () => {
  const made = await createAwards(book.as.officer, block(3))
  if (!made.ok || made.value.batch === null) throw new Error('not saved')
  await undoImport(book.as.officer, { id: made.value.batch, version: 1 })
  const { entries } = await list()
  expect(entries.map(({ verb }) => verb)).toEqual(['undo', 'save'])
  const verbsOf = async (at: number) =>
    new Set((await list({ batch: entries[at]?.sequence })).entries.map(({ verb }) => verb))
  expect(await verbsOf(0)).toEqual(new Set(['undo']))
  expect(await verbsOf(1)).toEqual(new Set(['create']))
  expect(await list({ act: 'enter', noun: 'award' })).toMatchObject({
    total: 1,
    entries: [{ verb: 'save' }],
  })
  // The second alone holds something that was taken back.
  expect(await list({ act: 'takeBack', noun: 'award' })).toMatchObject({ total: 1 })
  expect(await list({ batch: 99_999 })).toMatchObject({ total: 0, opened: null })
})

test('many conferred at once are one entry', async () => {
  const seen: [number, number][] = []
  for (const recipientName of ['Đặng Thị Kim Chi', 'Võ An']) {
    const { decisionNumber: _, decidedOn: __, issuerId: ___, ...fields } = praised(book)
    const made = await proposeAward(book.as.contributor, {
      ...fields,
      recipientName,
      citation: 'Hiến đất mở hẻm',
      createKey: newKey(),
    } as never)
    if (!made.ok) throw new Error(JSON.stringify(made))
    seen.push([made.value.id, 1])
  }
  const { decisionNumber, decidedOn, issuerId, eventId, level } = praised(book)
  const head = { decisionNumber, decidedOn, issuerId, eventId, level }
  const conferred = await conferProposals(book.as.officer, { seen, ...head } as never)
  expect(conferred).toMatchObject({ ok: true })
  const [whole, ...others] = (await list()).entries
  expect(whole).toMatchObject({ noun: 'award', verb: 'conferMany', batch: 2 })
  expect(others.map(({ verb }) => verb)).toEqual(['propose', 'propose'])
  const opened = await list({ batch: whole?.sequence, noun: 'award' })
  expect(opened.entries.map(({ verb }) => verb)).toEqual(['confer', 'confer'])
  expect(await faultsOf(book.db)).toEqual([])
})

test('the history is found by words without marks, and told of one record, each entry by itself', async () => {
  await createAwards(book.as.officer, block(3))
  const made = await createAward(book.as.officer, praised(book, { createKey: newKey() }))
  const id = made.ok ? made.value.id : 0
  const found = await list({ q: 'thi kim dang' })
  expect(found.entries.map(({ noun }) => noun).toSorted()).toEqual(['award', 'individual'])
  expect((await list({ q: 'A2', noun: 'award' })).entries).toMatchObject([
    { noun: 'award', title: 'Nguyễn Văn A2' },
  ])
  expect((await list({ q: 'không có ai' })).total).toBe(0)
  const { createKey: _, ...fields } = praised(book, { recipientNote: 'Y sĩ' })
  await updateAward(book.as.officer, { ...fields, id, version: 1 })
  expect(await list({ noun: 'award', record: id })).toMatchObject({
    total: 2,
    of: 'Đặng Thị Kim Chi',
    entries: [{ verb: 'update' }, { verb: 'create' }],
  })
  // One of those saved at once is told as its own.
  expect(await list({ noun: 'award', record: 2 })).toMatchObject({ total: 1, of: 'Nguyễn Văn A1' })
})

test('from where is kept and sealed, for administrators and for oneself; what has none says so', async () => {
  const whence = { address: '10.0.0.5', device: 'Chrome, Windows' }
  await createAward({ ...book.as.officer, whence }, praised(book))
  await createAward(book.as.officer, praised(book, { recipientName: 'Võ An', createKey: newKey() }))
  const told = async (who: keyof SmallBook['as']) =>
    (await list({ noun: 'award' }, reader(who))).entries.map((entry) => entry.whence)
  expect(await told('officer')).toEqual([null, whence])
  expect(await told('admin')).toEqual([null, whence])
  expect(await told('leader')).toEqual(['hidden', 'hidden'])
  expect(await faultsOf(book.db)).toEqual([])
  const { raw } = book.db
  raw.exec('drop trigger audit_never_changed')
  raw.exec(`update auditEntries set whence = null where whence is not null and noun = 'award'`)
  const sequence = (await list({ noun: 'award' }, reader('admin'))).entries[1]?.sequence
  expect(await faultsOf(book.db)).toContainEqual(
    expect.stringMatching(new RegExp(`^Mục lịch sử số ${sequence} .*đã bị sửa`)),
  )
})

test('a page is found and counted within an index, however many were saved at once', async () => {
  await createAwards(book.as.officer, block(2))
  const batch = 'import:1'
  await transaction(book.as.officer, async (tx) => {
    for (let at = 0; at < 20; at++)
      await appendAudit(
        tx,
        at % 2 ? { ...book.as.officer, batch } : book.as.officer,
        { noun: 'award', verb: 'update' },
        { id: 1, before: { recipientNote: `${at}` }, after: { recipientNote: `${at + 1}` } },
      )
  })
  type Step = { detail: string }
  const plan = async (query: string) =>
    (await select<Step>(book.db.reader, sql.raw(`explain query plan ${query}`)))
      .map(({ detail }) => detail)
      .join('\n')
  const listed = await plan(
    `select sequence from auditEntries where batch is null and noun <> 'session' order by sequence desc limit 50`,
  )
  expect(listed).toContain('COVERING INDEX audit_listed')
  expect(listed).not.toContain('TEMP B-TREE')
  const counted = await plan(
    `select count(*) from auditEntries where batch is null and noun <> 'session'`,
  )
  expect(counted).toContain('COVERING INDEX audit_listed')
  const parts = await plan(
    `select noun, count(*) from auditEntries where batch = 'import:1' and sequence < 9 and sequence > 1 group by noun`,
  )
  expect(parts).toContain('COVERING INDEX audit_batch (batch=? AND sequence>? AND sequence<?)')
})
