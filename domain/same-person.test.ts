import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contradicts,
  foldedSpellings,
  type Named,
  nameKey,
  namesAlike,
  samePerson,
  sexOf,
  theOneMeant,
} from '@/domain/same-person'
import { fold } from '@/domain/text'

describe('one name, however it is spelled', () => {
  test.each([
    ['Trần Thị Hòa', 'Trần Thị Hoà'],
    ['Nguyễn Thị Thủy', 'Nguyễn Thị Thuỷ'],
    ['Phạm Công Lý', 'Phạm Công Lí'],
    ['Lê Thị Mỹ', 'Lê Thị Mĩ'],
    ['Võ Văn Quý', 'Võ Văn Quí'],
    ['Đặng Thị Thúy Kỳ', 'Đặng Thị Thuý Kì'],
    ['Hồ Văn Khỏe', 'Hồ Văn Khoẻ'],
    ['Bùi Văn Thụy', 'Bùi Văn Thuỵ'],
    ['NGUYỄN VĂN HÒE', 'Nguyễn Văn Hoè'],
    ['K’Sor H’Lan', "K'Sor H'Lan"],
    ['Y-Blô Niê', 'Y Blô Niê'],
    ['Trần Văn Bảy'.normalize('NFD'), 'Trần  Văn Bảy'],
  ])('%s, %s', (a, b) => {
    expect(namesAlike(a, b)).toBe('same')
    expect(foldedSpellings(fold(a))).toContain(fold(b))
  })
})

describe('other names', () => {
  test.each([
    ['Lê Thúy', 'Lê Thủy'],
    ['Nguyễn Văn An', 'Nguyễn Văn Ân'],
    ['Nguyễn Văn Ân', 'Nguyễn Văn Ấn'],
    ['Nguyễn Văn An', 'Nguyễn Văn Ấn'],
    ['Trần Thị Hoa', 'Trần Thị Hòa'],
    ['Trần Thị Hoa', 'Trần Thị Hoá'],
    ['Nguyễn Anh Thi', 'Nguyễn Anh Thy'],
    ['Nguyễn Thị Thúi', 'Nguyễn Thị Thúy'],
    ['Nguyễn An Khang', 'Nguyễn Ân Khang'],
    ['Đỗ Văn Dũng', 'Đỗ Văn Dụng'],
    ['Lê Văn Đức', 'Lê Văn Dức'],
    ['Nguyễn Thị Lan', 'Nguyễn Lan'],
    ['Võ Thị Mai', 'Vũ Thị Mai'],
  ])('%s, %s', (a, b) => expect(namesAlike(a, b)).toBe('other'))
})

test.each([
  ['Nguyen Thi Hoa', 'Nguyễn Thị Hoa'],
  ['TRAN VAN BAY', 'Trần Văn Bảy'],
  ['Nguyễn Thi Hoa', 'Nguyễn Thị Hoa'],
  ['Trần Van Bảy', 'Trần Văn Bảy'],
  ['Nguyen Văn Ân', 'Nguyễn Văn Ân'],
])('%s may be %s typed without its marks: asked', (a, b) => {
  expect(namesAlike(a, b)).toBe('unmarked')
})

const syllables = fc.constantFrom(
  ...'Nguyễn Nguyen Lê Thị Thi Văn Van Hòa Hoà Hoa Thúy Thủy Thuý An Ân Ấn Lý Lí Mỹ Mĩ My Đức Duc'.split(
    ' ',
  ),
)
const fullName = fc.array(syllables, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
const person: fc.Arbitrary<Named> = fc.record({
  fullName,
  birthYear: fc.constantFrom(null, undefined, 1970, 1985),
  honorific: fc.constantFrom(null, 'Ông', 'Bà', 'Đồng chí', 'Ông/Bà', 'bà'),
  identityNumber: fc.constantFrom(null, '012345678', '079180001234', '079185001234'),
})

describe('whether two are one person', () => {
  test('does not depend on who is asked about first', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        expect(samePerson(a, b)).toBe(samePerson(b, a))
        expect(contradicts(a, b)).toBe(contradicts(b, a))
      }),
    )
  })

  test('is never said against what contradicts, and always of oneself', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        if (contradicts(a, b)) expect(samePerson(a, b)).toBe('other')
        expect(samePerson(a, a)).toBe('same')
      }),
    )
  })

  test('one name is an equivalence: two that are spelled as a third are spelled as each other', () => {
    fc.assert(
      fc.property(fullName, fullName, fullName, (a, b, c) => {
        if (namesAlike(a, b) === 'same' && namesAlike(b, c) === 'same')
          expect(namesAlike(a, c)).toBe('same')
        expect(namesAlike(a, b) === 'same').toBe(nameKey(a) === nameKey(b))
      }),
    )
  })

  test('one name is always found by one of its folded spellings', () => {
    fc.assert(
      fc.property(fullName, fullName, (a, b) => {
        if (namesAlike(a, b) !== 'other') expect(foldedSpellings(fold(a))).toContain(fold(b))
      }),
    )
  })

  test('an old card and a new one are no contradiction, two cards of one kind are', () => {
    const [old, card] = [{ identityNumber: '012345678' }, { identityNumber: '079180001234' }]
    expect(contradicts(old, card)).toBe(false)
    expect(contradicts(card, { identityNumber: '079180001235' })).toBe(true)
  })

  test.each([
    ['Ông', 'man'],
    ['bà', 'woman'],
    ['Ông/Bà', null],
    ['Ông (bà)', null],
    ['Đồng chí', null],
    ['Mẹ Việt Nam anh hùng', 'woman'],
    ['Cố Bộ trưởng', null],
    ['', null],
    [null, null],
  ])('%s tells %s', (honorific, sex) => expect(sexOf(honorific)).toBe(sex))
})

describe('who is meant', () => {
  const hoa = (id: number, birthYear: number | null, name = 'Trần Thị Hòa') => ({
    id,
    fullName: name,
    birthYear,
  })
  const meant = (people: ReturnType<typeof hoa>[], birthYear: number | null, name?: string) =>
    theOneMeant(people, hoa(0, birthYear, name))?.id

  test('the only one, also in the other spelling; nobody whose year is another', () => {
    expect(meant([hoa(1, null)], 1980)).toBe(1)
    expect(meant([hoa(1, 1980)], null, 'Trần Thị Hoà')).toBe(1)
    expect(meant([hoa(1, 1980)], 1985)).toBeUndefined()
  })

  test('of two the one born then; never one of two who may both be meant', () => {
    expect(meant([hoa(1, 1980), hoa(2, 1985)], 1985)).toBe(2)
    expect(meant([hoa(1, null), hoa(2, 1985)], 1985)).toBe(2)
    expect(meant([hoa(1, 1980), hoa(2, 1985)], null)).toBeUndefined()
    expect(meant([hoa(1, null), hoa(2, null, 'Trần Thị Hoà')], null)).toBe(1)
    expect(meant([hoa(1, 1985), hoa(2, 1985)], 1985)).toBeUndefined()
  })
})
