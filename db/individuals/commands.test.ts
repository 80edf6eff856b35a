import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { createAward } from '../awards/commands'
import { awards } from '../awards/table'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { createIndividual, updateIndividual } from './commands'
import { pickIndividuals } from './pick'
import { getIndividual, listIndividuals } from './queries'
import { similarIndividuals } from './similar'
import { individuals } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const nurse = () => ({
  fullName: 'Đặng Thị Kim Chi',
  honorific: 'Bà',
  birthYear: '1980',
  position: 'Điều dưỡng',
  unitId: book.units.tayThanh,
  identityNumber: '079 180 001 234',
  phone: '0903.123.456',
  note: '',
  createKey: newKey(),
})
type Who = keyof SmallBook['as']
const reader = (who: Who) => ({ db: book.db.reader, actor: book.as[who].actor })
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'individual'))
const everybody = () => book.db.reader.select().from(individuals)
const enter = async (changes: object = {}) => {
  const answer = await createIndividual(book.as.officer, { ...nurse(), ...changes })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value.id
}
const names = async (who: Who, filters = {}, by: 'name' | 'unit' = 'name') => {
  const sort = { by, down: false }
  return (await listIndividuals(reader(who), filters, { sort, page: 1 })).rows.map(
    (row) => row.fullName,
  )
}

test('a person is entered once, however often the button was pressed', async () => {
  const input = nurse()
  const first = await createIndividual(book.as.officer, input)
  expect(await createIndividual(book.as.officer, input)).toEqual(first)
  expect(await everybody()).toMatchObject([
    {
      fullName: 'Đặng Thị Kim Chi',
      birthYear: 1980,
      identityNumber: '079180001234',
      phone: '0903123456',
      note: null,
      searchText: 'dang thi kim chi',
    },
  ])
  expect(await entries()).toMatchObject([{ verb: 'create' }])
})

test('leaders and units of the base enter and change nobody', async () => {
  const id = await enter()
  for (const who of ['leader', 'contributor'] as const) {
    expect(await createIndividual(book.as[who], nurse())).toMatchObject({ reason: 'notAllowed' })
    const edit = { ...nurse(), id, version: 1, fullName: 'Người khác' }
    expect(await updateIndividual(book.as[who], edit)).toMatchObject({ reason: 'notAllowed' })
  }
  expect(await everybody()).toMatchObject([{ fullName: 'Đặng Thị Kim Chi', version: 1 }])
  expect(await entries()).toHaveLength(1)
})

test('an award keeps the name, position and unit that the person had', async () => {
  const id = await enter()
  await createAward(book.as.officer, praised(book, { individualId: id }))
  const moved = { position: 'Trưởng trạm y tế', unitId: book.units.sonKy }
  expect(
    await updateIndividual(book.as.officer, { ...nurse(), ...moved, id, version: 1 }),
  ).toMatchObject({ ok: true })
  expect(await getIndividual(reader('officer'), id)).toMatchObject({
    position: 'Trưởng trạm y tế',
    unit: 'Phường Sơn Kỳ',
    version: 2,
    can: { update: true },
  })
  expect(await book.db.reader.select().from(awards)).toMatchObject([
    { recipientNote: 'Điều dưỡng', unitName: 'Phường Tây Thạnh' },
  ])
  expect(await entries()).toHaveLength(2)
})

