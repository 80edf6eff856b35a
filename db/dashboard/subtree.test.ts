import { beforeEach, expect, test } from 'vitest'
import { honours, recipientKinds } from '@/domain/vocabulary'
import { createAward } from '../awards/commands'
import { totalAwards } from '../awards/totals'
import { praised, type SmallBook, smallBook } from '../testing'
import { subtree } from './subtree'
import { unitsAbove } from './tree'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const reader = (who: keyof SmallBook['as'] = 'leader') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const give = async (changes: Parameters<typeof praised>[1] = {}) => {
  const made = await createAward(book.as.officer, praised(book, changes))
  if (!made.ok) throw new Error(JSON.stringify(made))
}
const period = { from: 2016, to: 2021 }

test('a unit alone stands apart from each unit under it, which brings its whole part of the tree', async () => {
  const { committee, tayThanh, khuPho3 } = book.units
  await give({ unitId: committee })
  await give()
  await give({ unitId: khuPho3, awardFormId: book.form.form })
  await give({ unitId: khuPho3, awardYear: '2014' })
  const { rows, empty } = await subtree(reader(), { ...period, unit: committee })
  expect(rows.map(({ id, itself, n }) => [id, itself, n])).toEqual([
    [tayThanh, false, 2],
    [committee, true, 1],
  ])
  // Phường Sơn Kỳ has nothing.
  expect(empty).toBe(1)
  expect(rows[0]?.figures).toMatchObject({
    commendation: { individual: 1 },
    praise: { individual: 1 },
  })
  for (const { id, itself, figures } of rows)
    for (const honour of honours)
      for (const kind of recipientKinds) {
        const only = itself ? { unitItself: id } : { unit: id }
        const { all } = await totalAwards(reader(), { ...period, ...only, honour, kind })
        expect(figures[honour][kind]).toBe(all)
      }
})

test('one campaign narrows the tree, and a unit of others is not seen', async () => {
  const { tayThanh, sonKy } = book.units
  await give()
  await give({ campaignId: null })
  await give({ unitId: sonKy })
  const one = await subtree(reader(), { ...period, unit: tayThanh, campaign: book.campaign })
  expect(one.rows.map(({ n }) => n)).toEqual([1])
  expect(await subtree(reader('contributor'), { ...period, unit: sonKy })).toMatchObject({
    rows: [],
  })
})

test('the units above are named from the top of what is seen', async () => {
  const { committee, tayThanh, khuPho3 } = book.units
  const above = async (who: keyof SmallBook['as']) =>
    (await unitsAbove(reader(who), khuPho3)).map(({ id }) => id)
  expect(await above('leader')).toEqual([committee, tayThanh])
  expect(await above('contributor')).toEqual([tayThanh])
})
