import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { type SmallBook, smallBook } from '../testing'
import { updateOffice } from './commands'
import { getOfficeDetail, readOffice } from './office'
import { settings } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const committee = () => ({
  name: 'Quận ủy Tân Phú',
  areaName: 'quận Tân Phú',
  parentBody: 'Thành ủy Thành phố Hồ Chí Minh',
  heading: 'Quận ủy Tân Phú',
  place: 'Tân Phú',
  regime: 'party' as const,
  level: 'district' as const,
  unitId: book.units.committee,
  periods: [{ name: 'Giai đoạn 2016–2021', from: '2016', to: '2021' }],
  version: 0,
})
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'office'))
const reader = (who: keyof SmallBook['as']) => ({ db: book.db.reader, actor: book.as[who].actor })

test('an administrator says who the office is, and then corrects it', async () => {
  expect(await getOfficeDetail(reader('admin'))).toMatchObject({ name: '', version: 0, unit: null })
  expect(await updateOffice(book.as.admin, committee())).toEqual({
    ok: true,
    value: { version: 1 },
  })
  const term = { name: 'Nhiệm kỳ 2025–2030', from: 2025, to: 2030 }
  const corrected = { ...committee(), place: 'quận Tân Phú', periods: [term], version: 1 }
  expect(await updateOffice(book.as.admin, corrected)).toEqual({ ok: true, value: { version: 2 } })

  expect(await readOffice(book.db.reader)).toMatchObject({ place: 'quận Tân Phú', periods: [term] })
  expect(await getOfficeDetail(reader('officer'))).toMatchObject({
    unit: 'Quận ủy quận Tân Phú',
    version: 2,
    can: { update: false },
  })
  const told = await entries()
  expect(told).toHaveLength(2)
  expect(JSON.parse(told[1]?.before ?? '')).toMatchObject({
    place: 'Tân Phú',
    periods: [{ name: 'Giai đoạn 2016–2021', from: 2016, to: 2021 }],
  })
})

test('nobody but an administrator says who the office is', async () => {
  for (const who of ['officer', 'contributor', 'leader'] as const)
    expect(await updateOffice(book.as[who], committee())).toMatchObject({ reason: 'notAllowed' })
  expect(await book.db.reader.select().from(settings)).toHaveLength(0)
})

test('of two administrators who correct it at once, the second is told, also at the very first', async () => {
  await updateOffice(book.as.admin, committee())
  const second = { ...committee(), name: 'Đảng ủy phường Tân Phú' }
  expect(await updateOffice(book.as.admin, second)).toMatchObject({
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  expect(await readOffice(book.db.reader)).toMatchObject({ name: 'Quận ủy Tân Phú' })
  expect(await entries()).toHaveLength(1)
})

test('a period that ends before it begins, two of one name, a unit that is not there: refused', async () => {
  const wrong = {
    ...committee(),
    unitId: 999,
    periods: [
      { name: 'Nhiệm kỳ 2020–2025', from: '2025', to: '2020' },
      { name: 'Giai đoạn 2016–2021', from: '21', to: '2021' },
    ],
  }
  expect(await updateOffice(book.as.admin, wrong)).toMatchObject({
    problems: {
      'periods.0.to': 'periodEndsBeforeStart',
      'periods.1.from': expect.stringContaining('outOfRange'),
    },
  })
  const [period] = committee().periods
  if (!period) throw new Error('no period')
  const twice = { ...committee(), periods: [period, { ...period, name: 'giai đoạn 2016–2021' }] }
  expect(await updateOffice(book.as.admin, twice)).toMatchObject({
    problems: { 'periods.1.name': expect.stringContaining('duplicate') },
  })
  expect(await updateOffice(book.as.admin, { ...committee(), unitId: 999 })).toMatchObject({
    problems: { unitId: 'notFound' },
  })
  expect(await book.db.reader.select().from(settings)).toHaveLength(0)
  expect(await entries()).toHaveLength(0)
})