test('of two officers who edit, the second is told and overwrites nothing', async () => {
  const id = await enter()
  const edit = { ...nurse(), id, version: 1 }
  await updateIndividual(book.as.admin, { ...edit, birthYear: '1981' })
  expect(await updateIndividual(book.as.officer, { ...edit, birthYear: '1982' })).toMatchObject({
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  expect(await updateIndividual(book.as.officer, { ...edit, id: 999 })).toMatchObject({
    reason: 'notFound',
  })
  expect(await everybody()).toMatchObject([{ birthYear: 1981, version: 2 }])
})

test('a birth year to come, a card of ten digits, a unit that is not there are refused', async () => {
  const wrong = { ...nurse(), fullName: 'C', identityNumber: '0791800012', phone: 'gọi sau' }
  const answer = await createIndividual(book.as.officer, wrong)
  expect(answer.ok ? {} : answer.problems).toMatchObject({
    fullName: expect.stringContaining('tooShort'),
    identityNumber: 'badIdentityNumber',
    phone: 'badPhone',
  })
  expect(await createIndividual(book.as.officer, { ...nurse(), birthYear: '2150' })).toMatchObject({
    problems: { birthYear: 'birthYearInFuture' },
  })
  expect(await createIndividual(book.as.officer, { ...nurse(), unitId: 999 })).toMatchObject({
    problems: { unitId: 'notFound' },
  })
  expect(
    await createIndividual(book.as.officer, { ...nurse(), fullName: 'Ê'.repeat(500) }),
  ).toMatchObject({ ok: false })
  expect(await everybody()).toHaveLength(0)
  expect(await entries()).toHaveLength(0)
})

test('one identity number is one person; one name may be two', async () => {
  await enter()
  expect(await createIndividual(book.as.officer, nurse())).toMatchObject({
    problems: { identityNumber: expect.stringContaining('Kim Chi') },
  })
  await enter({ identityNumber: '', birthYear: '1995', unitId: book.units.sonKy })
  expect(await everybody()).toHaveLength(2)
  const same = await similarIndividuals(reader('officer'), 'ĐẶNG THỊ  KIM CHI')
  expect(same.map((person) => person.birthYear).sort()).toEqual([1980, 1995])
  expect(await similarIndividuals(reader('contributor'), 'dang thi kim chi')).toHaveLength(1)
})

test('people stand by given name and are found without diacritics', async () => {
  for (const fullName of ['Nguyễn Văn Đức', 'Trần Thị Ánh', 'Lê Ân', 'Phạm Đạt'])
    await enter({ fullName, identityNumber: '' })
  expect(await names('leader')).toEqual(['Trần Thị Ánh', 'Lê Ân', 'Phạm Đạt', 'Nguyễn Văn Đức'])
  expect(await names('leader', { q: 'duc nguyen' })).toEqual(['Nguyễn Văn Đức'])
})

test('while one types a name, whoever is called so comes first', async () => {
  for (const fullName of [
    'Hoàng Văn An',
    'Lương Hoa Ánh',
    'Lê Thị Hoa',
    'Trần Thị Hòa',
    'Nguyễn Hoa',
  ])
    await enter({ fullName, identityNumber: '' })
  const picked = async (q: string) =>
    (await pickIndividuals(reader('officer'), q)).map(({ label }) => label)
  expect(await picked('hoa')).toEqual([
    'Nguyễn Hoa',
    'Lê Thị Hoa',
    'Trần Thị Hòa',
    'Lương Hoa Ánh',
    'Hoàng Văn An',
  ])
  expect((await picked('Hòa'))[0]).toBe('Trần Thị Hòa')
  // Two letters are in many names; a given name of two letters still comes first.
  expect(await picked('an')).toEqual(['Hoàng Văn An', 'Lương Hoa Ánh', 'Trần Thị Hòa'])
})

test('a contributor sees people of its own ward and its neighbourhoods', async () => {
  await enter({ unitId: book.units.khuPho3 })
  const other = await enter({
    fullName: 'Võ Hoài Nam',
    unitId: book.units.sonKy,
    identityNumber: '',
  })
  const nowhere = await enter({ fullName: 'Mai Thị Lan', unitId: null, identityNumber: '' })
  expect(await names('contributor')).toEqual(['Đặng Thị Kim Chi'])
  expect(await names('leader', { unit: book.units.tayThanh })).toEqual(['Đặng Thị Kim Chi'])
  for (const id of [other, nowhere])
    expect(await getIndividual(reader('contributor'), id)).toBeNull()
  expect(await pickIndividuals(reader('contributor'), 'nam')).toEqual([])
})

test('leaders see the last two digits of cards and telephones', async () => {
  const id = await enter()
  expect(await getIndividual(reader('leader'), id)).toMatchObject({
    identityNumber: '•••• 34',
    phone: '•••• 56',
  })
  for (const who of ['officer', 'admin', 'contributor'] as const)
    expect(await getIndividual(reader(who), id)).toMatchObject({ identityNumber: '079180001234' })
})
