import { beforeEach, describe, expect, test } from 'vitest'
import { createAward, updateAward } from '../awards/commands'
import { createAwards } from '../awards/commands-quick'
import { awards } from '../awards/table'
import type { Context } from '../command'
import { newKey } from '../open'
import { letAllIssue, praised, type SmallBook, smallBook } from '../testing'
import { listOf, sent } from '../testing/lists'
import { startImport } from './commands'
import { explain } from './commands-explain'
import { saveImport } from './commands-save'
import { getImport, listImportRows } from './queries'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
  await letAllIssue(book)
  officer = { ...book.as.officer, now: new Date('2026-11-30T02:00:00Z') }
})
const reason = 'Quyết định ghi nhận trước cho năm sau'
const saved = () => book.db.reader.select().from(awards).orderBy(awards.id)

describe('a list whose years contradict its decision', () => {
  const start = async (year: number, decidedOn: string) => {
    const row = { kind: 'individual' as const, unit: 'Phường Tây Thạnh', form: 'Giấy khen', year }
    const names = ['Lê Thị Lan', 'Lê Văn Hai']
    const list = listOf(
      names.map((name) => ({ ...row, name, level: 'district' })),
      { document: { decisionNumber: '25-QĐ/QU', decidedOn, issuer: 'Quận ủy' } },
    )
    const result = await startImport(officer, sent(list))
    if (!result.ok) throw new Error(JSON.stringify(result))
    return result.value.id
  }
  const read = async (id: number) => {
    const ctx = { db: book.db.reader, actor: officer.actor }
    const batch = await getImport(ctx, id)
    return { batch, rows: await listImportRows(ctx, id, { tab: 'all', page: 1 }) }
  }
  const save = async (id: number) =>
    saveImport(officer, { id, version: (await read(id)).batch?.version ?? 0 })

  test.each([
    [2026, '2021-11-10'],
    [2018, '2021-11-10'],
    [2026, '2027-01-05'],
  ])(
    '%s under the decision of %s is asked about, and one reason settles all',
    async (year, day) => {
      const id = await start(year, day)
      const { rows } = await read(id)
      expect(rows.map((row) => [row.state, row.problems.map(({ code }) => code)])).toEqual([
        ['warning', ['years-contradict']],
        ['warning', ['years-contradict']],
      ])
      expect(await save(id)).toMatchObject({ ok: false, problems: { '': 'noRowsToSave' } })
      expect(await explain(officer, { id, rows: 'all', reason: '  ' })).toMatchObject({ ok: false })
      expect(await explain(officer, { id, rows: 'all', reason })).toMatchObject({
        ok: true,
        value: { rows: 2 },
      })
      expect(await save(id)).toMatchObject({ ok: true, value: { created: 2 } })
      expect((await saved()).map((award) => [award.awardYear, award.doubtReason])).toEqual([
        [year, reason],
        [year, reason],
      ])
    },
  )

  test.each([
    [2021, '2021-11-10'],
    [2020, '2021-03-05'],
  ])('%s under the decision of %s is as it should be', async (year, day) => {
    const { rows } = await read(await start(year, day))
    expect(rows.map((row) => row.problems)).toEqual([[], []])
  })
})

describe('the form and the grid', () => {
  test('ask for a reason when years contradict, and keep it', async () => {
    const input = praised(book, { awardYear: '2026', doubtReason: '' })
    expect(await createAward(officer, input)).toMatchObject({
      ok: false,
      problems: {
        awardYear: expect.stringContaining('yearAfterDecision'),
        doubtReason: 'reasonForDoubt',
      },
    })
    expect(await saved()).toEqual([])
    expect(await createAward(officer, { ...input, doubtReason: reason })).toMatchObject({
      ok: true,
    })
    const [award] = await saved()
    expect(award).toMatchObject({ awardYear: 2026, doubtReason: reason })
  })

  test('a correction of something else is not asked again', async () => {
    const input = praised(book, { awardYear: '2026', doubtReason: reason })
    await createAward(officer, input)
    const [award] = await saved()
    if (!award) throw new Error('no award')
    const { createKey: _, ...fields } = input
    const again = { ...fields, id: award.id, individualId: award.individualId }
    expect(
      await updateAward(officer, { ...again, version: 1, citation: 'Giỏi', doubtReason: '' }),
    ).toMatchObject({ ok: true })
    expect(
      await updateAward(officer, { ...again, version: 2, awardYear: '2025', doubtReason: '' }),
    ).toMatchObject({ ok: false, problems: { doubtReason: 'reasonForDoubt' } })
  })

  test('many at once are all or none', async () => {
    const { recipientKind, recipientName, recipientNote, unitId, citation, ...head } = praised(book)
    const row = { recipientKind, recipientName, recipientNote, unitId, citation }
    const own = { individualId: null, awardFormId: null, level: null, awardYear: '2026' }
    const rows = [{ ...row, ...own, createKey: newKey() }]
    expect(await createAwards(officer, { ...head, rows } as never)).toMatchObject({
      ok: false,
      problems: { 'rows.0.awardYear': expect.stringContaining('yearAfterDecision') },
    })
    const answer = await createAwards(officer, { ...head, rows, doubtReason: reason } as never)
    expect(answer).toMatchObject({ ok: true })
    expect(await saved()).toMatchObject([{ doubtReason: reason }])
  })
})
