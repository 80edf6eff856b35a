import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/table'
import { createAward } from '../awards/commands'
import { awards } from '../awards/table'
import { newKey } from '../open'
import { praised, type SmallBook, smallBook } from '../testing'
import { createUnit, updateUnit } from './commands'
import { addSuccession, removeSuccession } from './commands-successions'
import { getUnit } from './detail'
import { listUnits } from './queries'
import { unitSuccessions, units } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const school = () => ({
  code: 'TH-07',
  name: 'Trường Tiểu học Sông Xanh',
  kind: 'school' as const,
  level: 'grassroots' as const,
  regime: null,
  issues: false,
  parentId: book.units.tayThanh,
  validFrom: '05/09/1998',
  validTo: '',
  createKey: newKey(),
})
const reader = (who: keyof SmallBook['as']) => ({ db: book.db.reader, actor: book.as[who].actor })
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'unit'))
const everyUnit = () => book.db.reader.select().from(units).orderBy(asc(units.id))
const rowOf = async (id: number) => {
  const [row] = await book.db.reader.select().from(units).where(eq(units.id, id))
  if (!row) throw new Error(`no unit ${id}`)
  return row
}
/** What the form of a unit sends when nothing in it was changed. */
const sent = async (id: number) => {
  const { name, kind, level, regime, issues, parentId, validFrom, validTo, code, version } =
    await rowOf(id)
  return { id, version, name, kind, level, regime, issues, parentId, validFrom, validTo, code }
}
const whole = { depth: 'all' as const, page: 1, today: '2025-07-01' }
const tree = async (who: keyof SmallBook['as'], filters: Parameters<typeof listUnits>[1] = {}) => {
  const list = await listUnits(reader(who), filters, whole)
  return list.rows.map((row) => `${'  '.repeat(row.depth)}${row.name}`)
}

test('a school is entered under its ward once, however often the button was pressed', async () => {
  const input = school()
  const first = await createUnit(book.as.officer, input)
  expect(await createUnit(book.as.officer, input)).toEqual(first)
  const id = first.ok ? first.value.id : 0
  const { committee, tayThanh } = book.units
  expect(await rowOf(id)).toMatchObject({
    path: `/${committee}/${tayThanh}/${id}/`,
    validFrom: '1998-09-05',
    validTo: null,
    searchText: 'truong tieu hoc song xanh',
  })
  expect(await entries()).toMatchObject([{ verb: 'create', nounId: id }])
})

test('leaders and units of the base enter and change no unit', async () => {
  const before = await everyUnit()
  for (const who of ['leader', 'contributor'] as const) {
    expect(await createUnit(book.as[who], school())).toMatchObject({ reason: 'notAllowed' })
    expect(await updateUnit(book.as[who], await sent(book.units.tayThanh))).toMatchObject({
      reason: 'notAllowed',
    })
  }
  expect(await everyUnit()).toEqual(before)
  expect(await entries()).toHaveLength(0)
})

test('a ward moved under another parent takes its neighbourhoods along', async () => {
  const { committee, tayThanh, khuPho3, sonKy } = book.units
  const moved = { ...(await sent(tayThanh)), parentId: sonKy }
  expect(await updateUnit(book.as.officer, moved)).toMatchObject({ ok: true })
  expect((await rowOf(khuPho3)).path).toBe(`/${committee}/${sonKy}/${tayThanh}/${khuPho3}/`)
  expect((await rowOf(sonKy)).path).toBe(`/${committee}/${sonKy}/`)
  const freed = { ...(await sent(tayThanh)), parentId: null }
  expect(await updateUnit(book.as.officer, freed)).toMatchObject({ ok: true })
  expect((await rowOf(khuPho3)).path).toBe(`/${tayThanh}/${khuPho3}/`)
  expect(await entries()).toHaveLength(2)
})

test('a unit lies under neither itself nor what lies under it', async () => {
  const { tayThanh, khuPho3 } = book.units
  const before = await everyUnit()
  for (const parentId of [tayThanh, khuPho3])
    expect(
      await updateUnit(book.as.officer, { ...(await sent(tayThanh)), parentId }),
    ).toMatchObject({ problems: { parentId: 'parentBelowUnit' } })
  expect(
    await updateUnit(book.as.officer, { ...(await sent(tayThanh)), parentId: 999 }),
  ).toMatchObject({ problems: { parentId: 'notFound' } })
  expect(await everyUnit()).toEqual(before)
  expect(await entries()).toHaveLength(0)
})

test('however often units are moved, each path is the chain of its parents', async () => {
  const { committee, tayThanh, khuPho3, sonKy } = book.units
  const ids = [committee, tayThanh, khuPho3, sonKy]
  const one = fc.constantFrom(...ids)
  const moves = fc.array(fc.tuple(one, fc.option(one)), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(moves, async (steps) => {
      for (const [id, parentId] of steps)
        await updateUnit(book.as.officer, { ...(await sent(id)), parentId })
      const all = await everyUnit()
      const chain = (id: number | null): string => {
        const unit = all.find((row) => row.id === id)
        return unit ? `${chain(unit.parentId)}${unit.id}/` : '/'
      }
      expect(all.map((row) => row.path)).toEqual(all.map((row) => chain(row.id)))
    }),
    { numRuns: 30 },
  )
})

