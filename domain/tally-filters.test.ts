import { expect, test } from 'vitest'
import { readAwardFilters } from './award-filters'
import { entryHref, recordedHref } from './tally-filters'
import type { TallyScope } from './tally-scope'

const tally: TallyScope = {
  measure: 'awards',
  recipientKind: 'collective',
  level: 'district',
  yearFrom: 2021,
  yearTo: 2021,
  campaignId: 2,
  awardFormId: 5,
  eventId: 3,
  fieldId: null,
  stage: null,
  unitId: 7,
}
const query = (href: string) =>
  Object.fromEntries(new URL(href, 'http://x').searchParams) as Record<string, string>

test('a form that names what is missing begins with all that the number says', () => {
  const begun = { kind: 'collective', level: 'district', year: 2021, campaign: 2, form: 5 }
  for (const way of ['one', 'quick'] as const)
    expect(readAwardFilters(query(entryHref(tally, way)))).toMatchObject({
      ...begun,
      event: 3,
      unit: 7,
    })
  expect(entryHref(tally, 'quick')).toMatch(/^\/awards\/quick\?/)
  expect(query(entryHref(tally, 'file'))).toEqual({
    event: '3',
    campaign: '2',
    form: '5',
    level: 'district',
    year: '2021',
    unit: '7',
  })
})

test('of several years a form is given the last one and a file its own', () => {
  const five = { ...tally, yearFrom: 2016, recipientKind: 'any' as const }
  expect(query(entryHref(five, 'one'))).toMatchObject({ year: '2021' })
  expect(query(entryHref(five, 'one'))).not.toHaveProperty('kind')
  expect(query(entryHref(five, 'file'))).not.toHaveProperty('year')
})

test('units and models are entered where they are registered', () => {
  const registered = { ...tally, awardFormId: null, eventId: null, recipientKind: 'any' as const }
  expect(entryHref({ ...registered, measure: 'units' }, 'quick')).toBe(
    '/registrations/new?campaign=2&year=2021&unit=7',
  )
  expect(entryHref({ ...registered, measure: 'models', fieldId: 4 }, 'one')).toBe(
    '/models/new?campaign=2&year=2021&unit=7&field=4',
  )
  expect(recordedHref({ ...registered, measure: 'models', stage: 'exemplary' }, 'none')).toBe(
    '/models?from=2021&to=2021&campaign=2&unit=7&level=district&reached=exemplary&sample=none',
  )
})
