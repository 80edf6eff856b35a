import { expect, test } from 'vitest'
import { understand } from '../testing/sheets'

/** A cell under "Số quyết định" as it comes out. */
function read(cell: string, more = '') {
  const head = more ? 'STT|Họ và tên|Số quyết định|Ngày ký' : 'STT|Họ và tên|Số quyết định'
  const [row] = understand(`${head}\n1|Nguyễn Văn An|${cell}|${more}`).rows
  const { name: _, kind: __, ...values } = row?.values ?? {}
  return [row?.state, values, ...(row?.problems.map(({ code }) => code) ?? [])]
}

test.each([
  ['1234/QĐ-UBND-TC ngày 05/11/2021', '1234/QĐ-UBND-TC', '2021-11-05'],
  ['QĐ số 45-QĐ/ĐU (12/11/2021)', '45-QĐ/ĐU', '2021-11-12'],
  ['Số: 12/2021/QĐ-UBND, 01.3.2021', '12/2021/QĐ-UBND', '2021-03-01'],
  ['12/QĐ-UBND\\nngày 5 tháng 11 năm 2021', '12/QĐ-UBND', '2021-11-05'],
  ['45 - QĐ/ĐU - 12-11-2021', '45-QĐ/ĐU', '2021-11-12'],
  ['12/QĐ-SGD&ĐT ngày 5/11/2021 v/v khen thưởng năm 2021', '12/QĐ-SGD&ĐT', '2021-11-05'],
  ['12 QĐ/UBND ngày 5/11/2021', '12 QĐ/UBND', '2021-11-05'],
  ['QĐ 77/QĐ-BCĐ, 20/11/2021', '77/QĐ-BCĐ', '2021-11-20'],
])('number and date in one cell: %s', (cell, decisionNumber, decidedOn) => {
  expect(read(cell)).toEqual(['ready', { decisionNumber, decidedOn }])
})

test('the issuer in it is the issuer, before the date or behind it', () => {
  const decision = { decisionNumber: '25-QĐ/QU', decidedOn: '2021-11-10' }
  expect(read('25-QĐ/QU của Quận ủy ngày 10/11/2021')).toEqual([
    'ready',
    { ...decision, issuer: 'Quận ủy' },
  ])
  expect(read('Quyết định số 12 ngày 10/11/2021 UBND phường Tây Thạnh')).toEqual([
    'ready',
    { decisionNumber: '12', decidedOn: '2021-11-10', issuer: 'UBND phường Tây Thạnh' },
  ])
})

test('a number alone stays as it stands', () => {
  for (const number of ['07/QĐ-MTTQ', '25-QĐ/QU', '12/qđ-ubnd', '1024', 'QĐ12', 'QĐ 12'])
    expect(read(number)).toEqual(['ready', { decisionNumber: number }])
})

test('several decisions in one cell, two dates, and what is no number are asked about', () => {
  expect(read('12/QĐ-UBND ngày 5/11/2021; 13/QĐ-UBND ngày 6/11/2021')).toContain('two-decisions')
  expect(read('12/QĐ-UBND\\n13/QĐ-UBND')).toContain('two-decisions')
  expect(read('12/QĐ-UBND\\n12/QĐ-UBND')).toEqual(['ready', { decisionNumber: '12/QĐ-UBND' }])
  expect(read('chưa có')).toEqual(['warning', {}, 'decision-unclear'])
  expect(read('05/11/2021')).toEqual(['warning', { decidedOn: '2021-11-05' }, 'decision-unclear'])
  expect(read('12/QĐ-UBND ngày 31/02/2021')).toContain('bad-date')
  expect(read('12/QĐ-UBND ngày 5/11/2021', '06/11/2021')).toContain('dates-differ')
  expect(read('12/QĐ-UBND ngày 5/11/2021', '05/11/2021')).toEqual([
    'ready',
    { decisionNumber: '12/QĐ-UBND', decidedOn: '2021-11-05' },
  ])
})
