import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { createAward } from '../awards/commands'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { createAwardForm, updateAwardForm } from './commands'
import { awardFormChoices, getAwardForm, listAwardForms } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const medal = () => ({
  name: 'Kỷ niệm chương “Vì sự nghiệp Dân vận”',
  kind: 'medal' as const,
  regime: 'party' as const,
  level: 'central' as const,
  recipientKinds: ['individual' as const],
  onceOnly: true,
  validFrom: '',
  validTo: '',
  basis: 'Quy chế của Ban Dân vận Trung ương',
  createKey: newKey(),
})
const reader = (who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'awardForm'))

test('a form names who it is for, and is written once with one history entry', async () => {
  const input = medal()
  const made = await createAwardForm(book.as.officer, input)
  expect(await createAwardForm(book.as.officer, input)).toEqual(made)
  expect(await getAwardForm(reader(), made.ok ? made.value.id : 0)).toMatchObject({
    recipientKinds: ['individual'],
    onceOnly: true,
    level: 'central',
    can: { update: true },
  })
  expect(await entries()).toHaveLength(1)
  expect(await awardFormChoices(reader())).toHaveLength(5)
  for (const who of ['leader', 'contributor'] as const)
    expect(await createAwardForm(book.as[who], medal())).toMatchObject({ reason: 'notAllowed' })
})

test('a form for nobody, and the same name at the same level, are refused', async () => {
  const nobody = { ...medal(), recipientKinds: [] }
  expect(await createAwardForm(book.as.officer, nobody)).toMatchObject({
    problems: { recipientKinds: 'chooseKind' },
  })
  await createAwardForm(book.as.officer, medal())
  expect(await createAwardForm(book.as.officer, medal())).toMatchObject({
    problems: { name: expect.stringContaining('duplicate') },
  })
  const ward = { ...medal(), level: 'ward' as const }
  expect(await createAwardForm(book.as.officer, ward)).toMatchObject({ ok: true })
})

test('tuyên dương does not become giấy khen once somebody has been praised with it', async () => {
  await createAward(book.as.officer, praised(book))
  const { createKey: _, ...fields } = medal()
  const edit = { ...fields, id: book.form.praise, version: 1, name: 'Tuyên dương', level: null }
  expect(await updateAwardForm(book.as.officer, { ...edit, kind: 'form' })).toMatchObject({
    problems: { kind: 'formKindInUse|{"count":"1"}' },
  })
  expect(await entries()).toHaveLength(0)
  const kept = { ...edit, kind: 'praise' as const }
  expect(await updateAwardForm(book.as.officer, kept)).toMatchObject({ ok: true })
  expect(await updateAwardForm(book.as.officer, kept)).toMatchObject({ reason: 'stale' })
  expect(await entries()).toHaveLength(1)
})

test('the list counts awards in the scope of who asks, and narrows by kind and level', async () => {
  await createAward(book.as.officer, praised(book, { unitId: book.units.sonKy }))
  const praise = async (who: keyof SmallBook['as']) =>
    (await listAwardForms(reader(who), { kind: 'praise' })).rows
  expect(await praise('leader')).toMatchObject([{ name: 'Tuyên dương', awards: 1 }])
  expect(await praise('contributor')).toMatchObject([{ awards: 0 }])
  await createAwardForm(book.as.officer, medal())
  const central = await listAwardForms(reader(), { level: 'central', q: 'dan van' })
  expect(central.rows.map((row) => row.level)).toEqual(['central'])
})
