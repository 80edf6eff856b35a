import { describe, expect, test } from 'vitest'
import { contradict, gapOf, liesWithin, type Placed } from './tally-scope'

describe('a number printed as a bound', () => {
  test.each([
    ['more-than', 53, { missing: 0, over: 0 }],
    ['more-than', 50, { missing: 1, over: 0 }],
    ['more-than', 900, { missing: 0, over: 0 }],
    ['at-least', 50, { missing: 0, over: 0 }],
    ['at-least', 49, { missing: 1, over: 0 }],
    ['nearly', 50, { missing: 0, over: 0 }],
    ['nearly', 45, { missing: 0, over: 0 }],
    ['nearly', 44, { missing: 1, over: 0 }],
    ['nearly', 51, { missing: 0, over: 1 }],
    [null, 50, { missing: 0, over: 0 }],
    [null, 53, { missing: 0, over: 3 }],
  ] as const)('%s 50 beside %i named', (bound, named, gap) => {
    expect(gapOf({ count: 50, bound }, named)).toEqual(gap)
  })

  test('contradicts another one only where no count can be meant by both', () => {
    const is = (count: number, bound: 'more-than' | 'nearly' | null = null) => ({ count, bound })
    expect(contradict(is(64), is(66))).toBe(true)
    expect(contradict(is(64), is(60, 'more-than'))).toBe(false)
    expect(contradict(is(60), is(60, 'more-than'))).toBe(true)
    expect(contradict(is(70, 'nearly'), is(64))).toBe(false)
    expect(contradict(is(60, 'nearly'), is(64))).toBe(true)
  })
})

describe('a number lies within another one', () => {
  const of = (more: Partial<Placed> = {}): Placed => ({
    measure: 'awards',
    recipientKind: 'any',
    level: null,
    yearFrom: 2016,
    yearTo: 2021,
    campaignId: null,
    awardFormId: null,
    eventId: null,
    fieldId: null,
    stage: null,
    unitId: null,
    unitPath: null,
    ...more,
  })
  test.each([
    ['of one year in five', of({ yearFrom: 2021 })],
    ['of a kind', of({ recipientKind: 'household' })],
    ['of a campaign and a level', of({ campaignId: 2, level: 'ward' })],
    ['of a unit', of({ unitId: 4, unitPath: '/1/4/' })],
  ])('%s', (_, inner) => {
    expect(liesWithin(inner, of())).toBe(true)
    expect(liesWithin(of(), inner)).toBe(false)
  })
  test('of a unit under the other’s, and of models that came further', () => {
    const ward = of({ unitId: 4, unitPath: '/1/4/' })
    const other = of({ unitId: 40, unitPath: '/1/40/' })
    expect(liesWithin(of({ unitId: 9, unitPath: '/1/4/9/' }), ward)).toBe(true)
    expect(liesWithin(other, ward)).toBe(false)
    const recognised = of({ measure: 'models', stage: 'recognised' })
    expect(liesWithin(of({ measure: 'models', stage: 'exemplary' }), recognised)).toBe(true)
    expect(liesWithin(of({ measure: 'models' }), recognised)).toBe(false)
    expect(liesWithin(of({ measure: 'models' }), of())).toBe(false)
  })
})
