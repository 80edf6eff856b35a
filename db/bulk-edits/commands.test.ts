import { and, asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Noun } from '@/domain/nouns'
import { auditEntries } from '../audit/table'
import { awardForms } from '../award-forms/table'
import { createAward, revokeAward, updateAward } from '../awards/commands'
import { awards } from '../awards/table'
import type { Context } from '../command'
import { rebuildCounts } from '../counts/recount'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { removeSamples } from '../samples/commands'
import { faultsOf, praised, type SmallBook, smallBook } from '../testing'
import { units } from '../units/table'
import { verifyCounts } from '../verify/counts'
import { editAwards } from './commands'
import { undoBulkEdit } from './commands-undo'
import type { previewEditInput } from './input'
import { previewEdit, previewRows } from './preview'
import { getBulkEdit, listBulkEditRows, listBulkEdits } from './queries'
import { bulkEdits } from './table'

let book: SmallBook
let officer: Context
beforeEach(async () => {
  book = await smallBook()
  officer = book.as.officer
  const committee = eq(units.id, book.units.committee)
  await book.db.writer.update(units).set({ issues: true, regime: 'party' }).where(committee)
})

type Edit = z.input<typeof previewEditInput>
const reading = (ctx = officer) => ({ db: book.db.reader, actor: ctx.actor })

async function praise(recipientName: string, changes = {}): Promise<number> {
  const made = await createAward(officer, praised(book, { recipientName, ...changes }))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const preview = async (edit: Edit) => {
  const seen = await previewEdit(reading(), edit)
  if (!seen.ok) throw new Error(JSON.stringify(seen))
  return seen
}
let keys = 0
async function save(edit: Edit, changes: { seen?: [number, number][] } = {}) {
  const seen = changes.seen ?? (await preview(edit)).seen
  keys += 1
  return editAwards(officer, { ...edit, seen, createKey: `sua-hang-loat-${keys}` })
}
async function saved(edit: Edit): Promise<number> {
  const result = await save(edit)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}
const undo = (id: number) => undoBulkEdit(officer, { id })
const all = () => book.db.reader.select().from(awards).orderBy(asc(awards.id))
const award = async (id: number) => {
  const [row] = await book.db.reader.select().from(awards).where(eq(awards.id, id))
  if (!row) throw new Error('no award')
  return row
}
const entriesOf = (noun: Noun, verb: string) =>
  book.db.reader
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, noun), eq(auditEntries.verb, verb)))
const clean = async () => expect(await faultsOf(book.db)).toEqual([])

