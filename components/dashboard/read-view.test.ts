import { expect, test } from 'vitest'
import { readView } from './read-view'
import { dashboardHref } from './view'

const known = { named: [], years: [2021], thisYear: 2026 }
const read = (address: string) => readView(Object.fromEntries(new URLSearchParams(address)), known)

test('a yearly dashboard opens by its address', () => {
  expect(read('year=2019')).toEqual({ view: { period: { from: 2019, to: 2019 } }, unread: false })
})

test('a view is read back from its own address', () => {
  const view = {
    period: { from: 2016, to: 2021 },
    against: { from: 2011, to: 2015 },
    campaign: 3,
    unit: 7,
  }
  expect(read(dashboardHref(view).slice(2))).toEqual({ view, unread: false })
})

test('a form sends the compared period as two years', () => {
  const { view } = read('from=2016&to=2021&againstFrom=2011&againstTo=2015')
  expect(view.against).toEqual({ from: 2011, to: 2015 })
})

test('years to compare with that are none are said to be unread, and the period still stands', () => {
  for (const against of ['against=2015-2011', 'against=x', 'againstFrom=2015'])
    expect(read(`from=2016&to=2021&${against}`)).toEqual({
      view: { period: { from: 2016, to: 2021 } },
      unread: true,
    })
})
