import { expect, test } from 'vitest'
import { type Held, Ledger } from './ledger'

const held = (name: string, citation = 'Lần đầu', stands = true): Held => ({
  name,
  citation,
  stands,
})

test('an acknowledged award that is gone, twice there or not what was said is lost', () => {
  const ledger = new Ledger()
  for (const name of ['An', 'Bình', 'Chi', 'Dung']) ledger.wrote(name, 'Lần đầu')
  const book = [held('Bình'), held('Bình'), held('Chi', 'Khác'), held('Dung', 'Lần đầu', false)]
  expect(ledger.lost(book)).toEqual([
    'An: gone',
    'Bình: 2 times',
    'Chi: “Khác” instead of “Lần đầu”',
    'Dung: gone',
  ])
})

test('a correction without an answer may stand or not; one that was answered stands', () => {
  const ledger = new Ledger()
  ledger.wrote('An', 'Lần đầu')
  ledger.asks('An', 'Đã sửa')
  expect(ledger.lost([held('An')])).toEqual([])
  expect(ledger.lost([held('An', 'Đã sửa')])).toEqual([])
  ledger.wrote('An', 'Đã sửa')
  expect(ledger.lost([held('An')])).toEqual(['An: “Lần đầu” instead of “Đã sửa”'])
})

test('a list is wholly there or wholly not; what was seen once stays so', () => {
  const ledger = new Ledger()
  const list = ledger.list(['An', 'Bình'])
  expect(ledger.lost([])).toEqual([])
  ledger.asksList(list, 'saved')
  expect(ledger.lost([held('An')])).toEqual(['list of 2 (none): 1 stand'])
  expect(ledger.lost([held('An'), held('Bình')])).toEqual([])
  expect(ledger.lost([])).toEqual(['list of 2 (saved): 0 stand'])
  ledger.asksList(list, 'undone')
  expect(ledger.lost([])).toEqual([])
  expect(ledger.lost([held('An'), held('Bình')])).toEqual(['list of 2 (undone): 2 stand'])
})