describe('an edit of many awards', () => {
  test('sets what was asked for on all that the filters find, and leaves the rest as it is', async () => {
    await praise('Nguyễn Thị Hoa')
    await praise('Trần Văn Bảy', { unitId: book.units.sonKy })
    const other = await praise('Lê Thị Năm', { awardYear: '2020' })
    const result = await save({ filters: { year: '2021' }, awardYear: '2019', event: 'clear' })
    expect(result).toMatchObject({ ok: true, value: { changed: 2 } })
    expect((await all()).map((row) => [row.awardYear, row.eventId, row.campaignId])).toEqual([
      [2019, null, book.campaign],
      [2019, null, book.campaign],
      [2020, book.event, book.campaign],
    ])
    expect((await award(other)).version).toBe(1)
    expect(await entriesOf('award', 'editMany')).toHaveLength(2)
    expect(await entriesOf('bulkEdit', 'save')).toHaveLength(1)
    await clean()
  })

  test('level, unit, position and achievement are set on all, counted anew, and go back as one', async () => {
    const ids = [await praise('Nguyễn Thị Hoa'), await praise('Trần Văn Bảy')]
    const before = await all()
    const edit = {
      ids,
      level: 'city' as const,
      unitId: book.units.sonKy,
      position: 'set' as const,
      recipientNote: 'Phó Bí thư Chi bộ',
      achievement: 'clear' as const,
    }
    const [row] = await previewRows(reading(), await preview(edit), { tab: 'change', page: 1 })
    expect(row?.differences).toContainEqual({
      field: 'unit',
      before: 'Phường Tây Thạnh',
      after: 'Phường Sơn Kỳ',
    })
    const id = await saved(edit)
    for (const award of await all())
      expect(award).toMatchObject({
        level: 'city',
        unitId: book.units.sonKy,
        unitName: 'Phường Sơn Kỳ',
        recipientNote: 'Phó Bí thư Chi bộ',
        citation: null,
      })
    await clean()
    await undo(id)
    const same = ({
      level,
      unitId,
      unitName,
      recipientNote,
      citation,
    }: (typeof before)[number]) => ({
      ...{ level, unitId, unitName, recipientNote, citation },
    })
    expect((await all()).map(same)).toEqual(before.map(same))
    await clean()
  })

  test('a unit that was not there then is not given to many at once: each is named, none changed', async () => {
    const id = await praise('Nguyễn Thị Hoa')
    const young = await book.unit('Phường Tân Sơn Nhì')
    await book.db.writer.update(units).set({ validFrom: '2025-07-01' }).where(eq(units.id, young))
    const seen = await preview({ ids: [id], unitId: young })
    expect(seen.change).toEqual([])
    expect(seen.refused.map(({ why }) => why)).toEqual(['unitOfOtherTime'])
    // Nor does a year move an award to before its unit was there.
    await book.db.writer
      .update(units)
      .set({ validFrom: '2021-01-01' })
      .where(eq(units.id, book.units.tayThanh))
    const back = await preview({ ids: [id], awardYear: '2019' })
    expect(back.refused.map(({ why }) => why)).toEqual(['unitOfOtherTime'])
    // What was so before may be changed otherwise.
    await book.db.writer
      .update(units)
      .set({ validFrom: '2025-07-01' })
      .where(eq(units.id, book.units.tayThanh))
    expect((await preview({ ids: [id], level: 'city' })).change).toHaveLength(1)
  })

  test('finds the decision in the register; its regime goes with it', async () => {
    const id = await praise('Nguyễn Thị Hoa', { decisionNumber: '', decidedOn: '', issuerId: null })
    const city = await book.unit('Ủy ban nhân dân Thành phố', { level: 'city' })
    await book.db.writer.update(units).set({ regime: 'state' }).where(eq(units.id, city))
    await praise('Trần Văn Bảy', {
      decisionNumber: '12/QĐ-UBND',
      decidedOn: '01/10/2021',
      issuerId: city,
    })
    await saved({ ids: [id], decision: 'set', decisionNumber: '12/QĐ-UBND' })
    const [decision] = await book.db.reader
      .select()
      .from(decisions)
      .where(eq(decisions.number, '12/QĐ-UBND'))
    expect(await award(id)).toMatchObject({ decisionId: decision?.id, regime: 'state' })
    expect(await book.db.reader.select().from(decisions)).toHaveLength(1)
    await clean()
  })

  test('enters a new decision once for all of them, and the preview says so before', async () => {
    const ids = [await praise('Nguyễn Thị Hoa'), await praise('Trần Văn Bảy')]
    const edit = {
      ids,
      decision: 'set' as const,
      decisionNumber: '31-QĐ/QU',
      decidedOn: '20/11/2021',
      issuerId: book.units.committee,
    }
    const [row] = await previewRows(reading(), await preview(edit), { tab: 'change', page: 1 })
    expect(row?.differences).toEqual([
      { field: 'decision', before: '25-QĐ/QU (10/11/2021)', after: '31-QĐ/QU (20/11/2021)' },
    ])
    expect(await book.db.reader.select().from(decisions)).toHaveLength(1)
    await saved(edit)
    const made = await book.db.reader.select().from(decisions)
    expect(made.map((decision) => decision.number)).toEqual(['25-QĐ/QU', '31-QĐ/QU'])
    expect((await all()).map((each) => each.decisionId)).toEqual([made[1]?.id, made[1]?.id])
    await clean()
  })

  test('without a decision, the form says the regime, and else the office', async () => {
    const id = await praise('Nguyễn Thị Hoa')
    const state = { regime: 'state' as const }
    await book.db.writer.update(awardForms).set(state).where(eq(awardForms.id, book.form.form))
    await saved({ ids: [id], awardFormId: book.form.form })
    expect((await award(id)).regime).toBe('party')
    await saved({ ids: [id], decision: 'clear' })
    expect(await award(id)).toMatchObject({ decisionId: null, regime: 'state' })
    await clean()
  })

  test('leaves revoked awards and forms for other recipients alone, and says why', async () => {
    const [hoa, bay, to] = [
      await praise('Nguyễn Thị Hoa'),
      await praise('Trần Văn Bảy'),
      await praise('Tổ dân phố 27', { recipientKind: 'collective' }),
    ]
    await revokeAward(officer, {
      id: bay,
      version: 1,
      decisionNumber: '40-QĐ/QU',
      decidedOn: '01/12/2021',
      issuerId: book.units.committee,
      reason: 'Ghi nhầm',
    })
    await book.db.writer
      .update(awardForms)
      .set({ recipientKinds: ['individual'] })
      .where(eq(awardForms.id, book.form.title))
    const edit = { ids: [hoa, bay, to, 99_999], awardFormId: book.form.title }
    const plan = await preview(edit)
    expect(plan.seen).toEqual([[hoa, 1]])
    expect(plan.missing).toBe(1)
    const refused = await previewRows(reading(), plan, { tab: 'refused', page: 1 })
    expect(refused.map((row) => [row.id, row.why])).toEqual([
      [bay, 'revokedStays'],
      [to, 'formNotForKind'],
    ])
    expect(await save(edit)).toMatchObject({ ok: true, value: { changed: 1 } })
    expect((await award(bay)).awardFormId).toBe(book.form.praise)
    await clean()
  })

  test('is saved as it was seen or not at all, and names who changed meanwhile', async () => {
    const ids = [await praise('Nguyễn Thị Hoa'), await praise('Trần Văn Bảy')]
    const edit = { ids, awardYear: 2020 }
    const { seen } = await preview(edit)
    const { createKey: _, ...fields } = praised(book, { recipientName: 'Trần Văn Bảy' })
    const again = { ...fields, id: ids[1] ?? 0, version: 1, citation: 'Sửa tay' }
    expect(await updateAward(officer, again)).toMatchObject({ ok: true })
    const result = await save(edit, { seen })
    expect(result).toMatchObject({ ok: false, reason: 'stale' })
    expect(!result.ok && result.problems['']).toContain('"names":"Trần Văn Bảy"')
    expect((await all()).map((row) => row.awardYear)).toEqual([2021, 2021])
    expect(await save(edit)).toMatchObject({ ok: true, value: { changed: 2 } })
    await clean()
  })

  test('is refused too when a new award has come under the filters, or one has left them', async () => {
    await praise('Nguyễn Thị Hoa')
    const edit = { filters: { year: '2021' }, awardYear: 2020 }
    const { seen } = await preview(edit)
    await praise('Trần Văn Bảy')
    const more = await save(edit, { seen })
    expect(!more.ok && more.problems['']).toContain('Trần Văn Bảy')
    const both = (await preview(edit)).seen
    await saved({ filters: { q: 'bay' }, awardYear: 2018 })
    const fewer = await save(edit, { seen: both })
    expect(!fewer.ok && fewer.problems['']).toContain('Trần Văn Bảy')
    await clean()
  })

  test('sent twice from one form is one edit', async () => {
    const ids = [await praise('Nguyễn Thị Hoa')]
    const edit = { ids, awardYear: 2020, ...(await preview({ ids, awardYear: 2020 })) }
    const sent = { ids, awardYear: 2020, seen: edit.seen, createKey: 'mot-lan-thoi' }
    const first = await editAwards(officer, sent)
    expect(await editAwards(officer, sent)).toEqual(first)
    expect(await book.db.reader.select().from(bulkEdits)).toHaveLength(1)
  })

  test('is not for units and leaders', async () => {
    const ids = [await praise('Nguyễn Thị Hoa')]
    const edit = { ids, awardYear: 2020 }
    const { seen } = await preview(edit)
    const id = await saved({ ids, awardYear: 2019 })
    for (const role of ['contributor', 'leader'] as const) {
      const ctx = book.as[role]
      const sent = { ...edit, seen, createKey: 'khong-duoc-phep' }
      const notAllowed = { ok: false, reason: 'notAllowed' }
      expect(await editAwards(ctx, sent)).toMatchObject(notAllowed)
      expect(await undoBulkEdit(ctx, { id })).toMatchObject(notAllowed)
      expect(await previewEdit(reading(ctx), edit)).toMatchObject(notAllowed)
      expect(await getBulkEdit(reading(ctx), id)).toBeUndefined()
      expect((await listBulkEdits(reading(ctx), 1)).total).toBe(0)
    }
    expect((await all())[0]?.awardYear).toBe(2019)
  })

  test.each<[string, Edit, object]>([
    ['nothing to change', {}, { '': 'nothingToChange' }],
    ['a decision without a number', { decision: 'set' }, { decisionNumber: 'required' }],
    [
      'a new decision without a date',
      { decision: 'set', decisionNumber: '77-QĐ/QU' },
      { decidedOn: 'dateForNewDecision' },
    ],
    ['an event that is not there', { event: 'set', eventId: 999 }, { eventId: 'notFound' }],
    ['a campaign unnamed', { campaign: 'set', campaignId: '' }, { campaignId: 'required' }],
    ['a form that is not there', { awardFormId: 999 }, { awardFormId: 'notFound' }],
    ['year 21', { awardYear: '21' }, { awardYear: 'yearInTwoDigits' }],
    ['what changes nothing', { awardYear: '2021' }, { '': 'noAwardsToChange' }],
  ])('refuses %s', async (_, edit, problems) => {
    const ids = [await praise('Nguyễn Thị Hoa')]
    expect(await save({ ids, ...edit }, { seen: [] })).toMatchObject({ ok: false, problems })
    expect((await all())[0]?.version).toBe(1)
    expect(await book.db.reader.select().from(bulkEdits)).toEqual([])
  })

  test('leaves the mark of samples as it is, and goes with them', async () => {
    const id = await praise('Nguyễn Thị Hoa')
    const real = await praise('Trần Văn Bảy')
    await book.db.writer.update(awards).set({ sample: true }).where(eq(awards.id, id))
    await rebuildCounts(book.db.writer)
    expect((await verifyCounts(book.db.reader)).problems).toEqual([])
    const edit = await saved({ ids: [id, real], awardYear: 2020 })
    expect((await all()).map((row) => row.sample)).toEqual([true, false])
    await clean()
    expect(await removeSamples(officer, {})).toMatchObject({
      ok: true,
      value: { removed: { awards: 1 } },
    })
    expect(await undo(edit)).toMatchObject({ ok: true, value: { undone: 1, stays: [] } })
    await clean()
  })
})

