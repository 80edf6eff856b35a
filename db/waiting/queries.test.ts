import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Role } from '@/domain/vocabulary'
import { proposeAward, returnProposal } from '../awards/commands-propose'
import { campaignYears, expectedUnits } from '../campaign-years/table'
import { select } from '../engine/transaction'
import { imports } from '../imports/table'
import { newKey } from '../open'
import { registrations } from '../registrations/table'
import { type SmallBook, smallBook } from '../testing'
import { nothingWaits, whatWaits } from './queries'

const today = '2021-11-15'
let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const waits = (role: Role) => whatWaits({ db: book.db.reader, actor: book.as[role].actor }, today)

const propose = async (unitId: number, name: string) => {
  const answer = await proposeAward(book.as.officer, {
    recipientKind: 'individual',
    individualId: null,
    recipientName: name,
    recipientNote: '',
    unitId,
    awardFormId: book.form.praise,
    campaignId: book.campaign,
    modelId: null,
    awardYear: '2021',
    citation: 'Vận động 40 hộ hiến đất',
    createKey: newKey(),
  } as never)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

const register = (
  unitId: number,
  state: (typeof registrations.$inferSelect)['state'],
  year = 2021,
) => book.db.writer.insert(registrations).values({ unitId, campaignId: book.campaign, year, state })

const openYear = async (deadline: string, unitIds: number[], year = 2021) => {
  const [row] = await book.db.writer
    .insert(campaignYears)
    .values({ campaignId: book.campaign, year, openedOn: '2021-01-10', deadline })
    .returning()
  for (const unitId of unitIds)
    await book.db.writer.insert(expectedUnits).values({ campaignYearId: row?.id ?? 0, unitId })
  return row?.id ?? 0
}

test('where nothing waits, nobody is told of anything', async () => {
  for (const role of ['admin', 'officer', 'contributor', 'leader'] as const)
    expect(await waits(role)).toEqual(nothingWaits)
})

test('the office decides on proposals of all units; what it gave back is the unit’s', async () => {
  await propose(book.units.tayThanh, 'Đặng Thị Kim Chi')
  await propose(book.units.sonKy, 'Võ Văn Bình')
  const id = await propose(book.units.khuPho3, 'Lê Thị Mười')
  const back = { id, version: 1, reason: 'Nêu rõ kết quả' }
  expect(await returnProposal(book.as.officer, back)).toMatchObject({ ok: true })
  for (const role of ['admin', 'officer'] as const)
    expect(await waits(role)).toEqual({ ...nothingWaits, proposals: 2 })
  // Its own and that of the neighbourhood below; not that of the other ward.
  expect(await waits('contributor')).toEqual({
    ...nothingWaits,
    proposals: 1,
    returnedProposals: 1,
  })
  expect(await waits('leader')).toEqual(nothingWaits)
})

test('registrations wait where they lie: sent with the office, the others with their unit', async () => {
  await register(book.units.tayThanh, 'returned')
  await register(book.units.khuPho3, 'draft')
  await register(book.units.sonKy, 'sent')
  await register(book.units.tayThanh, 'accepted', 2020)
  expect(await waits('officer')).toEqual({ ...nothingWaits, registrations: 1 })
  expect(await waits('contributor')).toEqual({
    ...nothingWaits,
    returnedRegistrations: 1,
    drafts: 1,
  })
})

test('a unit is told of what is due as soon as it is open, the office two weeks before the day', async () => {
  const { tayThanh, khuPho3, sonKy } = book.units
  await openYear('2021-12-20', [tayThanh, khuPho3, sonKy])
  await register(khuPho3, 'draft')
  expect((await waits('officer')).due).toEqual([])
  expect((await waits('contributor')).due).toMatchObject([
    { campaign: 'Dân vận khéo', year: 2021, deadline: '2021-12-20', units: 1 },
  ])
  await book.db.writer.update(campaignYears).set({ deadline: '2021-11-29' })
  expect((await waits('officer')).due).toMatchObject([{ units: 3 }])
  // Sent is no longer due; long past is over.
  await register(sonKy, 'sent')
  expect((await waits('officer')).due).toMatchObject([{ units: 2 }])
  await book.db.writer.update(campaignYears).set({ deadline: '2021-08-01' })
  expect((await waits('officer')).due).toEqual([])
})

test('lists that were read and not saved wait for the office alone', async () => {
  const batch = { fileName: 'danh-sach.xlsx', sha256: 'x', noun: 'awards' as const }
  for (const state of ['reviewing', 'saved', 'undone', 'discarded'] as const)
    await book.db.writer.insert(imports).values({ ...batch, state })
  expect(await waits('officer')).toEqual({ ...nothingWaits, imports: 1 })
  expect(await waits('contributor')).toEqual(nothingWaits)
})

test('what is asked on every page reads the index of awards that are not counted', async () => {
  const plan = async (query: string) =>
    (await select<{ detail: string }>(book.db.reader, sql.raw(`explain query plan ${query}`)))
      .map(({ detail }) => detail)
      .join()
  expect(
    await plan(
      `select status, count(*) from awards where status <> 'conferred' and status in ('proposed', 'returned') group by status`,
    ),
  ).toContain('awards_unfinished')
})
