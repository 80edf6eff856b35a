import { expect, test } from 'vitest'
import { understand } from '../testing/sheets'

/** Dates under one head, as they come out: the day, or with a question mark. */
const read = (dates: string[], head = 'Ngày ký') =>
  understand(
    `STT|Họ và tên|${head}\n${dates.map((date, at) => `${at + 1}|Nguyễn Văn ${'ABCDEFGH'[at]}n|${date}`).join('\n')}`,
  ).rows.map(
    ({ state, values }) => `${values.decidedOn ?? ''}${state === 'ready' ? '' : ` ${state}`}`,
  )

test('a date that can only be month first proves it for its column; the others are asked about', () => {
  expect(read(['11/25/2021', '11/05/2021', '11/30/2021', '11/11/2021'])).toEqual([
    '2021-11-25',
    '2021-11-05 warning',
    '2021-11-30',
    '2021-11-11',
  ])
  expect(read(['2021-25-11', '2021-05-11'])).toEqual(['2021-11-25', '2021-05-11 warning'])
  expect(read(['QĐ 12/QĐ-UBND ngày 11/25/2021', '12/QĐ-UBND, 11/05/2021'], 'Quyết định')).toEqual([
    '2021-11-25',
    '2021-11-05 warning',
  ])
})

test('without proof the day stands first, as everybody writes it, and nobody is asked', () => {
  expect(read(['11/05/2021', '12/05/2021'])).toEqual(['2021-05-11', '2021-05-12'])
  expect(read(['25/11/2021', '05/11/2021'])).toEqual(['2021-11-25', '2021-11-05'])
})

test('a column of both orders: what is proven is read, the rest is asked about', () => {
  expect(read(['25/11/2021', '11/26/2021', '05/06/2021'])).toEqual([
    '2021-11-25',
    '2021-11-26',
    '2021-06-05 warning',
  ])
})

test('one date that fits no order among dates of several hands is mistyped', () => {
  expect(read(['12/11/2021', '12-11-2021', '12/13/2021'])).toEqual([
    '2021-11-12',
    '2021-11-12',
    ' error',
  ])
})

test('cells that a program made dates of, beside texts that it could not, are asked about', () => {
  expect(read(['2021-05-11', '2021-06-11', '25/11/2021'])).toEqual([
    '2021-05-11 warning',
    '2021-06-11 warning',
    '2021-11-25',
  ])
  expect(read(['2021-05-11', '2021-06-21', '25/11/2021'])).toEqual([
    '2021-05-11',
    '2021-06-21',
    '2021-11-25',
  ])
})

test('a year of two digits is asked for', () => {
  expect(read(['25/11/21', '05/11/2021'])).toEqual([' error', '2021-11-05'])
})