describe('undone', () => {
  test('awards are what they were, however the edit moved them; a second time is refused', async () => {
    const ids = [await praise('Nguyễn Thị Hoa'), await praise('Trần Văn Bảy')]
    const before = await all()
    const id = await saved({
      ids,
      decision: 'set',
      decisionNumber: '31-QĐ/QU',
      decidedOn: '20/11/2021',
      issuerId: book.units.committee,
      event: 'clear',
      campaign: 'clear',
      awardFormId: book.form.form,
      awardYear: 2020,
    })
    expect(await undo(id)).toEqual({ ok: true, value: { id, undone: 2, stays: [] } })
    const same = ({ version: _, updatedAt: __, ...row }: (typeof before)[number]) => row
    expect((await all()).map(same)).toEqual(before.map(same))
    expect(await entriesOf('award', 'undo')).toHaveLength(2)
    expect(await undo(id)).toMatchObject({ ok: false, problems: { '': 'bulkEditUndone' } })
    await clean()
  })

  test('what somebody changed since stays and is named; the others go back', async () => {
    const ids = [await praise('Nguyễn Thị Hoa'), await praise('Trần Văn Bảy')]
    const id = await saved({ ids, awardYear: 2020 })
    const { createKey: _, ...fields } = praised(book, {
      recipientName: 'Trần Văn Bảy',
      awardYear: 2018,
    })
    await updateAward(officer, { ...fields, id: ids[1] ?? 0, version: 2 })
    const stays = [{ id: ids[1], name: 'Trần Văn Bảy' }]
    expect(await undo(id)).toEqual({ ok: true, value: { id, undone: 1, stays } })
    expect((await all()).map((row) => row.awardYear)).toEqual([2021, 2018])
    const edit = await getBulkEdit(reading(), id)
    expect(edit?.counts).toEqual({ edited: 0, undone: 1, moved: 1 })
    const moved = await listBulkEditRows(reading(), edit as never, { state: 'moved', page: 1 })
    expect(moved.map((row) => row.name)).toEqual(['Trần Văn Bảy'])
    await clean()
  })

  test('edits one upon the other go back in turn, the last one first', async () => {
    const ids = [await praise('Nguyễn Thị Hoa')]
    const first = await saved({ ids, awardYear: 2020 })
    const second = await saved({ ids, awardYear: 2019 })
    expect(await undo(second)).toMatchObject({ ok: true, value: { undone: 1 } })
    expect((await all())[0]?.awardYear).toBe(2020)
    expect(await undo(first)).toMatchObject({ ok: true, value: { undone: 1, stays: [] } })
    expect((await all())[0]?.awardYear).toBe(2021)
    await clean()
  })

  test('an award whose old event has left the book stays', async () => {
    const ids = [await praise('Nguyễn Thị Hoa')]
    const id = await saved({ ids, event: 'clear' })
    await book.db.writer.delete(events)
    const stays = [{ id: ids[0], name: 'Nguyễn Thị Hoa' }]
    expect(await undo(id)).toMatchObject({ ok: true, value: { undone: 0, stays } })
    await clean()
  })
})