test('one name under one parent is two units only at two times', async () => {
  const again = {
    ...school(),
    name: 'Khu phố 3',
    code: '',
    validFrom: '',
    kind: 'neighbourhood' as const,
  }
  expect(await createUnit(book.as.officer, again)).toMatchObject({
    problems: { name: expect.stringContaining('unitThere') },
  })
  const { khuPho3, sonKy } = book.units
  await updateUnit(book.as.officer, { ...(await sent(khuPho3)), validTo: '30/06/2025' })
  expect(
    await createUnit(book.as.officer, { ...again, createKey: newKey(), validFrom: '01/07/2025' }),
  ).toMatchObject({ ok: true })
  expect(
    await createUnit(book.as.officer, { ...again, createKey: newKey(), parentId: sonKy }),
  ).toMatchObject({ ok: true })
})

test('one code names one unit', async () => {
  await createUnit(book.as.officer, school())
  const other = { ...school(), name: 'Trường Tiểu học Hướng Dương', parentId: book.units.sonKy }
  expect(await createUnit(book.as.officer, other)).toMatchObject({
    problems: { code: expect.stringContaining('Sông Xanh') },
  })
})

test('impossible days, an issuer without regime, a name without letters are refused together', async () => {
  const wrong = { ...school(), name: '12', validFrom: '31/02/2021', parentId: 'Quận ủy' }
  const answer = await createUnit(book.as.officer, wrong)
  expect(Object.keys(answer.ok ? {} : answer.problems).sort()).toEqual([
    'name',
    'parentId',
    'validFrom',
  ])
  expect(
    await createUnit(book.as.officer, { ...school(), issues: true, validTo: '04/09/1998' }),
  ).toMatchObject({ problems: { regime: 'issuerNeedsRegime', validTo: 'unitEndsBeforeStart' } })
  expect(await createUnit(book.as.officer, { ...school(), name: 'Đ'.repeat(500) })).toMatchObject({
    problems: { name: expect.stringContaining('tooLong') },
  })
  const markup = { ...school(), name: '<b>Trường</b> =HYPERLINK("x")' }
  const kept = await createUnit(book.as.officer, markup)
  expect(kept.ok && (await rowOf(kept.value.id)).name).toBe(markup.name)
})

test('of two officers who edit, the second is told and overwrites nothing', async () => {
  const edit = await sent(book.units.sonKy)
  await updateUnit(book.as.admin, { ...edit, validTo: '30/06/2025' })
  expect(await updateUnit(book.as.officer, { ...edit, parentId: null })).toMatchObject({
    reason: 'stale',
    changed: { by: 'Trần Minh Quân' },
  })
  expect(await updateUnit(book.as.officer, { ...edit, id: 999 })).toMatchObject({
    reason: 'notFound',
  })
  expect(await rowOf(book.units.sonKy)).toMatchObject({
    version: 2,
    validTo: '2025-06-30',
    parentId: book.units.committee,
  })
  expect(await entries()).toHaveLength(1)
})

test('a ward that was renamed keeps its old name on what it was awarded', async () => {
  await createAward(book.as.officer, praised(book))
  await createAward(book.as.officer, praised(book, { awardFormId: book.form.form }))
  const renamed = { ...(await sent(book.units.tayThanh)), name: 'Phường Tây Thạnh mới' }
  await updateUnit(book.as.officer, renamed)
  const detail = await getUnit(reader('leader'), book.units.tayThanh)
  expect(detail).toMatchObject({ name: 'Phường Tây Thạnh mới', can: { update: false } })
  expect(detail?.byYear).toEqual({
    commendation: [{ year: 2021, levels: { district: 1 }, all: 1 }],
    praise: [{ year: 2021, levels: { district: 1 }, all: 1 }],
  })
  expect(await book.db.reader.select().from(awards)).toMatchObject([
    { unitName: 'Phường Tây Thạnh' },
    { unitName: 'Phường Tây Thạnh' },
  ])
})

