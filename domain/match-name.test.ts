import { expect, test } from 'vitest'
import { matchName } from './match-name'

const campaigns = [
  { id: 1, names: ['Phong trào thi đua “Dân vận khéo”', 'Dân vận khéo'] },
  { id: 2, names: ['Phòng, chống dịch Covid-19', 'Phòng, chống Covid-19'] },
]
const forms = ['Tuyên dương', 'Tuyên dương mô hình', 'Bằng khen của Thành ủy', 'Bằng khen của UBND']
const known = forms.map((name, at) => ({ id: at + 1, names: [name] }))

test('a name is found without diacritics, in any spelling of its letters', () => {
  expect(matchName('DAN VAN KHEO', campaigns)).toEqual({ id: 1 })
  expect(matchName('Dân vận khéo'.normalize('NFD'), campaigns)).toEqual({ id: 1 })
})

test('letter for letter comes before a longer name, and several are none', () => {
  expect(matchName('Tuyên dương', known)).toEqual({ id: 1 })
  expect(matchName('Bằng khen', known)).toEqual({ id: null, why: 'many' })
  expect(matchName('Bằng khen của Thành ủy TP.HCM', known)).toEqual({ id: 3 })
  expect(matchName('Huân chương', known)).toEqual({ id: null, why: 'none' })
})
