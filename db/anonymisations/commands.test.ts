import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { addAttachment, removeAttachment } from '../attachments/commands'
import { restoreVersion } from '../audit/commands-restore'
import { listHistory } from '../audit/list'
import { historyOf } from '../audit/queries'
import { auditEntries } from '../audit/table'
import { createAward, updateAward } from '../awards/commands'
import { awards } from '../awards/table'
import { dashboard } from '../dashboard/queries'
import { clientOf } from '../engine/connection'
import { startImport } from '../imports/commands'
import { saveImport } from '../imports/commands-save'
import { getImport, listImportRows } from '../imports/queries'
import { createIndividual, updateIndividual } from '../individuals/commands'
import { pickIndividuals } from '../individuals/pick'
import { individuals } from '../individuals/table'
import { newKey } from '../open'
import { mergePeople } from '../person-changes/commands'
import { undoPersonChange } from '../person-changes/commands-undo'
import { unmergePeople } from '../person-changes/commands-unmerge'
import { personChanges } from '../person-changes/table'
import { recordExport } from '../personal-exports/commands'
import { statistics } from '../statistics/queries'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { listOf, sent } from '../testing/lists'
import { units } from '../units/table'
import { anonymiseIndividual } from './commands'
import { previewAnonymise } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
  const committee = eq(units.id, book.units.committee)
  await book.db.writer.update(units).set({ issues: true, regime: 'party' }).where(committee)
})

const identity = '079180001234'
const phone = '0903123456'
const planted = ['Kim Chi', 'kim chi', 'Kim Chị', identity, phone, 'Nuôi dưỡng', 'Người thân']
const reader = () => ({ db: book.db.reader, actor: book.as.admin.actor })
const value = <T>(answer: { ok: true; value: T } | { ok: false; problems: object }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value
}
const personOf = async (id: number) => {
  const [row] = await book.db.reader.select().from(individuals).where(eq(individuals.id, id))
  if (!row) throw new Error('nobody')
  return row
}
const person = (changes: object = {}) => ({
  ...{ fullName: 'Đặng Thị Kim Chi', honorific: 'Bà', birthYear: '1980', position: 'Điều dưỡng' },
  ...{ unitId: book.units.tayThanh, identityNumber: identity, phone, note: 'Người thân ở xa' },
  createKey: newKey(),
  ...changes,
})

/** Somebody whom all parts of the book know: by hand, by list, merged, corrected, with files. */
async function known() {
  const { officer } = book.as
  const { id } = value(await createIndividual(officer, person()))
  const praise = { individualId: id, citation: 'Nuôi dưỡng người già', certificateNumber: 'KC-1' }
  const award = value(await createAward(officer, praised(book, praise)))
  await createAward(
    officer,
    praised(book, { recipientName: 'Võ Hoài Nam', rewardAmount: '500000' }),
  )
  const values = { kind: 'individual', name: 'Đặng Thị Kim Chị', unit: 'P. Tây Thạnh' } as const
  const row = { ...values, form: 'Tuyên dương', level: 'district', year: 2020, birthYear: 1980 }
  const list = listOf([row, { ...row, name: 'Lê Văn Bảy' }], {
    document: {
      decisionNumber: '9-QĐ/QU',
      decidedOn: '2020-11-10',
      issuer: 'Ban Thường vụ Quận ủy',
    },
    converted: [{ before: 'x', after: 'Đặng Thị Kim Chị' }],
  })
  const batch = value(await startImport(officer, sent(list))).id
  const version = (await getImport(reader(), batch))?.version ?? 0
  value(await saveImport(officer, { id: batch, version }))
  const [twin] = (await book.db.reader.select().from(individuals)).filter(
    (each) => each.fullName === 'Đặng Thị Kim Chị',
  )
  if (!twin) throw new Error('the list entered nobody')
  const keep = await personOf(id)
  const merge = { keepId: id, keepVersion: keep.version, goId: twin.id, goVersion: twin.version }
  value(
    await mergePeople(officer, {
      ...merge,
      awardNames: 'paper',
      fullName: 'keep',
      createKey: newKey(),
    }),
  )
  const file = {
    sha256: 'b'.repeat(64),
    size: 9,
    mediaType: 'application/pdf',
    fileName: 'kim chi.pdf',
  }
  const owner = { ownerNoun: 'individual', ownerId: id, caption: 'Giấy tờ của Kim Chi' } as const
  await addAttachment(officer, { ...owner, file, createKey: newKey() })
  const about = 'Tìm: Đặng Thị Kim Chi'
  await recordExport(officer, { kind: 'awards', format: 'xlsx', about, people: 1 })
  return { id, award: award.id, batch, twin: twin.id }
}

const request = async (id: number, changes: object = {}) => ({
  id,
  version: (await personOf(id)).version,
  documentNumber: '12/ĐN',
  documentOn: '02/11/2021',
  reason: 'Theo đơn của người đó',
  confirmation: 'ẩn danh',
  createKey: newKey(),
  ...changes,
})

/** All that stands in the book, but the sealed history. */
function everything(): string {
  const client = clientOf(book.db.reader)
  const tables = client
    .prepare(`select name from sqlite_master where type = 'table' and name <> 'auditEntries'`)
    .pluck()
    .all() as string[]
  return tables.map((t) => JSON.stringify(client.prepare(`select * from "${t}"`).all())).join('\n')
}
const foundIn = (text: string) => planted.filter((word) => text.includes(word))
const figures = async () => ({
  dashboard: await dashboard(reader(), { from: 2020, to: 2021 } as never),
  statistics: await statistics(reader(), { from: 2020, to: 2021 }),
  counts: ['cellCounts', 'levelCounts', 'formCounts', 'unitCounts'].map((table) =>
    clientOf(book.db.reader).prepare(`select * from "${table}"`).all(),
  ),
  money: (await book.db.reader.select().from(awards)).map(({ rewardAmount, status }) => [
    rewardAmount,
    status,
  ]),
})