test('a ward is cut up between others, which is told on both sides and taken back by hand', async () => {
  const newWard = await book.unit('Phường Tân Sơn Nhì')
  const { tayThanh, sonKy } = book.units
  const cut = { fromUnitId: sonKy, on: '01/07/2025', note: 'Một phần' }
  const made = [tayThanh, newWard].map((toUnitId) => ({ ...cut, toUnitId, createKey: newKey() }))
  for (const input of made)
    expect(await addSuccession(book.as.officer, input)).toMatchObject({ ok: true })
  expect(await addSuccession(book.as.officer, made[0] as never)).toMatchObject({ ok: true })
  const old = await getUnit(reader('officer'), sonKy)
  expect(old?.after.map((line) => line.unit)).toEqual(['Phường Tân Sơn Nhì', 'Phường Tây Thạnh'])
  expect((await getUnit(reader('officer'), newWard))?.before).toMatchObject([
    { unit: 'Phường Sơn Kỳ', on: '2025-07-01', note: 'Một phần' },
  ])
  expect(await entries()).toMatchObject([{ verb: 'succeed', nounId: sonKy }, { nounId: sonKy }])

  const link = old?.after[0] ?? { id: 0, version: 1 }
  expect(await removeSuccession(book.as.officer, link)).toMatchObject({ ok: true })
  expect(await removeSuccession(book.as.officer, link)).toMatchObject({ reason: 'notFound' })
  expect(await book.db.reader.select().from(unitSuccessions)).toHaveLength(1)
  expect(await entries()).toHaveLength(3)
})

test('no unit carries on itself, the same one twice, or the one that carries it on', async () => {
  const { tayThanh, sonKy } = book.units
  const link = { fromUnitId: sonKy, toUnitId: tayThanh, on: '01/07/2025', note: '' }
  const add = (changes: object = {}) =>
    addSuccession(book.as.officer, { ...link, createKey: newKey(), ...changes })
  expect(await add({ toUnitId: sonKy })).toMatchObject({ problems: { toUnitId: 'succeedsItself' } })
  expect(await add({ toUnitId: 999 })).toMatchObject({ problems: { toUnitId: 'notFound' } })
  expect(await add()).toMatchObject({ ok: true })
  expect(await add()).toMatchObject({
    problems: { toUnitId: expect.stringContaining('successionThere') },
  })
  expect(await add({ fromUnitId: tayThanh, toUnitId: sonKy })).toMatchObject({
    problems: { toUnitId: 'successionBothWays' },
  })
  expect(await addSuccession(book.as.contributor, { ...link, createKey: newKey() })).toMatchObject({
    reason: 'notAllowed',
  })
  expect(await entries()).toHaveLength(1)
})

test('the tree stands in the order of names, what is searched for with what it lies under', async () => {
  expect(await tree('leader')).toEqual([
    'Quận ủy quận Tân Phú',
    '  Phường Sơn Kỳ',
    '  Phường Tây Thạnh',
    '    Khu phố 3',
  ])
  expect(await tree('leader', { q: 'khu pho' })).toEqual([
    'Quận ủy quận Tân Phú',
    '  Phường Tây Thạnh',
    '    Khu phố 3',
  ])
  const found = await listUnits(reader('leader'), { q: 'khu pho' }, whole)
  expect(found.total).toBe(1)
  expect(found.rows.map((row) => row.context)).toEqual([true, true, false])
  expect(await tree('leader', { under: book.units.tayThanh })).toEqual([
    'Phường Tây Thạnh',
    '  Khu phố 3',
  ])
})

test('opened by one step, each unit says how many lie under it', async () => {
  const { rows, depths } = await listUnits(reader('leader'), {}, { ...whole, depth: 1 })
  expect(rows.map(({ name, below }) => [name, below])).toEqual([['Quận ủy quận Tân Phú', 3]])
  expect(depths).toBe(3)
})

test('units that were there on a day, both ends of their time included', async () => {
  const { sonKy, committee } = book.units
  await updateUnit(book.as.officer, { ...(await sent(sonKy)), validTo: '30/06/2025' })
  expect(await tree('leader', { on: '2025-06-30' })).toContain('  Phường Sơn Kỳ')
  expect(await tree('leader', { on: '2025-07-01' })).not.toContain('  Phường Sơn Kỳ')
  expect(await tree('leader', { state: 'ended' })).toEqual([
    'Quận ủy quận Tân Phú',
    '  Phường Sơn Kỳ',
  ])
  expect(await tree('leader', { state: 'current' })).not.toContain('  Phường Sơn Kỳ')
  await updateUnit(book.as.officer, { ...(await sent(committee)), validFrom: '01/12/2003' })
  expect(await tree('leader', { on: '2003-11-30', level: 'district' })).toEqual([])
})

test('a contributor sees its own ward and what lies under it, with its own awards alone', async () => {
  await createAward(book.as.officer, praised(book, { unitId: book.units.khuPho3 }))
  await createAward(book.as.officer, praised(book, { unitId: book.units.sonKy }))
  expect(await tree('contributor')).toEqual(['Phường Tây Thạnh', '  Khu phố 3'])
  expect(await tree('contributor', { under: book.units.sonKy })).toEqual([])
  const { rows } = await listUnits(reader('contributor'), {}, whole)
  expect(rows.map((row) => row.awards)).toEqual([1, 1])
  const all = await listUnits(reader('leader'), {}, whole)
  expect(all.rows[0]?.awards).toBe(2)
  expect(await getUnit(reader('contributor'), book.units.sonKy)).toBeNull()
  expect(await getUnit(reader('contributor'), book.units.khuPho3)).toMatchObject({
    above: [{ name: 'Phường Tây Thạnh' }],
    can: { update: false, succeed: false },
  })
})
