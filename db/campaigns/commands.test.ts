import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { createAward } from '../awards/commands'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { createCampaign, updateCampaign } from './commands'
import { campaignChoices, getCampaign, listCampaigns } from './queries'
import { campaigns } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const directive = () => ({
  name: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  shortName: 'Chỉ thị 05',
  basis: 'Chỉ thị 05-CT/TW ngày 15-5-2016 của Bộ Chính trị',
  startedOn: '15/05/2016',
  endedOn: '',
  registers: false,
  createKey: newKey(),
})
const reader = (who: keyof SmallBook['as']) => ({ db: book.db.reader, actor: book.as[who].actor })
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'campaign'))

test('an officer enters a campaign once, however often the button was pressed', async () => {
  const input = directive()
  const first = await createCampaign(book.as.officer, input)
  expect(await createCampaign(book.as.officer, input)).toEqual(first)
  const id = first.ok ? first.value.id : 0
  expect(await getCampaign(reader('leader'), id)).toMatchObject({
    shortName: 'Chỉ thị 05',
    startedOn: '2016-05-15',
    endedOn: null,
    can: { update: false },
  })
  expect(await entries()).toHaveLength(1)
  expect(await campaignChoices(reader('contributor'))).toHaveLength(2)
})

test('leaders and units of the base change no campaign', async () => {
  for (const who of ['leader', 'contributor'] as const)
    expect(await createCampaign(book.as[who], directive())).toMatchObject({ reason: 'notAllowed' })
  expect(await book.db.reader.select().from(campaigns)).toHaveLength(1)
})

test('two campaigns of one name are refused, also when it is typed in capitals', async () => {
  const again = { ...directive(), name: 'Dân vận khéo', shortName: 'DVK' }
  expect(await createCampaign(book.as.officer, again)).toMatchObject({
    problems: { name: expect.stringContaining('duplicate') },
  })
  const short = { ...directive(), shortName: 'Dân  vận khéo' }
  expect(await createCampaign(book.as.officer, short)).toMatchObject({
    problems: { shortName: expect.stringContaining('duplicate') },
  })
  expect(await entries()).toHaveLength(0)
})

test('a campaign that ends before it begins, a name of one letter or of 500, is refused', async () => {
  const wrong = { ...directive(), name: 'a'.repeat(500), shortName: 'K', endedOn: '31/02/2021' }
  const answer = await createCampaign(book.as.officer, wrong)
  expect(Object.keys(answer.ok ? {} : answer.problems).sort()).toEqual([
    'endedOn',
    'name',
    'shortName',
  ])
  const reversed = { ...directive(), endedOn: '14/05/2016' }
  expect(await createCampaign(book.as.officer, reversed)).toMatchObject({
    problems: { endedOn: 'periodEndsBeforeStart' },
  })
})

test('of two officers who edit, the second is told and overwrites nothing', async () => {
  const edit = { ...directive(), id: book.campaign, version: 1, shortName: 'Dân vận khéo' }
  expect(await updateCampaign(book.as.admin, { ...edit, registers: true })).toMatchObject({
    ok: true,
  })
  expect(await updateCampaign(book.as.officer, edit)).toMatchObject({
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  expect(await updateCampaign(book.as.officer, { ...edit, id: 999 })).toMatchObject({
    reason: 'notFound',
  })
  expect(await book.db.reader.select().from(campaigns)).toMatchObject([
    { registers: true, version: 2 },
  ])
  expect(await entries()).toHaveLength(1)
})

test('awards of a campaign are counted in the scope of who asks', async () => {
  await createAward(book.as.officer, praised(book))
  await createAward(book.as.officer, praised(book, { unitId: book.units.sonKy }))
  const seen = async (who: keyof SmallBook['as']) =>
    (await listCampaigns(reader(who))).rows[0]?.awards
  expect([await seen('leader'), await seen('contributor')]).toEqual([2, 1])
  const detail = await getCampaign(reader('contributor'), book.campaign)
  expect(detail?.byLevel).toEqual([{ level: 'district', kind: 'individual', n: 1 }])
})