test('nothing names the person any more, and every count stays what it was', async () => {
  const { id, batch } = await known()
  expect(foundIn(everything())).toHaveLength(planted.length)
  const before = await figures()
  expect(await previewAnonymise(reader(), id)).toMatchObject({
    fullName: 'Đặng Thị Kim Chi',
    goes: { awards: 2, rows: 1, lists: 1, files: 1, changes: 1 },
  })
  expect(await anonymiseIndividual(book.as.admin, await request(id))).toMatchObject({ ok: true })
  expect(foundIn(everything())).toEqual([])
  expect(await figures()).toEqual(before)
  expect(await faultsOf(book.db)).toEqual([])
  expect(await personOf(id)).toMatchObject({ fullName: `(đã ẩn danh số ${id})`, birthYear: null })
  // What the list says of others stays.
  const rows = await listImportRows(reader(), batch, { tab: 'all', page: 1 })
  expect(rows.map(({ cells }) => cells.name)).toEqual([`(đã ẩn danh số ${id})`, 'Lê Văn Bảy'])
  expect(await pickIndividuals(reader(), 'kim chi')).toEqual([])
})

test('the history keeps its seals, and reads nobody’s name out of them', async () => {
  const { id, award, twin, batch } = await known()
  const told = async () =>
    JSON.stringify([
      await listHistory(reader(), { page: 1 }),
      await historyOf(reader(), 'individual', id),
      await historyOf(reader(), 'individual', twin),
      await historyOf(reader(), 'award', award),
      await historyOf(reader(), 'import', batch),
    ])
  expect(foundIn(await told())).toContain('Kim Chi')
  const sealed = await book.db.reader.select().from(auditEntries)
  await anonymiseIndividual(book.as.admin, await request(id))
  expect(foundIn(await told())).toEqual([])
  const since = await book.db.reader.select().from(auditEntries)
  expect(since.slice(0, sealed.length)).toEqual(sealed)
  expect(since.slice(sealed.length)).toMatchObject([{ noun: 'individual', verb: 'anonymise' }])
  expect(foundIn(JSON.stringify(since.slice(sealed.length)))).toEqual([])
})

test('it is for good: no edit, merge or undo gives the name back', async () => {
  const { id, award } = await known()
  value(await anonymiseIndividual(book.as.admin, await request(id)))
  const gone = 'personAnonymous'
  const { officer } = book.as
  const [merge] = await book.db.reader.select().from(personChanges)
  expect(await unmergePeople(officer, { id: merge?.id ?? 0 })).toMatchObject({
    problems: { '': gone },
  })
  expect(await undoPersonChange(officer, { id: merge?.id ?? 0 })).toMatchObject({ ok: false })
  const { version } = await personOf(id)
  expect(await updateIndividual(officer, { ...person(), id, version })).toMatchObject({
    problems: { '': gone },
  })
  const [row] = await book.db.reader.select().from(awards).where(eq(awards.id, award))
  const edit = praised(book, { individualId: id, recipientName: 'Đặng Thị Kim Chi' })
  expect(
    await updateAward(officer, {
      ...edit,
      id: award,
      version: row?.version ?? 0,
      namesake: 'correct',
    }),
  ).toMatchObject({ problems: { recipientName: gone } })
  // Nor does an earlier version, of the person or of an award.
  for (const old of [
    { noun: 'individual', id, n: 1, version },
    { noun: 'award', id: award, n: 1, version: row?.version ?? 0 },
  ] as const)
    expect(await restoreVersion(officer, old)).toMatchObject({ ok: false })
  expect(await anonymiseIndividual(book.as.admin, await request(id))).toMatchObject({
    problems: { '': 'alreadyAnonymous' },
  })
  expect(foundIn(everything())).toEqual([])
})

test('only an administrator, with the request and the words typed; a refusal changes nothing', async () => {
  const { id } = await known()
  const before = everything()
  expect(await anonymiseIndividual(book.as.officer, await request(id))).toMatchObject({
    reason: 'notAllowed',
  })
  expect(await previewAnonymise({ ...reader(), actor: book.as.officer.actor }, id)).toBeNull()
  for (const [wrong, field] of [
    [{ confirmation: 'đồng ý' }, 'confirmation'],
    [{ documentNumber: '' }, 'documentNumber'],
    [{ documentOn: '31/02/2021' }, 'documentOn'],
    [{ reason: '' }, 'reason'],
  ] as const)
    expect(await anonymiseIndividual(book.as.admin, await request(id, wrong))).toMatchObject({
      problems: { [field]: expect.anything() },
    })
  expect(
    await anonymiseIndividual(book.as.admin, await request(id, { version: 99 })),
  ).toMatchObject({
    reason: 'stale',
  })
  expect(everything()).toBe(before)
})

test('pressed twice, it is done once; a file taken off before goes with the others', async () => {
  const { id } = await known()
  const input = await request(id)
  value(await removeAttachment(book.as.officer, { id: 1, version: 1 }))
  const first = await anonymiseIndividual(book.as.admin, input)
  expect(await anonymiseIndividual(book.as.admin, input)).toEqual(first)
  const entries = await book.db.reader.select().from(auditEntries)
  expect(entries.filter(({ verb }) => verb === 'anonymise')).toHaveLength(1)
})
