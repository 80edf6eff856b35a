import { expect, test } from 'vitest'
import { keyTallies } from './key-tallies'
import type { Reconciliation } from './tallies-table'

let ids = 0
const printed = (
  count: number,
  recipientKind: Reconciliation['recipientKind'],
  more: Partial<Reconciliation> = {},
) => {
  ids += 1
  return {
    id: ids,
    measure: 'awards',
    count,
    recipientKind,
    level: 'district',
    yearFrom: 2016,
    yearTo: 2021,
    campaignId: 1,
    awardFormId: 2,
    eventId: null,
    unitId: null,
    partOfId: null,
    ...more,
  } as Reconciliation
}
const counts = (rows: Reconciliation[]) =>
  keyTallies(rows).map(({ figures }) => figures.map(({ count }) => count))

const conference = { yearFrom: 2021, eventId: 7, campaignId: 3 }

test('the four figures of the whole period stand first: city before district, tập thể before cá nhân', () => {
  const rows = [
    printed(64, 'any', conference),
    printed(221, 'individual'),
    printed(132, 'collective'),
    printed(2, 'individual', { ...conference, level: 'central' }),
    printed(16, 'individual', { level: 'city' }),
    printed(11, 'collective', { level: 'city' }),
    printed(87, 'any', { ...conference, measure: 'models' }),
  ]
  expect(counts(rows)).toEqual([
    [11, 16],
    [132, 221],
  ])
})

test('where no number spans the period, those of its year stand there', () => {
  expect(
    counts([
      printed(64, 'any', conference),
      printed(22, 'collective', { ...conference, campaignId: 4 }),
    ]),
  ).toEqual([[64], [22]])
})

test('a part within a number that is shown, and a unit’s own number, are not among them', () => {
  const whole = printed(64, 'any', conference)
  const part = printed(34, 'collective', { ...conference, partOfId: whole.id })
  expect(counts([part, whole, printed(5, 'collective', { unitId: 9 })])).toEqual([[64]])
  expect(counts([])).toEqual([])
})
